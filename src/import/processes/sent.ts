/** What crosses the border between the command and the processes that read for it; all of it can be cloned. */
import { createHash } from 'node:crypto';
import { keepPictureAddresses, pictureAddresses } from '../file/own-picture.ts';
import { keepOwnSource, ownPart } from '../file/own-source.ts';
import {
  type Documents,
  type Found,
  failed,
  isFailure,
  type Outcome,
  type ReadOptions,
} from '../read-records.ts';
import type { Given, SourceDocument } from '../source-document.ts';
import { SourceError } from '../source-error.ts';

/** What is wanted of sources. */
export interface Wanted {
  options: ReadOptions;
  /** Whether the documents that the articles stand in are wanted too. */
  withDocuments: boolean;
}

/** A source to read. */
export interface Task extends Wanted {
  file: string;
  /** What is known of it beside its bytes, where these come through standard input. */
  given?: Given | undefined;
}

/** An article as it is sent. Its document is not: to send many bytes takes several times their memory, in both processes. */
export interface SentArticle {
  outcome: Outcome;
  /** Its own part of the source, where it has one. */
  own: string | undefined;
  /** Of each of its photos, under which addresses its picture is looked up. */
  pictures: (readonly string[])[];
  part: number | undefined;
  /** What its document is known by, where that is wanted. */
  document: string | undefined;
}

/** Some articles of the source that a process is at; after the last of them it goes on to its next. */
export interface Sent {
  articles: SentArticle[];
  isLast: boolean;
}

/** What has ended a process. */
export interface Fault {
  fault: string;
}

/** An article of which the record is all that is wanted. */
export const alone = (outcome: Outcome, part?: number): SentArticle => ({
  outcome,
  own: undefined,
  pictures: [],
  part,
  document: undefined,
});

/** What a document is known by: its address and its bytes. */
const knownBy = ({ url = '', bytes }: SourceDocument): string =>
  createHash('sha256').update(`${url}\n`).update(bytes).digest('base64');

/** Makes the articles of a source fit to be sent. */
export function articleToSend(withDocuments: boolean): (found: Found) => SentArticle {
  let last: SourceDocument | undefined;
  let known = '';
  return ({ outcome, document, part }) => {
    if (!withDocuments || isFailure(outcome)) return alone(outcome, part);
    if (document !== last) known = knownBy(document);
    last = document;
    const pictures = outcome.photos.map(pictureAddresses);
    return { outcome, own: ownPart(outcome), pictures, part, document: known };
  };
}

/** The next of some documents that is known by this; undefined where there is none. */
async function nextOf(
  documents: AsyncIterator<SourceDocument | SourceError>,
  known: string,
): Promise<SourceDocument | undefined> {
  for (;;) {
    const { value, done } = await documents.next();
    if (done) return undefined;
    if (!(value instanceof SourceError) && knownBy(value) === known) return value;
  }
}

async function* each(documents: Documents) {
  yield* documents;
}

/**
 * The articles of a source that a process has read, each with its document, which is opened here: `documents` are those of
 * the same source. Where they are not what was read, the source was changed meanwhile, which is a failure. Never throws.
 */
export async function* inDocuments(
  file: string,
  articles: AsyncIterable<SentArticle>,
  documents: Documents,
): AsyncGenerator<Found> {
  const opened = each(documents);
  let known: string | undefined;
  let document: SourceDocument | undefined;
  try {
    for await (const sent of articles) {
      if (sent.document !== undefined && sent.document !== known) {
        known = sent.document;
        document = await nextOf(opened, known).catch(() => undefined);
      }
      if (sent.document === undefined) yield foundOf(sent);
      else if (document) yield foundOf(sent, document);
      else yield failed(file, new SourceError('changed while it was read: give it again'));
    }
  } finally {
    await opened.return(undefined);
  }
}

/** The article as it would be, had it been read here. */
function foundOf(
  { outcome, own, pictures, part }: SentArticle,
  document: SourceDocument = { file: outcome.file, bytes: new Uint8Array() },
): Found {
  if (own !== undefined) keepOwnSource(outcome, own);
  if (!isFailure(outcome))
    for (const [at, photo] of outcome.photos.entries()) keepPictureAddresses(photo, pictures[at] ?? []);
  return { outcome, document, part };
}
