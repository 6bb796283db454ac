/**
 * A source that cannot be read. The message is one line for a person: what is wrong and what to do.
 * It leaves out the name of the file, which the caller knows and puts before it.
 */
export class SourceError extends Error {
  override readonly name = 'SourceError';

  /** Where it was thrown is of no use to a person, and costs more than reading the page of an archive that is none. */
  constructor(message: string) {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    // It may quote a headline as a source has it, on many lines.
    super(message.replace(/\s+/g, ' '));
    Error.stackTraceLimit = stackTraceLimit;
  }
}
