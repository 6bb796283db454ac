/** Reads the text of a clip into blocks, photos, contributors, corrections and notes. */
import type { Block } from '../../article.ts';
import { afterOpener, readByline } from '../byline.ts';
import { splitDateline } from '../dateline.ts';
import { isOrganisation } from '../names.ts';
import { normalLine, type Vocabulary } from '../vocabulary.ts';
import type { BodyReading } from './body-reading.ts';
import { readDateLine } from './date-line.ts';
import { addAddress, addDates, emptyHead, type Head } from './head-fields.ts';
import { type Mark, markOf } from './marks.ts';
import type { Piece } from './pieces.ts';
import { isFinished, lengthOf } from './standfirst.ts';

export interface Rest extends BodyReading {
  /** What stands under the text that belongs to the head: an address, a date, a byline. */
  foot: Head;
}

interface State {
  rest: Rest;
  words: Vocabulary;
  pieces: Piece[];
  marks: Mark[];
  title: string;
  /** Index of the last piece that is a paragraph by its length; after it stands only the foot. */
  lastParagraph: number;
  /** Whether a paragraph was read: only the first has a dateline. */
  begun: boolean;
  /** Whether some address has a label; then one without is not the article's. */
  addressed: boolean;
}

/** The readers of runs of pieces, in order: each gives how many it took, or 0 to pass. */
type Reader = (at: number, state: State) => number;

