import { balanced } from '../balanced-text.ts';

/**
 * Feeds and pages are XML or become it, and XML holds neither the C0 and C1 controls nor lone surrogates nor U+FFFE and
 * U+FFFF (XML 1.0, production 2). A reader sees nothing of them, so they go.
 */
const notForXml =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are to go
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/** How many line ends are in a text, or in its bytes. */
export function lineEndsIn(text: { indexOf(sign: string, from?: number): number }): number {
  let ends = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends += 1;
  return ends;
}

/** Characters without width that a paste brings along, which would keep words from being found. */
const withoutWidth = /[\u200b\u2060\ufeff]/g;

/**
 * The text with plain line ends and spaces, and without what feeds and pages cannot hold. Runs of blank lines
 * and of spaces are cut short, so that nothing later has to walk them; by bounded patterns, since an unbounded one
 * runs out of stack on a run of millions.
 */
export const cleanText = (text: string): string =>
  balanced(text.replace(/\r\n?|[\u2028\u2029\u0085\f]/g, '\n'))
    .replace(notForXml, '')
    .replace(withoutWidth, '')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/ {4,999}/g, '   ')
    .replace(/ {4,999}/g, '   ')
    .replace(/\n[ \t]{1,9}(?=\n)/g, '\n')
    .replace(/\n{3,999}/g, '\n\n');
