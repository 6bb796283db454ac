/** Reads the text of a clip into blocks, photos, contributors, corrections and notes. */
import type { Block } from '../../article.ts';
import { normalLine, type Vocabulary } from '../vocabulary.ts';
import { blockReaders } from './blocks.ts';
import { footReaders } from './foot.ts';
import { emptyHead, type Head } from './head-fields.ts';
import { type Mark, markOf } from './marks.ts';
import { captions } from './photos.ts';
import type { Piece } from './pieces.ts';
import { drop, type Reader, type Rest, type State } from './rest-state.ts';
import { isFinished, lengthOf } from './standfirst.ts';

const isParagraph = (text: string) => isFinished(text) && lengthOf(text) > 60;

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

const readers: Reader[] = [dropped, related, ...footReaders, captions, ...blockReaders];

/** The last block is no subhead: nothing stands under it. */
const settleLast = (body: Block[]) => {
  const last = body[body.length - 1];
  if (last?.type === 'heading' && !last.level) last.type = 'paragraph';
};

/** No article has more paragraphs: what stands between these and the foot is text, so that any input ends soon. */
const mostMarked = 20_000;

/** Reads the pieces that the head left. */
export const readRest = (pieces: Piece[], words: Vocabulary, head: Pick<Head, 'title' | 'authors'>): Rest => {
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
    title: head.title,
    authors: head.authors.map(({ name }) => normalLine(name)),
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
