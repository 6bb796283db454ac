/** What the readers of a clip's text share while they go through its pieces. */
import type { Vocabulary } from '../vocabulary.ts';
import type { BodyReading } from './body-reading.ts';
import type { Head } from './head-fields.ts';
import type { Mark } from './marks.ts';
import type { Piece } from './pieces.ts';

/** What the text gives. */
export interface Rest extends BodyReading {
  /** What stands under the text that belongs to the head: an address, a date, a byline. */
  foot: Head;
}

export interface State {
  rest: Rest;
  words: Vocabulary;
  pieces: Piece[];
  marks: Mark[];
  title: string;
  /** Whom the head names, as lines are looked up. */
  authors: string[];
  /** Index of the last piece that is a paragraph by its length; after it stands only the foot. */
  lastParagraph: number;
  /** Whether a paragraph was read: only the first has a dateline. */
  begun: boolean;
  /** Whether some address has a label; then one without is not the article's. */
  addressed: boolean;
}

/** The readers of runs of pieces, in order: each gives how many it took, or 0 to pass. */
export type Reader = (at: number, state: State) => number;

/** Notes what is left out, and why. */
export const drop = (state: State, text: string, reason: string) => state.rest.dropped.push({ text, reason });
