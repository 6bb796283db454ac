import { createHash } from 'node:crypto';
import type { SourceDocument } from '../source-document.ts';
import { SourceError } from '../source-error.ts';
import { decode } from './decode.ts';
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

const textOf = (bytes: Uint8Array, charset?: string): string | undefined => {
  try {
    return decode(bytes, charset).text;
  } catch (error) {
    if (error instanceof SourceError) return undefined;
    throw error;
  }
};

/** What a copy does not tell of itself, and is needed to read it again. */
export interface Origin {
  /** The address that it came from. */
  url?: string | undefined;
  charset?: string | undefined;
}

/** What headers and addresses told of a document; of what is packed in a container, that tells it itself. */
export function originOf({ bytes, url, charset, copy }: SourceDocument): Origin {
  if (copy) return {};
  const isNeeded = charset !== undefined && textOf(bytes) !== textOf(bytes, charset);
  return { url, charset: isNeeded ? charset : undefined };
}

/** What stands for the copy of an article whose address is `url`. */
export const copyMarks = (
  copy: { source: FileToWrite; sha256: string; part?: number | undefined; reading: string; origin: Origin },
  url: string | undefined,
) => ({
  ...(copy.origin.url && copy.origin.url !== url && { fetched: copy.origin.url }),
  ...(copy.origin.charset && { charset: copy.origin.charset }),
  file: copy.source.name,
  sha256: copy.sha256,
  ...(copy.part !== undefined && { part: copy.part }),
  reading: copy.reading,
});
