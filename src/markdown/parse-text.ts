/**
 * Parses an article's Markdown. Most of a news article is paragraphs of bare words, which mean the same in Markdown
 * as they stand: only what is between them is given to the parser, whose work on them would be half of all rendering.
 */
import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { balanced } from '../balanced-text.ts';

const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

/** Signs, or their names, that may turn the direction of letters. */
const mayTurn = /[&\u202a-\u202e\u2066-\u2069]/;

/** The tree of a text by the parser alone; its words turn the direction of nothing else. */
export function parseWhole(markdown: string): Root {
  const tree = processor.parse(markdown);
  if (mayTurn.test(markdown)) {
    visit(tree, (node) => {
      if ('value' in node) node.value = balanced(node.value);
      if ('alt' in node && node.alt) node.alt = balanced(node.alt);
      if ('title' in node && node.title) node.title = balanced(node.title);
    });
  }
  return tree;
}

/** What may reach across blank lines, such as a fence or raw HTML; then the text is parsed as a whole. */
const reachesFar = /<|```|~~~|\]:|[\r\0]|^\uFEFF/;

/** Markdown's signs. */
const sign = /[\\`*_[\]~|#=@]/;
/** Addresses that GFM links. */
const address = /:\/\/|www\./i;
/** Lines that begin with space, or as a list or a quotation does, or that end with space before another. */
const markedLine = /^[ \t:+>-]|^\d{1,9}[.)]|[ \t]\n/m;
/** The same of a text of one line: to look for the next one takes as long as all the rest. */
const markedStart = /^(?:[ \t:+>-]|\d{1,9}[.)])/;

/** Whether words mean the same in Markdown as they stand, where nothing reaches across them. */
const isBare = (words: string): boolean =>
  !sign.test(words) &&
  !mayTurn.test(words) &&
  !address.test(words) &&
  !(words.includes('\n') ? markedLine : markedStart).test(words);

/** Whether a line that stands alone means the same in Markdown as it stands. */
export const isBareLine = (line: string): boolean => isBare(line) && !reachesFar.test(line);

const gaps = /(\n(?:[ \t]*\n)+)/;

/** Lists and quotations in one another, 300 or more on a line: the parser's memory goes with the square of them. */
const tooDeep = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){300}/m;

/** What may belong to a block above the blank line before it: an item of its list, or what is indented in it. */
const mayGoOn = /^\n*(?:[ \t]|[-+*](?:\s|$)|\d{1,9}[.)])/;

type Point = Required<Root>['position']['start'];

/** Characters that the parser is given at once at most: they cost it a thousand times their memory. */
const mostAtOnce = 250_000;

function parseBounded(markdown: string): Root {
  if (markdown.length <= mostAtOnce) return parseWhole(markdown);
  throw new Error(
    `its text has more than ${mostAtOnce.toLocaleString('en')} characters that must be read at once: break them into paragraphs, and take HTML and fences out`,
  );
}

/** A paragraph without what stands around it: the space that Markdown knows, no other. */
function trimmed(part: string): string {
  let start = 0;
  let end = part.length;
  while (part[start] === '\n') start++;
  while (end > start && ' \t\n'.includes(part[end - 1] ?? '')) end--;
  return part.slice(start, end);
}

/** A run of markup, and where it stands in the text. */
interface Markup {
  text: string;
  lines: number;
  offset: number;
}

/** The blocks of a run, with their positions in the whole text. */
function blocksOf({ text, lines, offset }: Markup): RootContent[] {
  const tree = parseBounded(text);
  const moved = (point: Point): Point => ({
    ...point,
    line: point.line + lines,
    offset: (point.offset ?? 0) + offset,
  });
  visit(tree, (node) => {
    if (node.position) node.position = { start: moved(node.position.start), end: moved(node.position.end) };
  });
  return tree.children;
}

/**
 * The tree of an article's Markdown (CommonMark and GFM): as the parser gives it, but for positions in bare paragraphs.
 * Of markup, `atOnce` characters are parsed at once, or more where one block has more: the parser's time and memory grow
 * with them.
 * @throws RangeError where it is nested too deep, Error where too much of it must be parsed at once.
 */
export function parseText(markdown: string, atOnce = 2000): Root {
  if (tooDeep.test(markdown)) throw new RangeError('nested too deep');
  if (reachesFar.test(markdown)) return parseBounded(markdown);
  const children: RootContent[] = [];
  let offset = 0;
  const counted = { lines: 0, to: 0 };
  const linesBefore = () => {
    counted.lines += markdown.slice(counted.to, offset).split('\n').length - 1;
    counted.to = offset;
    return counted.lines;
  };
  let markup: Markup | undefined;
  const flush = () => {
    if (markup) children.push(...blocksOf(markup));
    markup = undefined;
  };
  for (const part of markdown.split(gaps)) {
    if (/^[ \t\n]*$/.test(part)) {
      if (markup) markup.text += part;
    } else if (!isBare(part)) {
      if (markup && markup.text.length >= atOnce && !mayGoOn.test(part)) flush();
      markup ??= { text: '', lines: linesBefore(), offset };
      markup.text += part;
    } else {
      flush();
      children.push({ type: 'paragraph', children: [{ type: 'text', value: trimmed(part) }] });
    }
    offset += part.length;
  }
  flush();
  return { type: 'root', children };
}
