/** How many words, spaces and marks stand for each end of a long passage: five words, in most languages. */
const few = 9;

/**
 * The text directive (`:~:text=[prefix-,]start[,end]`, URL Fragment Text Directives) that leads to a passage of a page:
 * `page` is all its text, each block between line feeds, and the passage stands in it `from`–`to`. Browsers find whole
 * words, and the first that match: so the passage is widened to its words, and has as much before it, of its own block
 * or else the one above, as tells it from earlier ones. Empty where that does not.
 */
export function textDirective(page: string, from: number, to: number): string {
  const words = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(page) as {
    containing(at: number): Intl.SegmentData;
  };
  // A word, mark or space back or on, within the block.
  const back = (at: number) => (page[at - 1] === '\n' ? at : words.containing(at - 1).index);
  const on = (at: number) => (page[at] === '\n' ? at : at + words.containing(at).segment.length);
  /** Whether words are the first of their kind after a place, as browsers compare: without case, marks and spaces. */
  const isFirst = (since: number, first: number, last: number) => {
    const letters = page
      .slice(first, last)
      .match(/[\p{L}\p{N}]+/gu)
      ?.join('\\P{L}+') as string;
    return page.slice(since).search(RegExp(letters, 'iu')) >= first - since;
  };
  const encode = (first: number, last: number) =>
    encodeURIComponent(page.slice(first, last).trim()).replace(/-/g, '%2D');

  const start = back(from + 1);
  const end = on(back(to));
  let [head, tail] = [start, end];
  for (let count = few; count--; ) {
    head = on(head);
    tail = back(tail);
  }
  // A short passage is told whole.
  if (head >= tail) head = tail = end;
  let prefix = page.slice(0, start).trimEnd().length;
  while (!isFirst(0, prefix, head) || !isFirst(head, tail, end)) {
    if (back(prefix) === prefix) return '';
    prefix = back(prefix);
    if (head < tail) tail = back(tail);
  }
  const before = encode(prefix, start);
  return `:~:text=${before && `${before}-,`}${encode(start, head)}${tail < end ? `,${encode(tail, end)}` : ''}`;
}
