import type { Element, ElementContent, Nodes, Root, Text } from 'hast';
import type { VFile } from 'vfile';
import { addDays, formatISO, parseISO } from '../../date-fns.ts';
import { holdsNone, relativeDatesOf } from './find-relative-dates.ts';
import { endsOpen, withoutQuotations } from './quotations.ts';

/** What the plugin leaves in `file.data`: the words it marked, for the notes of a print copy. In the text's order. */
export interface RelativeDateList {
  relativeDates: { text: string; datetime: string; meaning: string }[];
}

export interface RelativeDateOptions {
  /** ISO 8601 at the precision that is known; without it nothing is marked. */
  published?: string | undefined;
  /** BCP 47 tag of the text. */
  lang: string;
  /** Says a year, month or day (`2014`, `2014-11`, `2014-11-07`) in the words of the text's language. */
  format: (datetime: string) => string;
}

/** How much of the text before a paragraph may say which year it tells of, in characters. */
const nearby = 2000;

/** Text that is quoted, is no prose, or is marked already. */
const apart = new Set('blockquote q code pre kbd samp var sup sub time del script style'.split(' '));
/** What holds no running text. */
const elsewhere = new Set([...apart, ...'h1 h2 h3 h4 h5 h6 table figure'.split(' ')]);
/** What ends a run of words. */
const blocks = new Set([...elsewhere, ...'p ul ol li dl div section hr'.split(' ')]);

/**
 * Marks relative dates in paragraphs and list items with what they meant when the article came out:
 *
 *     <time datetime="2014-11" data-meant="November 2014">last November</time>
 *
 * The meaning stands in an attribute and `relative-dates.css` shows it, so that the article's words stay as they are:
 * when copied, searched, linked to or saved by another tool. The style sheet keeps it rendered but unseen, which lets
 * screen readers say it after the words, and shows it under the pointer, under a finger, and while a link of the
 * paragraph (each has one to itself) has the focus: a date is nothing to operate, so it is no tab stop of its own. It
 * stands in the line or in the margin and hides no other text, so it needs no way to dismiss it (WCAG 1.4.13). No
 * `title`: neither keyboards nor fingers reach it, and some screen readers would say the meaning twice.
 */
export function rehypeRelativeDates({ published, lang, format }: RelativeDateOptions) {
  const find = relativeDatesOf(published, lang);
  const hasNone = holdsNone(lang);
  return (tree: Root, file: VFile) => {
    const list: RelativeDateList['relativeDates'] = [];
    let open = false;
    let before = '';
    const mark = (node: Element) => {
      const passage = passageOf(node);
      const { text } = passage;
      const said = before;
      before = `${before}\n${text}`.slice(-nearby);
      if (hasNone(text)) {
        open = endsOpen(text, open);
        return;
      }
      const unquoted = withoutQuotations(text, open);
      open = unquoted.open;
      const dates = find(unquoted.text, said).map(({ start, end, datetime }) => {
        const meaning = meaningOf(datetime, format);
        return { start, end, datetime, meaning, text: text.slice(start, end) };
      });
      for (const { text, datetime, meaning } of wrap(passage, dates)) list.push({ text, datetime, meaning });
    };
    const look = (parent: Root | Element) => {
      for (const node of parent.children) {
        if (node.type !== 'element') continue;
        if (/^h[1-6]$/.test(node.tagName)) open = false;
        if (elsewhere.has(node.tagName)) continue;
        if (node.tagName === 'p' || node.tagName === 'li') mark(node);
        if (node.tagName !== 'p') look(node);
      }
    };
    look(tree);
    (file.data as Partial<RelativeDateList>).relativeDates = list;
  };
}

/** An ISO week is told by its Monday and Sunday. */
function meaningOf(datetime: string, format: RelativeDateOptions['format']): string {
  if (!datetime.includes('W')) return format(datetime);
  const monday = parseISO(datetime);
  return [monday, addDays(monday, 6)]
    .map((day) => format(formatISO(day, { representation: 'date' })))
    .join(' – ');
}

/** The running text of a paragraph, and which text node holds which part of it. */
interface Passage {
  text: string;
  pieces: { node: Text; parent: Element; start: number; end: number }[];
}

function passageOf(block: Element): Passage {
  const passage: Passage = { text: '', pieces: [] };
  const gather = (parent: Element) => {
    for (const child of parent.children) {
      if (child.type === 'text') {
        const start = passage.text.length;
        passage.text += child.value;
        passage.pieces.push({ node: child, parent, start, end: passage.text.length });
      } else if (child.type === 'element') {
        if (apart.has(child.tagName)) passage.text += '·';
        else if (child.tagName === 'br' || blocks.has(child.tagName)) passage.text += '\n';
        else gather(child);
      }
    }
  };
  gather(block);
  return passage;
}

interface Found {
  start: number;
  end: number;
  datetime: string;
  meaning: string;
  text: string;
}

/** Wraps those that lie within one text node, and returns them. */
function wrap({ pieces }: Passage, dates: Found[]): Found[] {
  const wrapped: Found[] = [];
  const replaced = new Map<Nodes, ElementContent[]>();
  const parents = new Set<Element>();
  let next = 0;
  for (const { node, parent, start, end } of pieces) {
    const parts: ElementContent[] = [];
    let at = start;
    for (; next < dates.length; next++) {
      const date = dates[next];
      if (!date || date.start >= end) break;
      if (date.start < start || date.end > end) continue;
      if (date.start > at)
        parts.push({ type: 'text', value: node.value.slice(at - start, date.start - start) });
      parts.push(timeOf(date));
      wrapped.push(date);
      at = date.end;
    }
    if (parts.length === 0) continue;
    if (at < end) parts.push({ type: 'text', value: node.value.slice(at - start) });
    replaced.set(node, parts);
    parents.add(parent);
  }
  for (const parent of parents)
    parent.children = parent.children.flatMap((child) => replaced.get(child) ?? [child]);
  return wrapped;
}

const timeOf = ({ text, datetime, meaning }: Found): Element => ({
  type: 'element',
  tagName: 'time',
  properties: { dateTime: datetime, dataMeant: meaning },
  children: [{ type: 'text', value: text }],
});