const plain = (text: string) => (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

const isParagraph = (text: string) => isFinished(text) && lengthOf(text) > 60;

const drop = (state: State, text: string, reason: string) => state.rest.dropped.push({ text, reason });

const dropped: Reader = (at, state) => {
  const mark = state.marks[at];
  const text = state.pieces[at]?.text ?? '';
  if (mark?.kind === 'drop') drop(state, text, mark.reason);
  else if (Math.abs(text.length - state.title.length) < 8 && normalLine(text) === normalLine(state.title))
    drop(state, text, 'repeated headline');
  else return 0;
  return 1;
};

/** A list of other articles: all of it at the foot, the lines right under it within the text. */
const related: Reader = (at, state) => {
  const { pieces, marks, lastParagraph } = state;
  const mark = marks[at];
  if (mark?.kind !== 'related' && mark?.kind !== 'more') return 0;
  drop(state, pieces[at]?.text ?? '', 'link to other articles');
  if (mark.kind === 'more' && !mark.bare) return 1;
  let taken = 1;
  for (let next = pieces[at + taken]; next; next = pieces[at + taken]) {
    const kind = marks[at + taken]?.kind;
    if (kind !== 'text' && kind !== 'item') break;
    const foot = at > lastParagraph;
    if (isFinished(next.text) && !foot && !/\?["”’]?$/.test(next.text)) break;
    if (!foot && (mark.kind === 'more' ? taken > 1 : next.gap)) break;
    drop(state, next.text, 'other article');
    taken++;
  }
  return taken;
};

const fields: Reader = (at, { rest, marks, pieces, lastParagraph, addressed }) => {
  const mark = marks[at];
  const text = plain(pieces[at]?.text ?? '');
  switch (mark?.kind) {
    case 'contributors':
      rest.contributors.push(...mark.contributors);
      rest.dropped.push(...mark.rest.map((part) => ({ text: part, reason: 'said of a contributor' })));
      return 1;
    case 'correction':
      rest.corrections.push({ ...(mark.date && { date: mark.date }), text });
      return 1;
    case 'note':
      rest.notes.push(text);
      return 1;
    case 'address':
      if (mark.labelled || (!addressed && (at > lastParagraph || rest.body.length === 0)))
        addAddress(rest.foot, mark.url);
      else rest.body.push({ type: 'embed', text: mark.url, url: mark.url });
      return 1;
    default:
      return 0;
  }
};

/** "Source:" or "Read the original at" with the address on the next line. */
const labelledAddress: Reader = (at, { rest, marks, pieces, words }) => {
  const next = marks[at + 1];
  if (next?.kind !== 'address' || marks[at]?.kind !== 'text') return 0;
  const label = normalLine(pieces[at]?.text ?? '');
  if (label.length > 60 || !words.list('source').includes(label)) return 0;
  addAddress(rest.foot, next.url);
  return 2;
};

const dates: Reader = (at, state) => {
  const read = readDateLine(state.pieces[at]?.text ?? '', state.words);
  const foot = at > state.lastParagraph || state.rest.body.length === 0;
  if (!read || !(foot || (read.labelled && state.marks[at]?.kind === 'text'))) return 0;
  addDates(state.rest.foot, read);
  return 1;
};

/** A byline or an agency's sign-off under the text. */
const signOff: Reader = (at, state) => {
  const text = state.pieces[at]?.text ?? '';
  if (at <= state.lastParagraph || text.length > 120) return 0;
  const agency = text.replace(/^[\s([–—-]+|[\s)\].]+$/gu, '');
  if (isOrganisation(agency) && agency.length < 40) {
    state.rest.contributors.push({ name: agency });
    return 1;
  }
  const read =
    afterOpener(text, state.words.lang) && !/[.!?]$/.test(text)
      ? readByline(text, state.words.lang)
      : undefined;
  if (!read) return 0;
  state.rest.foot.authors.push(...read.authors);
  state.rest.contributors.push(...read.contributors);
  state.rest.dropped.push(...read.rest);
  for (const other of [read.publisher, read.place]) if (other) drop(state, other, 'part of the byline');
  return 1;
};

const captions: Reader = (at, state) => {
  const { rest, marks, pieces } = state;
  const mark = marks[at];
  if (mark?.kind !== 'caption') return 0;
  const caption = mark.caption && plain(mark.caption);
  const credit = mark.credit && plain(mark.credit);
  const before = pieces[at]?.gap ? undefined : rest.body[rest.body.length - 1];
  const photo = rest.photos[rest.photos.length - 1];
  const touches = marks[at - 1]?.kind === 'caption';
  if (photo && touches && ((!photo.credit && credit && !caption) || (!photo.caption && caption && !credit))) {
    Object.assign(photo, caption && { caption }, credit && { credit });
  } else if (
    !caption &&
    before?.type === 'paragraph' &&
    lengthOf(before.text) < 350 &&
    rest.body.length > 0
  ) {
    // A credit on the line right under a short one: that was the caption.
    rest.body.pop();
    addPhoto(rest, before.text, credit);
  } else addPhoto(rest, caption, credit);
  return 1;
};

const textOf = ({ caption, credit }: { caption?: string; credit?: string }) =>
  [caption, credit].filter(Boolean).join(' ');

const addPhoto = (rest: Rest, caption: string | undefined, credit: string | undefined) => {
  const photo = { ...(caption && { caption }), ...(credit && { credit }) };
  const lead = rest.photos.length === 0 && rest.body.length === 0;
  rest.photos.push(photo);
  if (!lead) rest.body.push({ type: 'photo', text: textOf(photo), photo: rest.photos.length - 1 });
};

const longestRun = 1000;

/** Gathers the run of pieces of one kind that begins here. */
const runOf = <Kind extends Mark['kind']>(
  at: number,
  { marks }: State,
  kind: Kind,
): Extract<Mark, { kind: Kind }>[] => {
  const run: Extract<Mark, { kind: Kind }>[] = [];
  for (let mark = marks[at]; mark?.kind === kind && run.length < longestRun; mark = marks[at + run.length])
    run.push(mark as Extract<Mark, { kind: Kind }>);
  return run;
};

const lists: Reader = (at, state) => {
  const all = runOf(at, state, 'item');
  const ordered = all[0]?.number !== undefined;
  const run = all.slice(0, endOf(all, ordered));
  if (run.length === 0 || (run.length === 1 && !run[0]?.sure)) return 0;
  state.rest.body.push({
    type: 'list',
    text: run.map(({ text }) => plain(text)).join('\n'),
    ...(ordered && { ordered }),
  });
  return run.length;
};

/** Where a list ends: with its numbering, or where numbers begin or cease. */
const endOf = (items: { number?: number }[], ordered: boolean): number => {
  const end = items.findIndex(({ number }, at) => (ordered ? number !== at + 1 : number !== undefined));
  return end < 0 ? items.length : end;
};

const quotes: Reader = (at, state) => {
  const run = runOf(at, state, 'quote');
  const paragraphs = run
    .map(({ text }) => text.trim())
    .join('\n')
    .split(/\n{2,}/)
    .map(plain)
    .filter(Boolean);
  for (const text of paragraphs) state.rest.body.push({ type: 'quote', text });
  return run.length;
};

const tables: Reader = (at, state) => {
  const run = runOf(at, state, 'row');
  if (run.length < 2) return 0;
  state.rest.body.push({ type: 'table', text: run.map(({ text }) => text).join('\n') });
  return run.length;
};

/** Whether a line is a subhead: short, not ended as a sentence, with a paragraph after it. */
const isSubhead = (at: number, { pieces, marks }: State): boolean => {
  const text = pieces[at]?.text ?? '';
  if (
    lengthOf(text) > 110 ||
    text.split(/\s+/).length > 16 ||
    /[.!…:;,。，؛،]["”’'»」]?$/u.test(text) ||
    /^["“„«][^"”»]*$/u.test(text)
  )
    return false;
  const next = pieces[at + 1];
  const kind = marks[at + 1]?.kind;
  if (!next || !/[\p{L}]/u.test(text)) return false;
  if (kind === 'caption' || kind === 'item' || kind === 'row' || kind === 'quote')
    return !isFinished(text) || kind !== 'caption';
  return kind === 'text' && isFinished(next.text) && lengthOf(next.text) > lengthOf(text) * 0.7;
};

const headings: Reader = (at, state) => {
  const mark = state.marks[at];
  if (mark?.kind !== 'heading') return 0;
  state.rest.body.push({
    type: 'heading',
    text: plain(mark.text),
    ...(mark.level > 2 && { level: mark.level }),
  });
  return 1;
};

const paragraphs: Reader = (at, state) => {
  const { rest } = state;
  const text = plain(state.pieces[at]?.text ?? '');
  if (isSubhead(at, state)) rest.body.push({ type: 'heading', text });
  else
    rest.body.push({
      type: 'paragraph',
      text: state.begun ? text : withoutDateline(text, rest),
    });
  state.begun = true;
  return 1;
};

/** Takes the dateline off the first paragraph. */
const withoutDateline = (text: string, rest: Rest): string => {
  const read = splitDateline(text);
  if (!read.dateline) return text;
  rest.dateline = read.dateline;
  if (read.agency) rest.dropped.push({ text: read.agency, reason: 'agency in the dateline' });
  if (read.author) rest.foot.authors.push({ name: read.author });
  if (read.day) rest.dropped.push({ text: read.day, reason: 'day in the dateline' });
  return read.text;
};

const readers: Reader[] = [
  dropped,
  related,
  fields,
  labelledAddress,
  dates,
  signOff,
  captions,
  lists,
  quotes,
  tables,
  headings,
  paragraphs,
];

/** The last block is no subhead: nothing stands under it. */
const settleLast = (body: Block[]) => {
  const last = body[body.length - 1];
  if (last?.type === 'heading' && !last.level) last.type = 'paragraph';
};

/** No article has more paragraphs: what stands between these and the foot is text, so that any input ends soon. */
const mostMarked = 20_000;

/** Reads the pieces that the head left. */
export const readRest = (pieces: Piece[], words: Vocabulary, title = ''): Rest => {
  const rest: Rest = {
    body: [],
    photos: [],
    contributors: [],
    corrections: [],
    notes: [],
    dropped: [],
    uncertain: [],
    foot: emptyHead(),
  };
  const marks = pieces.map(
    ({ text }, at): Mark =>
      at < mostMarked || at > pieces.length - 1000 ? markOf(text, words) : { kind: 'text' },
  );
  const lastParagraph = pieces.findLastIndex(
    ({ text }, at) => isParagraph(text) && marks[at]?.kind === 'text',
  );
  const state: State = {
    rest,
    words,
    pieces,
    marks,
    title,
    lastParagraph,
    begun: false,
    addressed: marks.some((mark) => mark.kind === 'address' && mark.labelled),
  };
  for (let at = 0; at < pieces.length; )
    for (const reader of readers) {
      const taken = reader(at, state);
      at += taken;
      if (taken > 0) break;
    }
  settleLast(rest.body);
  return rest;
};
