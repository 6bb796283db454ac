import { findDate } from '../dates.ts';
import type { Reading } from '../reading.ts';

/** The date that the page shows and no data states: in the byline, or in a short line over the text. */
export const shownDate = ({ dropped, lang }: Reading): string | undefined =>
  dropped
    .slice(0, 60)
    .filter(({ reason, text }) => /byline|over the text|outside the text/.test(reason) && text.length < 160)
    .map(({ text }) => ({ text, found: findDate(text, lang) }))
    // A caption may name a day too; a line of the day says little else.
    .find(
      ({ text, found }) => found && found.date.length >= 10 && found.end - found.start > text.length * 0.3,
    )?.found?.date;
