import { createHash } from 'node:crypto';
import type { SourceDocument } from '../source-document.ts';
import type { FileToWrite } from './write.ts';

/** SHA-256 in hex. */
export const sha256Of = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

const endings: [ending: string, beginning: RegExp][] = [
  ['json', /^\s{0,100}[[{]\s{0,100}["{\]}]/],
  ['html', /^\s{0,100}<(?:!doctype html|html|head|body|article)\b/i],
  ['xml', /^\s{0,100}<(?:\?xml|!doctype|nitf)\b/i],
  ['md', /^---[ \t]*\r?\n[\w-]{1,40}:/],
];

/** What a text is, as the ending of its kept copy: txt, md, json, xml or html. */
export function sourceEnding(bytes: Uint8Array): string {
  const beginning = Buffer.from(bytes.subarray(0, 1000))
    .toString()
    .replace(/^\uFEFF/, '');
  return endings.find(([, pattern]) => pattern.test(beginning))?.[0] ?? 'txt';
}

/** The copy of a document that is kept beside its article: what it was wrapped in, where it was, else itself. */
export function keptCopy({ bytes, copy }: SourceDocument): FileToWrite {
  const kept = copy ?? { bytes, ending: sourceEnding(bytes) };
  return { name: `source.${kept.ending}`, content: kept.bytes };
}

/** What stands for the copy of an article whose address is `url`. */
export const copyMarks = (
  copy: { source: FileToWrite; sha256: string; reading: string; cameFrom: string | undefined },
  url: string | undefined,
) => ({
  ...(copy.cameFrom && copy.cameFrom !== url && { fetched: copy.cameFrom }),
  file: copy.source.name,
  sha256: copy.sha256,
  reading: copy.reading,
});
