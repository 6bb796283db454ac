import { createHash } from 'node:crypto';

/** SHA-256 in hex. */
export const sha256Of = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

const endings: [ending: string, beginning: RegExp][] = [
  ['json', /^\s{0,100}[[{]\s{0,100}["{\]}]/],
  ['html', /^\s{0,100}<(?:!doctype html|html|head|body|article)\b/i],
  ['xml', /^\s{0,100}<(?:\?xml|!doctype|nitf)\b/i],
  ['md', /^---[ \t]*\r?\n[\w-]{1,40}:/],
];

/** The name of the kept copy, by what it is: source.txt, .md, .json, .xml or .html. */
export function sourceFileName(text: string): string {
  const beginning = text.slice(0, 1000).replace(/^\uFEFF/, '');
  return `source.${endings.find(([, pattern]) => pattern.test(beginning))?.[0] ?? 'txt'}`;
}
