/**
 * A source that cannot be read. The message is one line for a person: what is wrong and what to do.
 * It leaves out the name of the file, which the caller knows and puts before it.
 */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}
