/** How titles stand in a citation. Their words and their capitals stay as published. */

const stop = /[.?!…。．？！]$/;
/** Marks that a stop goes before; a straight single quotation mark may be an apostrophe. */
const closing = new Set(['”', '"', '’']);

/** The title as a sentence: with a full stop unless it ends in a stop of its own, inside a last quotation mark. */
export function withStop(title: string): string {
  let end = title.length;
  const isClosing = (mark = '') => closing.has(mark) && (mark !== '’' || title.includes('‘'));
  while (end > 0 && isClosing(title[end - 1])) end--;
  const words = title.slice(0, end);
  return stop.test(words) || words === '' ? title : `${words}.${title.slice(end)}`;
}

/** Double quotation marks as single ones, for a title that stands between double ones; „German“ ones stay. */
export function singleQuoted(title: string): string {
  if (title.includes('„')) return title;
  return title
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/"/g, (_, at: number) => (at === 0 || /[\s([{“‘—–-]/.test(title[at - 1] ?? '') ? '‘' : '’'));
}

/** The title between double quotation marks, with its stop inside, as American styles have it. */
export const quotedTitle = (title: string): string => `“${withStop(singleQuoted(title))}”`;
