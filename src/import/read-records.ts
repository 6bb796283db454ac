import type { ArticleRecord } from '../article.ts';
import { decode } from './file/decode.ts';
import { keepOwnSource, ownPart } from './file/own-source.ts';
import { sourceBytes } from './file/source-bytes.ts';
import { formatNamed, recognise } from './formats/formats.ts';
import { refuse } from './formats/refuse.ts';
import type { Reading } from './reading.ts';
import { SourceError } from './source-error.ts';

/** A source, or one article of it, that could not be read: what `read --json` prints in its place. */
export interface Failure {
  file: string;
  error: string;
}

/** What reading one article gives. */
export type Outcome = ArticleRecord | Failure;

export const isFailure = (outcome: Outcome): outcome is Failure => 'error' in outcome;

/** How a source is read; `format` overrides what its text is recognised as. */
export interface ReadOptions {
  format?: string | undefined;
}

function recordOf(file: string, reading: Reading, unsureOfText: ArticleRecord['uncertain']): ArticleRecord {
  const record = { file, ...reading, uncertain: [...unsureOfText, ...reading.uncertain] };
  const part = ownPart(reading);
  return part === undefined ? record : keepOwnSource(record, part);
}

/** Many blank lines say no more than three, and cost readers much. */
const withoutGaps = (text: string): string => text.replace(/(?:\r?\n){5,}/g, '\n\n\n\n');

/**
 * The articles in a source's bytes, in their order; one that cannot be read stands there as its error.
 * @throws SourceError where the whole cannot be read.
 */
export function recordsOfBytes(file: string, bytes: Uint8Array, { format }: ReadOptions = {}): Outcome[] {
  const refusal = refuse(bytes);
  if (refusal) throw new SourceError(refusal);
  const { text: whole, uncertain } = decode(bytes);
  const text = withoutGaps(whole);
  const reader = format ? formatNamed(format) : recognise(text);
  if (!reader) throw new SourceError(`cannot be read as ${format}: there is no such format`);
  return reader
    .read(text)
    .map((reading) =>
      reading instanceof SourceError ? { file, error: reading.message } : recordOf(file, reading, uncertain),
    );
}

/** What the importer says of a fault of its own; the source stays unread and the others are read. */
export const faultPrefix = 'stopped the importer, which is its fault: ';

const failure = (file: string, error: unknown): Failure => ({
  file,
  error: error instanceof SourceError ? error.message : `${faultPrefix}${(error as Error).message}`,
});

/** The articles of a source, with its bytes. Never throws: a source that cannot be read gives one failure. */
export async function recordsOf(
  file: string,
  options: ReadOptions = {},
): Promise<{ outcomes: Outcome[]; bytes: Uint8Array }> {
  let bytes: Uint8Array = new Uint8Array();
  try {
    bytes = await sourceBytes(file);
    return { outcomes: recordsOfBytes(file, bytes, options), bytes };
  } catch (error) {
    return { outcomes: [failure(file, error)], bytes };
  }
}
