/** Reads what stands before the text: address, section, headline, standfirst, byline, dates. */
import { afterOpener, readByline } from '../byline.ts';
import { isName, isPublisher } from '../names.ts';
import { publisherOf } from '../publishers.ts';
import { normalLine, type Vocabulary } from '../vocabulary.ts';
import { readDateLine } from './date-line.ts';
import {
  addAddress,
  addByline,
  addDates,
  addLabelled,
  emptyHead,
  type Head,
  labelOf,
} from './head-fields.ts';
import { addressOf, markOf } from './marks.ts';
import { readMetaLine } from './meta-line.ts';
import type { Piece } from './pieces.ts';
import { isFinished, isStandfirst, lengthOf, sentencesIn } from './standfirst.ts';
import { findTitle, withoutPublisher } from './title.ts';

/** What is known before the text is looked at. */
export interface Known {
  title?: string;
  lang?: string;
}

/**
 * What a piece at the top is. `anchor`: a byline or date, before which only head stands; `field`: read into the
 * head or dropped; `part`: of the article's text, though it may stand in the head (a caption, a note).
 */
type Role = 'text' | 'anchor' | 'field' | 'caption' | 'part' | 'body';

interface Top {
  pieces: Piece[];
  words: Vocabulary;
  head: Head;
  /** How many lines of text stand before. */
  texts: number;
}

const furthest = 60;
const mostTexts = 8;

/** The readers of a piece at the top, in order; each gives its role and how many pieces it took, or passes. */
type Reader = (at: number, top: Top) => [role: Role, taken?: number] | undefined;

const textAt = (top: Top, at: number) => top.pieces[at]?.text ?? '';

const labelled: Reader = (at, top) => {
  const { head, words, texts } = top;
  const label = texts < 3 ? labelOf(textAt(top, at), words) : undefined;
  if (!label) return undefined;
  if (label.value) return addLabelled(head, label.label, label.value, words) ? ['field'] : undefined;
  return at + 1 < top.pieces.length && addLabelled(head, label.label, textAt(top, at + 1), words)
    ? ['field', 2]
    : undefined;
};

const dates: Reader = (at, top) => {
  const read = readDateLine(textAt(top, at), top.words);
  if (!read) return undefined;
  addDates(top.head, read);
  return ['anchor'];
};

const metaLine: Reader = (at, top) => {
  const read =
    top.texts > 0 && textAt(top, at).length < 300 ? readMetaLine(textAt(top, at), top.words) : undefined;
  if (!read) return undefined;
  for (const line of read.dates) addDates(top.head, line);
  for (const line of read.bylines) addByline(top.head, line, top.words);
  top.head.dropped.push(...read.dropped);
  return ['anchor'];
};

const isDate = (top: Top, at: number) => readDateLine(textAt(top, at), top.words) !== undefined;

const byline: Reader = (at, top) => {
  const text = textAt(top, at);
  const read = text.length < 260 ? readByline(text, top.words.lang) : undefined;
  const nearDate = top.texts > 0 && (isDate(top, at - 1) || isDate(top, at + 1));
  const opened = text.length < 120 ? afterOpener(text, top.words.lang) : undefined;
  if (!read) {
    // Beside a date, what "By" opens is a byline whatever the name, and a name alone is one too.
    const name =
      opened ?? (isName(text) && !top.words.phrases('sections').has(normalLine(text)) ? text : undefined);
    if (!nearDate || !name || name.length > 60 || name.split(' ').length > 5 || /[.!?:]\s|[.!?:]$/.test(name))
      return undefined;
    top.head.authors.push({ name });
    return ['anchor'];
  }
  const host = top.head.source.url ? publisherOf(top.head.source.url) : undefined;
  const sure =
    opened !== undefined ||
    nearDate ||
    isPublisher(read.publisher ?? '') ||
    normalLine(read.publisher ?? '') === normalLine(host ?? '-') ||
    /[\p{sc=Han}\p{sc=Katakana}]/u.test(text) ||
    read.rest.length > 0;
  if (!sure || (top.texts === 0 && opened === undefined)) return undefined;
  return addByline(top.head, text, top.words) ? ['anchor'] : undefined;
};

const byMark: Reader = (at, { pieces, words, head, texts }) => {
  const text = pieces[at]?.text ?? '';
  const mark = markOf(text, words);
  switch (mark.kind) {
    case 'drop':
      // "Opinion" or "Weather" is both a menu's word and a section.
      if (words.phrases('sections').has(normalLine(text)) && mark.reason === 'boilerplate' && texts === 0)
        return ['text'];
      head.dropped.push({ text, reason: mark.reason });
      return ['field'];
    case 'address':
      addAddress(head, mark.url);
      return ['field'];
    case 'caption':
      return [texts > 0 ? 'caption' : 'text'];
    case 'contributors':
    case 'correction':
    case 'note':
    case 'more':
    case 'related':
      return [texts > 0 ? 'part' : 'text'];
    case 'heading':
      return [texts > 0 && mark.level > 1 ? 'body' : 'text'];
    case 'item':
    case 'quote':
    case 'row':
      return [texts > 0 ? 'body' : 'text'];
    default:
      return ['text'];
  }
};

const readers: Reader[] = [labelled, dates, byline, metaLine, byMark];

const readPiece = (at: number, top: Top): [Role, number] => {
  for (const reader of readers) {
    const read = reader(at, top);
    if (read) return [read[0], read[1] ?? 1];
  }
  return ['text', 1];
};

