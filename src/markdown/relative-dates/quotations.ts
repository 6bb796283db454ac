/** Marks of quotation that open or close by their shape and their place; single ones are apart, for they are apostrophes too. */
const marks = /["“”„‟«»‹›「」『』＂〝〞〟]/g;
const opens = /[“„‟«‹「『〝]/;
const straight = /["＂]/;

/** Whether a text has any, of either kind. */
const hasMarks = new RegExp(`${marks.source}|[‘‚']`);

/** What stands before a mark that opens, and after one that closes. */
const gapBefore = /^$|[\s([{—–/’'‘-]/;
const gapAfter = /^$|[\s)\]}.,;:!?…—–/’'-]/;

type Span = [start: number, end: number];

/** A text whose quoted letters and digits are dots, of the same length, and whether its last quotation is still open. */
export interface Unquoted {
  text: string;
  open: boolean;
}

/**
 * Blanks what a text quotes, so that nothing is found there. A mark that closes nothing closes a quotation that began
 * before the text, one that nothing closes holds to the end, and `open` says that the paragraph before ended within a
 * quotation: where marks are in doubt, more is blanked rather than less.
 */
export function withoutQuotations(text: string, open: boolean): Unquoted {
  if (!open && !hasMarks.test(text)) return { text, open };
  const quoted = quotations(text, open);
  return { text: blank(text, [...quoted.spans, ...singleQuotations(text)]), open: quoted.open };
}

/** Whether the last quotation of a text is still open, as `withoutQuotations` says it. */
export const endsOpen = (text: string, open: boolean): boolean =>
  hasMarks.test(text) ? quotations(text, open).open : open;

/** Where a text quotes, between marks that are not single. */
function quotations(text: string, open: boolean): { spans: Span[]; open: boolean } {
  const spans: Span[] = [];
  let from = open ? 0 : -1;
  for (const { index, 0: mark } of text.matchAll(marks)) {
    if (isOpening(mark, text.charAt(index - 1), text.charAt(index + 1), from >= 0)) {
      if (from < 0) from = index;
    } else {
      spans.push([Math.max(from, 0), index]);
      from = -1;
    }
  }
  if (from >= 0) spans.push([from, text.length]);
  return { spans, open: from >= 0 };
}

/** By its shape, unless its place says otherwise: »so« and „so“ open and close as they stand. */
function isOpening(mark: string, before: string, after: string, inside: boolean): boolean {
  const canOpen = gapBefore.test(before) && !/^$|\s/.test(after);
  const canClose = !/^$|\s/.test(before) && gapAfter.test(after);
  if (straight.test(mark)) return canOpen !== canClose ? canOpen : !inside;
  if (mark === '”' || /[」』〞〟]/.test(mark)) return false;
  if (/[»›]/.test(mark)) return canOpen && /[\p{L}\p{N}]/u.test(after);
  return opens.test(mark) && !(canClose && !canOpen && /[“«‹]/.test(mark));
}

/** From each single mark that may open to the last that may close before the next that may open. */
function singleQuotations(text: string): Span[] {
  const opening = [...text.matchAll(/(?<=^|[\s([{—–"“„«])[‘‚'](?=[\p{L}\p{N}([…])/gu)].map(
    ({ index }) => index,
  );
  return opening.map((start, i) => {
    const end = opening[i + 1] ?? text.length;
    const last = [...text.slice(start + 1, end).matchAll(/(?<=\S)[’'‘](?![\p{L}\p{N}])/gu)].at(-1);
    return [start, last ? start + 1 + last.index : end];
  });
}

function blank(text: string, spans: Span[]): string {
  let blanked = '';
  let at = 0;
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
    if (end <= at) continue;
    blanked += text.slice(at, Math.max(at, start));
    blanked += text
      .slice(Math.max(at, start), end)
      .replace(/[\p{L}\p{N}]+/gu, (letters) => '·'.repeat(letters.length));
    at = end;
  }
  return blanked + text.slice(at);
}
