import type { Direction, Meaning } from './meanings.ts';

/** A kind of phrase, what it means, and one of them as an example (the tests hold every row to its own). */
export type Row = [words: string, means: Meaning, example: string];

/** What a language calls its dates. */
export interface Language {
  /** January to December; each a regular expression. */
  months: string[];
  /** Monday to Sunday. */
  weekdays?: string[];
  /** One, two, three …; each a regular expression. */
  counts?: string[];
  /** Each phrase holds one of these, or the name of a month or weekday. Regular expressions too, in lower case. */
  units: string[];
  /**
   * The first that matches counts. Regular expressions in lower case, as the words stand inside a sentence; `{month}`,
   * `{weekday}` and `{count}` stand for any of the names above.
   */
  rows: Row[];
  /** Whether the phrase at a place of a text looks back or ahead; nothing where it cannot be told. `before` is what the article said just before. */
  direction?: (text: string, before: string) => (start: number, end: number) => Direction;
}
