/** Reads what stands before the text: address, section, headline, standfirst, byline, dates. */
import { splitDateline } from '../dateline.ts';
import { normalLine, type Vocabulary } from '../vocabulary.ts';
import { emptyHead, type Head } from './head-fields.ts';
import { type Role, readPiece, type Top, textAt } from './head-readers.ts';
import { addressOf, type Mark, markOf } from './marks.ts';
import type { Piece } from './pieces.ts';
import { isFinished, isStandfirst, lengthOf, sentencesIn } from './standfirst.ts';
import { findTitle, withoutPublisher } from './title.ts';

/** What is known before the text is looked at. */
export interface Known {
  title?: string;
  lang?: string;
}

/** How many pieces, and how many lines of text, a head can have. */
const furthest = 60;
const mostTexts = 8;

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

/** Whether a line opens the running text: it has a dateline, so it is neither headline nor standfirst. */
const opensText = (text: string) => splitDateline(text).dateline !== undefined && lengthOf(text) > 40;

/** The last byline or date that still belongs to the head, as an index of `entries`; -1 where there is none. */
const lastAnchor = (entries: Entry[]): number => {
  let texts = 0;
  let last = -1;
  for (const [index, { role, text }] of entries.entries()) {
    if (role === 'text' && (++texts > mostBetween || lengthOf(text) > 500 || opensText(text))) break;
    if (role === 'body') break;
    if (role === 'anchor') last = index;
  }
  // With nothing after it, it stands under the text.
  return entries.slice(last + 1).some(({ role }) => role === 'text' || role === 'caption' || role === 'body')
    ? last
    : -1;
};

const isShort = (text: string) => lengthOf(text) <= 350 && sentencesIn(text) <= 3;

/**
 * Which entries after the headline are the standfirst: what stands before the byline, or a line before a
 * caption, or one that its words tell; and whether only they tell.
 */
const standfirstOf = (
  after: Entry[],
  anchor: number,
  pieces: Piece[],
): { lines: Entry[]; unsure?: boolean } => {
  const content = after.filter(({ role }) => role === 'text' || role === 'caption' || role === 'body');
  const before = after.slice(0, anchor + 1).filter(({ role }) => role === 'text');
  // What a blank line parts is never one text.
  const apart = before.findIndex(({ at }, index) => index > 0 && pieces[at]?.gap);
  if (before.length > 0) return { lines: apart < 0 ? before : before.slice(0, apart) };
  const [first, next] = content;
  if (first?.role !== 'text' || opensText(first.text)) return { lines: [] };
  if (next?.role === 'caption') return { lines: isShort(first.text) ? [first] : [], unsure: anchor >= 0 };
  if (anchor >= 0) return { lines: [] };
  return isStandfirst(first.text, next?.text)
    ? { lines: [first], unsure: isFinished(first.text) }
    : { lines: [] };
};

const hasText = (pieces: Piece[], words: Vocabulary): boolean =>
  pieces.some(
    ({ text }) => isFinished(text) && !/^\S{1,80}$/.test(text) && isProse(markOf(text, words).kind),
  );

const isProse = (kind: Mark['kind']) => kind === 'text' || kind === 'item' || kind === 'quote';

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
  const { lines, unsure } = standfirstOf(after, anchor, pieces);
  const last = Math.max(titleAt, after[anchor]?.at ?? -1, lines[lines.length - 1]?.at ?? -1);
  // Fields right after the last belong to the head too; all of it is that where the headline has a label.
  const next = first.entries.find(({ at, role }) => at > last && role !== 'field' && role !== 'anchor');
  let end = next?.at ?? pieces.length;
  // Where nothing else is text, the standfirst is.
  const onlyText = lines[0] && !hasText(pieces.slice(end), words) ? lines.splice(0)[0] : undefined;
  if (onlyText) end = onlyText.at;

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
  if (onlyText)
    head.uncertain.push({
      field: 'standfirst',
      message: `took the line “${onlyText.text.slice(0, 60)}…” for text, since there is no other`,
    });
  const isLeft = ({ at, role }: Entry) =>
    role === 'caption' ||
    role === 'part' ||
    (role === 'text' && at > titleAt && lines.length > 0 && !lines.some((line) => line.at === at));
  const kept = entries.filter(isLeft).map(({ at }) => pieces[at] as Piece);
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
  const found = texts[findTitle(lines, joined, head, words, url)];
  if (!found || opensText(found.text)) return -1;
  // What follows a byline and is a sentence begins the text of a clip that has no headline.
  const signed = entries.some(({ at, role }) => role === 'anchor' && at < found.at);
  return signed && /[.。]["”»」]?$/.test(found.text) ? -1 : found.at;
};
