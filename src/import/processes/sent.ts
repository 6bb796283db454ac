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
  document: SourceDocument | undefined;
  part: number | undefined;
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

/** Makes documents fit to be sent, each once for all of its articles. */
export const documentsToSend = () => {
  let last: SourceDocument | undefined;
  let sent: SourceDocument | undefined;
  return (document: SourceDocument): SourceDocument => {
    if (document === last && sent) return sent;
    const { resource: _, bytes, copy, ...marks } = document;
    last = document;
    // Of what was packed, only the packed copy is kept.
    sent = copy
      ? { ...marks, bytes: new Uint8Array(), copy: { ...copy, bytes: alone(copy.bytes) } }
      : { ...marks, bytes: alone(bytes) };
    return sent;
  };
};

export const articleToSend = (
  { outcome, document, part }: Found,
  sending: ((document: SourceDocument) => SourceDocument) | undefined,
): SentArticle => ({
  outcome,
  own: sending && !isFailure(outcome) ? ownPart(outcome) : undefined,
  document: sending?.(document),
  part,
});

/** The article as it would be, had it been read here. */
export function foundOf({ outcome, own, document, part }: SentArticle): Found {
  if (own !== undefined) keepOwnSource(outcome, own);
  return { outcome, document: document ?? { file: outcome.file, bytes: new Uint8Array() }, part };
}
