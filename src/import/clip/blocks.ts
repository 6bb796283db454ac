import { oneLine } from '../../one-line.ts';
import { splitDateline } from '../dateline.ts';
import { readDate } from '../dates.ts';
import type { Mark } from './marks.ts';
import type { Reader, Rest, State } from './rest-state.ts';
import { isFinished, lengthOf } from './standfirst.ts';

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
    text: run.map(({ text }) => oneLine(text)).join('\n'),
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
    .map(oneLine)
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
  // INGREDIENTS
  if (kind === 'text' && pieces[at]?.gap && next.gap && /^[\p{Lu}\s’'&-]{4,50}$/u.test(text)) return true;
  if (kind === 'caption' || kind === 'item' || kind === 'row' || kind === 'quote')
    return !isFinished(text) || kind !== 'caption';
  return kind === 'text' && isFinished(next.text) && lengthOf(next.text) > lengthOf(text) * 0.7;
};

const headings: Reader = (at, state) => {
  const mark = state.marks[at];
  if (mark?.kind !== 'heading') return 0;
  state.rest.body.push({
    type: 'heading',
    text: oneLine(mark.text),
    ...(mark.level > 2 && { level: mark.level }),
  });
  return 1;
};

const paragraphs: Reader = (at, state) => {
  const { rest } = state;
  const text = oneLine(state.pieces[at]?.text ?? '');
  if (isSubhead(at, state)) rest.body.push({ type: 'heading', text });
  else
    rest.body.push({
      type: 'paragraph',
      text: state.begun ? text : withoutDateline(text, rest, state.words.lang),
    });
  state.begun = true;
  return 1;
};

/** Takes the dateline off the first paragraph. */
const withoutDateline = (text: string, rest: Rest, lang: string): string => {
  const read = splitDateline(text);
  if (!read.dateline) return text;
  rest.dateline = read.dateline;
  if (read.agency) rest.dropped.push({ text: read.agency, reason: 'agency in the dateline' });
  if (read.author) rest.foot.authors.push({ name: read.author });
  const date = read.day && readDate(read.day, lang);
  if (date) rest.foot.published ??= date;
  else if (read.day) rest.dropped.push({ text: read.day, reason: 'day in the dateline' });
  return read.text;
};

/** In the order in which they are tried; the last takes all. */
export const blockReaders: Reader[] = [lists, quotes, tables, headings, paragraphs];
