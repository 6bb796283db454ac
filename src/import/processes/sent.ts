/** What crosses the border between the command and the processes that read for it; all of it can be cloned. */
import { keepOwnSource, ownPart } from '../file/own-source.ts';
import { type Found, isFailure, type Outcome, type ReadOptions } from '../read-records.ts';
import type { SourceDocument } from '../source-document.ts';

/** A file to read. */
export interface Task {
  file: string;
  options: ReadOptions;
  /** Whether the bytes of its documents are wanted too. */
  withDocuments: boolean;
}

/** An article as it is sent. What came with its document stays behind. */
export interface SentArticle {
  outcome: Outcome;
  /** Its own part of the source, where it has one. */
  own: string | undefined;
  /** Its document, where that is another than that of the article before it. */
  document?: SourceDocument | undefined;
  /** Whether the bytes of this document were sent before it in pieces. */
  isInPieces?: boolean;
  part: number | undefined;
}

/** Bytes that are sent at once at most: to send many takes several times their memory, in both processes. */
export const mostBytes = 4 * 1024 * 1024;

/** A piece of the bytes of a document, and where it belongs in them. */
export interface Piece {
  piece: Uint8Array;
  at: number;
  /** How many bytes there are in all. */
  of: number;
}

/** Some articles of the file that a process is at; after the last of them it goes on to its next file. */
export interface Sent {
  articles: SentArticle[];
  isLast: boolean;
}

/** What has ended a process. */
export interface Fault {
  fault: string;
}

/** Bytes without what else lies in the memory of which they are a part: all of that would be cloned. */
const alone = (bytes: Uint8Array): Uint8Array =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : Uint8Array.from(bytes);

/** Of what was packed, only the packed copy is kept. */
const keptOf = ({ bytes, copy }: SourceDocument) => copy?.bytes ?? bytes;

/** A document that is kept as these bytes. */
const keptAs = ({ copy, ...document }: SourceDocument, bytes: Uint8Array): SourceDocument =>
  copy ? { ...document, bytes: new Uint8Array(), copy: { ...copy, bytes } } : { ...document, bytes };

/** Makes articles fit to be sent, and each document once for all that stand in it; without documents if none are wanted. */
export const articlesToSend = (withDocuments: boolean) => {
  let last: SourceDocument | undefined;
  return function* ({ outcome, document, part }: Found): Generator<Piece | SentArticle> {
    const own = withDocuments && !isFailure(outcome) ? ownPart(outcome) : undefined;
    const article: SentArticle = { outcome, own, part };
    if (withDocuments && document !== last) {
      last = document;
      const { resource: _, ...marks } = document;
      const bytes = keptOf(document);
      article.isInPieces = bytes.length > mostBytes;
      article.document = keptAs(marks, article.isInPieces ? new Uint8Array() : alone(bytes));
      if (article.isInPieces)
        for (let at = 0; at < bytes.length; at += mostBytes)
          yield { piece: alone(bytes.subarray(at, at + mostBytes)), at, of: bytes.length };
    }
    yield article;
  };
};

/** How many bytes of its document an article is sent with. */
export const weightOf = ({ document }: SentArticle): number => (document ? keptOf(document).length : 0);

/** What has come of the documents of a file. */
export class Documents {
  #whole = new Uint8Array();
  #last: SourceDocument | undefined;

  add({ piece, at, of }: Piece): void {
    if (at === 0) this.#whole = new Uint8Array(of);
    this.#whole.set(piece, at);
  }

  /** Gives articles the documents that they stand in. */
  join({ articles, isLast }: Sent): void {
    for (const article of articles) {
      const { document, isInPieces } = article;
      if (document) this.#last = isInPieces ? keptAs(document, this.#whole) : document;
      article.document = this.#last;
    }
    if (!isLast) return;
    this.#whole = new Uint8Array();
    this.#last = undefined;
  }
}

/** The article as it would be, had it been read here. */
export function foundOf({ outcome, own, document, part }: SentArticle): Found {
  if (own !== undefined) keepOwnSource(outcome, own);
  return { outcome, document: document ?? { file: outcome.file, bytes: new Uint8Array() }, part };
}