/** Where a piece at the top begins, and what it is. */
interface Entry {
  at: number;
  role: Role;
  text: string;
}

/** Reads pieces one by one up to `limit`, filling a head with what they state. */
const scan = (pieces: Piece[], limit: number, words: Vocabulary, known: Known) => {
  const top: Top = { pieces, words, head: emptyHead(), texts: known.title ? 1 : 0 };
  const entries: Entry[] = [];
  for (let at = 0; at < Math.min(limit, pieces.length) && top.texts < mostTexts; ) {
    const [role, taken] = readPiece(at, top);
    entries.push({ at, role, text: textAt(top, at) });
    if (role === 'body') break;
    if (role === 'text') top.texts++;
    if (top.head.title) top.texts ||= 1;
    at += taken;
  }
  return { head: top.head, entries };
};

/** How many lines of text may stand between the headline and a byline or date. */
const mostBetween = 2;

/** The last byline or date that still belongs to the head, as an index of `entries`; -1 where there is none. */
const lastAnchor = (entries: Entry[]): number => {
  let texts = 0;
  let last = -1;
  for (const [index, { role, text }] of entries.entries()) {
    if (role === 'text' && (++texts > mostBetween || lengthOf(text) > 500)) break;
    if (role === 'body') break;
    if (role === 'anchor') last = index;
  }
  return last;
};

const isShort = (text: string) => lengthOf(text) <= 350 && sentencesIn(text) <= 3;

/**
 * Which entries after the headline are the standfirst: what stands before the byline, or a line before a
 * caption, or one that its words tell; and whether only they tell.
 */
const standfirstOf = (after: Entry[], anchor: number): { lines: Entry[]; unsure?: boolean } => {
  const content = after.filter(({ role }) => role === 'text' || role === 'caption' || role === 'body');
  const before = after.slice(0, anchor + 1).filter(({ role }) => role === 'text');
  if (before.length > 0) return { lines: before };
  const [first, next] = content;
  if (first?.role !== 'text') return { lines: [] };
  if (next?.role === 'caption') return { lines: isShort(first.text) ? [first] : [], unsure: anchor >= 0 };
  if (anchor >= 0) return { lines: [] };
  return isStandfirst(first.text, next?.text)
    ? { lines: [first], unsure: isFinished(first.text) }
    : { lines: [] };
};

export interface HeadReading {
  head: Head;
  /** The pieces that are left for the text, in order. */
  rest: Piece[];
}

/**
 * Reads the head of a clip: once to see where it ends, and again up to there. `title` is empty where there is
 * no headline.
 */
export const readHead = (pieces: Piece[], words: Vocabulary, known: Known = {}): HeadReading => {
  const first = scan(pieces, furthest, words, known);
  const titleAt = titleOf(first.head, first.entries, pieces, words, known);
  const after = first.entries.filter(({ at }) => at > titleAt);
  const anchor = lastAnchor(after);
  const { lines, unsure } = standfirstOf(after, anchor);
  const last = Math.max(titleAt, after[anchor]?.at ?? -1, lines[lines.length - 1]?.at ?? -1);
  const end = first.entries.find(({ at }) => at > last)?.at ?? (last < 0 ? 0 : pieces.length);

  const { head, entries } = scan(pieces, end, words, known);
  titleOf(head, entries, pieces, words, known);
  const title = known.title ?? (head.title || (entries.find(({ at }) => at === titleAt)?.text ?? ''));
  const heading = markOf(title.slice(0, 400), words);
  head.title = withoutPublisher(heading.kind === 'heading' ? heading.text : title, head);
  if (lines.length > 0) {
    const standfirst = lines.map(({ text }) => text).join(' ');
    if (head.standfirst) head.dropped.push({ text: standfirst, reason: 'another standfirst' });
    else head.standfirst = standfirst;
    if (unsure)
      head.uncertain.push({
        field: 'standfirst',
        message: `took the line “${standfirst.slice(0, 60)}…” for the standfirst`,
      });
  }
  const kept = entries
    .filter(({ role }) => role === 'caption' || role === 'part')
    .map(({ at }) => pieces[at] as Piece);
  return { head, rest: [...kept, ...pieces.slice(end)] };
};

/** The address that stands under the text, which tells headline from section. */
const addressIn = (pieces: Piece[], words: Vocabulary): string | undefined => {
  for (const { text } of pieces.slice(-12)) {
    const address = text.includes('://') ? addressOf(text, words) : undefined;
    if (address) return address.url;
  }
  return undefined;
};

/** The piece that is the headline, or -1 where it was labelled or given; takes section and publisher before it. */
const titleOf = (head: Head, entries: Entry[], pieces: Piece[], words: Vocabulary, known: Known): number => {
  const texts = entries.filter(({ role }) => role === 'text');
  const title = known.title ?? head.title;
  if (title) return normalLine(texts[0]?.text ?? '') === normalLine(title) ? (texts[0]?.at ?? -1) : -1;
  const joined = texts.map(
    ({ at }) => at > 0 && !pieces[at]?.gap && markOf(pieces[at - 1]?.text ?? '', words).kind === 'address',
  );
  const lines = texts.map(({ text }) => text);
  const url = head.source.url ?? addressIn(pieces, words);
  return texts[findTitle(lines, joined, head, words, url)]?.at ?? -1;
};
