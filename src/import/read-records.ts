import {
  type ArticleRecord,
  articleFileLimit,
  articleLineLimit,
  longestField,
  mostListed,
} from '../article.ts';
import { withoutEmbedded } from './containers/data-address.ts';
import { documentLimit, tooLarge } from './containers/limits.ts';
import { savedFrom } from './containers/saved-from.ts';
import { decode } from './file/decode.ts';
import { keepOwnSource, ownPart } from './file/own-source.ts';
import { documentsGiven, documentsIn } from './file/source-documents.ts';
import { formatNamed, recognise } from './formats/formats.ts';
import { refuse } from './formats/refuse.ts';
import { lineEndsIn } from './lines.ts';
import type { Reading } from './reading.ts';
import { soon } from './soon.ts';
import type { Given, Resource, SourceDocument } from './source-document.ts';
import { SourceError } from './source-error.ts';

/** A source, or one article of it, that could not be read: what `read --json` prints in its place. */
export interface Failure {
  file: string;
  error: string;
  /** How many pages of a web archive were passed over, where others are articles: then it is no failure of the whole. */
  passedOver?: number;
}

/** What reading one article gives. */
export type Outcome = ArticleRecord | Failure;

export const isFailure = (outcome: Outcome): outcome is Failure => 'error' in outcome;

/** The documents of a source, in their order; a SourceError stands in the place of one that cannot be had. */
export type Documents = AsyncIterable<SourceDocument | SourceError> | Iterable<SourceDocument | SourceError>;

/** How a source is read. */
export interface ReadOptions {
  /** Overrides what its text is recognised as. */
  format?: string | undefined;
  /** Its address, where the source itself may not say it. */
  url?: string | undefined;
  /** Its charset, where the source itself may not say it. */
  charset?: string | undefined;
}

/** An article, or why it could not be read, with the document that it stands in. */
export interface Found {
  outcome: Outcome;
  document: SourceDocument;
  /** Its place in the document, from 1, where that holds other articles too. */
  part?: number | undefined;
}

function recordOf(file: string, reading: Reading, unsureOfText: ArticleRecord['uncertain']): ArticleRecord {
  const record = { file, ...reading, uncertain: [...unsureOfText, ...reading.uncertain] };
  const part = ownPart(reading);
  return part === undefined ? record : keepOwnSource(record, part);
}

/** Many blank lines say no more than three, and cost readers much. */
const withoutGaps = (text: string): string => text.replace(/(?:\r?\n){5,9999}/g, '\n\n\n\n');

/** The text of a document, without the bytes of the pictures in it. */
function textOf(document: SourceDocument, charset?: string) {
  const { text, uncertain } = decode(document.bytes, document.charset ?? charset);
  return { ...withoutEmbedded(withoutGaps(text)), uncertain };
}

/**
 * Looks up what came with a document, the pictures in its text among it: these are looked for when one is first wanted.
 * @throws SourceError where that takes too long.
 */
export function cameWith(document: SourceDocument): NonNullable<SourceDocument['resource']> {
  let inText: ((address: string) => Resource | undefined) | undefined;
  return async (address) => {
    if (!address.startsWith('data:')) return document.resource?.(address);
    inText ??= soon(document.bytes.length, () => textOf(document).resource);
    return inText(address);
  };
}

/**
 * The articles in a document, in their order; one that cannot be read stands there as its error.
 * @throws SourceError where the whole cannot be read, or not soon.
 */
export const articlesOf = (document: SourceDocument, options: ReadOptions = {}): Found[] =>
  soon(document.bytes.length, () => readWhole(document, options));

/** The most lines of one document: the largest export that is read has so many of some forty characters. */
const mostLines = 250_000;

const linesIn = (text: string) => lineEndsIn(text) + 1;

const ownText = "in one article: give the article's own text (.txt)";
const listed = ['photos', 'authors', 'contributors', 'corrections', 'notes'] as const;

/** Why a reading is longer than any article; undefined where it is not. */
function tooLong(reading: Reading): string | undefined {
  const { body, dropped, title = '', standfirst = '' } = reading;
  const lines = body.reduce((sum, { text }) => sum + linesIn(text), dropped.length);
  if (lines > articleLineLimit)
    return `holds more than ${articleLineLimit.toLocaleString('en')} paragraphs or lines ${ownText}`;
  const many = listed.find((field) => reading[field].length > mostListed);
  if (many) return `holds more than ${mostListed.toLocaleString('en')} ${many} ${ownText}`;
  // Any other field that is too long is left out of the article.
  if (title.length > longestField)
    return `holds a headline of more than ${longestField.toLocaleString('en')} characters: give the article's own text (.txt)`;
  const length = body.reduce(
    (sum, { text, markdown = text }) => sum + markdown.length,
    title.length + standfirst.length,
  );
  return length > articleFileLimit
    ? `holds more than ${articleFileLimit / 1024} KB of text in one article: split it`
    : undefined;
}

