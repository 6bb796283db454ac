/** What a search shows of an article: its headline, and the passages that have the words, each with a link to it. */
import { directionOf } from '../languages.ts';

/** The id, in the index, of a block that has none on the page. */
export const unlinked = '-';

/** What Pagefind tells of an article in which it found words. Words are counted through all its text. */
export interface Fragment {
  url: string;
  content: string;
  /** The same with `<` and `>` escaped, and the words of languages without spaces parted by U+200B. */
  raw_content?: string;
  filters: Partial<Record<string, readonly string[]>>;
  /** The beginnings of its blocks; `text` is that of a paragraph or heading, as the page has it. */
  anchors: readonly { id: string; location: number; text?: string }[];
  weighted_locations: readonly { location: number; balanced_score: number }[];
}

/** A piece of text, and whether it was searched for. */
export interface Piece {
  text: string;
  marked: boolean;
}

export interface Passage {
  /** Leads to the paragraph and, where the browser can, to the words. */
  href: string;
  pieces: Piece[];
}

export interface Found {
  href: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  title: Piece[];
  section?: string | undefined;
  publisher?: string | undefined;
  published?: string | undefined;
  passages: Passage[];
}

/** Passages of an article at most. */
const mostPassages = 2;
/** Words of a passage; of languages without spaces, parts of words. */
const passageLength = 36;
/** Words before and after the one that a link leads to. */
const around = 3;
/** Fewer words tell little of an article: a byline, a subhead. */
const telling = 8;

interface Block {
  id: string;
  start: number;
  end: number;
}

/** The text cut into words as Pagefind counts them. */
interface Words {
  words: readonly string[];
  /** Stands between two of them. */
  gap: '' | ' ';
  scores: ReadonlyMap<number, number>;
}

function wordsOf({ content, raw_content, weighted_locations }: Fragment): Words {
  const parted = raw_content?.includes('\u200b') ? raw_content : undefined;
  return {
    words: parted
      ? parted.replace(/&lt;/g, '<').replace(/&gt;/g, '>').split('\u200b')
      : content.split(/[^\S\uFEFF]+/),
    gap: parted ? '' : ' ',
    scores: new Map(weighted_locations.map(({ location, balanced_score }) => [location, balanced_score])),
  };
}

/** The blocks of the text. Pagefind ends each with a full stop: where it is none of the page's, it is taken away. */
function blocksOf({ anchors }: Fragment, words: string[]): Block[] {
  return anchors.flatMap(({ id, location, text }, index) => {
    const end = anchors[index + 1]?.location ?? words.length;
    const last = words[end - 1] ?? '';
    const added = /\.\s*$/;
    if (text && !added.test(text)) words[end - 1] = last.replace(added, '');
    return end > location ? [{ id, start: location, end }] : [];
  });
}

const letter = /[\p{L}\p{N}]/u;

/** A word between the marks that stand before and after it. */
function bare(word: string): [before: string, word: string, after: string] {
  const letters = [...word];
  const first = letters.findIndex((one) => letter.test(one));
  const last = letters.findLastIndex((one) => letter.test(one)) + 1;
  if (first < 0) return [word, '', ''];
  return [
    letters.slice(0, first).join(''),
    letters.slice(first, last).join(''),
    letters.slice(last).join(''),
  ];
}

/** The words from one to another, those that were found marked. */
function piecesOf({ words, gap, scores }: Words, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  const add = (text: string, marked: boolean) => {
    const last = pieces.at(-1);
    if (last?.marked === marked) last.text += text;
    else if (text) pieces.push({ text, marked });
  };
  for (let at = start; at < end; at += 1) {
    const word = words[at] ?? '';
    if (at > start) add(gap, false);
    const [before, found, after] = scores.has(at) ? bare(word) : [word, '', ''];
    add(before, false);
    add(found, true);
    add(after, false);
  }
  return pieces;
}

/** The part of a block that has most of what was found, not longer than a passage. */
function bestPart({ scores }: Words, { start, end }: Block): [start: number, end: number] {
  if (end - start <= passageLength * 1.25) return [start, end];
  const sum = (from: number) => {
    let total = 0;
    for (let at = from; at < from + passageLength; at += 1) total += scores.get(at) ?? 0;
    return total;
  };
  let best = start;
  let most = 0;
  for (let from = start; from <= end - passageLength; from += 1) {
    const total = sum(from);
    if (total > most) [best, most] = [from, total];
  }
  // What was found stands in the middle, not at the end.
  const first = [...scores.keys()].sort((a, b) => a - b).find((at) => at >= best) ?? best;
  const from = Math.min(Math.max(start, first - around * 3), end - passageLength);
  const chosen = sum(from) < most ? best : from;
  return [chosen, chosen + passageLength];
}

/** The text directive for a few words around the first that was found. */
function directive({ words, gap, scores }: Words, start: number, end: number): string {
  const found = Array.from({ length: end - start }, (_, at) => start + at).find((at) => scores.has(at));
  if (found === undefined) return '';
  const phrase = words.slice(Math.max(start, found - around), Math.min(end, found + around + 1)).join(gap);
  return `:~:text=${encodeURIComponent(bare(phrase)[1]).replace(/-/g, '%2D')}`;
}

function passageOf(words: Words, block: Block, url: string): Passage {
  const [start, end] = bestPart(words, block);
  const pieces = piecesOf(words, start, end);
  const cut = (text: string) => ({ text, marked: false });
  return {
    href: `${url}#${block.id === unlinked ? '' : block.id}${directive(words, start, end)}`.replace(/#$/, ''),
    pieces: [...(start > block.start ? [cut('… ')] : []), ...pieces, ...(end < block.end ? [cut(' …')] : [])],
  };
}

const tells = ({ start, end }: Block): boolean => end - start >= telling;

/**
 * The blocks that have most of what was found, in the order of the text, a subhead only where no other has; the first
 * that tells something where none has.
 */
function bestBlocks({ scores }: Words, blocks: readonly Block[]): Block[] {
  const valued = blocks.map((block) => {
    let value = 0;
    for (const [at, score] of scores) if (at >= block.start && at < block.end) value += score;
    return { block, value };
  });
  const best = valued
    .filter(({ value }) => value > 0)
    .sort((a, b) => Number(tells(b.block)) - Number(tells(a.block)) || b.value - a.value)
    .slice(0, mostPassages)
    .map(({ block }) => block);
  if (best.length > 0) return best.sort((a, b) => a.start - b.start);
  return blocks.filter(tells).slice(0, 1);
}

/** What is shown of an article; `lang` is the language of its index. */
export function foundIn(fragment: Fragment, lang: string): Found {
  const words = wordsOf(fragment);
  const [title, ...blocks] = blocksOf(fragment, words.words as string[]);
  const { section, publisher, date, lang: own = [lang] } = fragment.filters;
  return {
    href: fragment.url,
    lang: own[0] ?? lang,
    dir: directionOf(own[0] ?? lang),
    title: title ? piecesOf(words, title.start, title.end) : [],
    section: section?.[0],
    publisher: publisher?.[0],
    published: date?.[0],
    passages: bestBlocks(words, blocks).map((block) => passageOf(words, block, fragment.url)),
  };
}