function outcomeOf(file: string, reading: Reading | SourceError, uncertain: ArticleRecord['uncertain']) {
  const error = reading instanceof SourceError ? reading.message : tooLong(reading);
  return error === undefined ? recordOf(file, reading as Reading, uncertain) : { file, error };
}

function readWhole(document: SourceDocument, { format, url, charset }: ReadOptions): Found[] {
  const { file, bytes } = document;
  const refusal = refuse(bytes);
  if (refusal) throw new SourceError(refusal);
  const { text, uncertain } = textOf(document, charset);
  if (text.length > documentLimit) throw tooLarge();
  if (linesIn(text) > mostLines)
    throw new SourceError(`holds more than ${mostLines.toLocaleString('en')} lines: split the export`);
  const reader = format ? formatNamed(format) : recognise(text);
  if (!reader) throw new SourceError(`cannot be read as ${format}: there is no such format`);
  const readings = reader.read(text, { url: document.url ?? savedFrom(text) ?? url });
  return readings.map((reading, at) => ({
    outcome: outcomeOf(file, reading, uncertain),
    document,
    part: readings.length > 1 ? at + 1 : undefined,
  }));
}

/** The articles in bytes that are packed in nothing. Throws a SourceError where the whole cannot be read. */
export const recordsOfBytes = (file: string, bytes: Uint8Array, options: ReadOptions = {}): Outcome[] =>
  articlesOf({ file, bytes }, options).map(({ outcome }) => outcome);

/** What the importer says of a fault of its own; the source stays unread and the others are read. */
export const faultPrefix = 'stopped the importer, which is its fault: ';

const failure = (file: string, error: unknown): Failure => ({
  file,
  error: error instanceof SourceError ? error.message : `${faultPrefix}${(error as Error).message}`,
});

const without = (outcome: Failure): Found => ({
  outcome,
  document: { file: outcome.file, bytes: new Uint8Array() },
});

/** A source that could not be had or read. */
export const failed = (file: string, error: unknown): Found => without(failure(file, error));

const isArchived = ({ copy }: SourceDocument): boolean => copy?.ending.startsWith('warc') === true;

/** A failure to read a page in a web archive, with its address. */
const archivedFailure = ({ file, url }: SourceDocument, error: string): Failure => ({
  file,
  error: `${url} ${error}`,
});

/** What is said of the pages of an archive that hold no article: a web archive has frames and advertisements too. */
function passedOver(first: Failure | undefined, count: number, articles: number): Failure | undefined {
  if (!first || (articles === 0 && count === 1)) return first;
  if (articles === 0)
    return { ...first, error: `holds ${count} pages and no article; the first, ${first.error}` };
  const error =
    count === 1
      ? '1 page in it holds no article, and was passed over'
      : `${count} pages in it hold no article, and were passed over`;
  return { file: first.file, error, passedOver: count };
}

/**
 * The articles of documents, one document after another, so that an archive of many is never in memory as a whole.
 * Never throws: what cannot be read is a failure in its place, but for pages of a web archive, of which one line
 * tells at the end.
 */
export async function* articlesAmong(
  file: string,
  documents: Documents,
  options: ReadOptions = {},
): AsyncGenerator<Found> {
  let firstUnread: Failure | undefined;
  let unread = 0;
  let articles = 0;
  const pass = (document: SourceDocument, error: string) => {
    firstUnread ??= archivedFailure(document, error);
    unread += 1;
  };
  try {
    for await (const document of documents) {
      if (document instanceof SourceError) {
        yield failed(file, document);
        continue;
      }
      try {
        for (const found of articlesOf(document, options)) {
          if (isFailure(found.outcome) && isArchived(document)) pass(document, found.outcome.error);
          else yield found;
          if (!isFailure(found.outcome)) articles += 1;
        }
      } catch (error) {
        if (error instanceof SourceError && isArchived(document)) pass(document, error.message);
        else yield failed(file, error);
      }
    }
  } catch (error) {
    yield failed(file, error);
  }
  const outcome = passedOver(firstUnread, unread, articles);
  if (outcome) yield without(outcome);
}

/** The articles of a file, or of what comes through standard input, of which this is `given`. Never throws. */
export const articlesIn = (file: string, options: ReadOptions = {}, given?: Given): AsyncGenerator<Found> =>
  articlesAmong(file, given ? documentsGiven(given) : documentsIn(file), options);
