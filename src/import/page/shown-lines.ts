/** What short lines about the text show of byline and date, where no data states it. */

import { afterOpener } from '../byline.ts';
import { findDate } from '../dates.ts';
import type { Reading } from '../reading.ts';
import { namesInLine } from './byline-elements.ts';

/** The lines of the byline and over the text, among what was dropped. */
const linesOf = ({ dropped }: Reading): string[] =>
  dropped
    .slice(0, 60)
    .filter(({ reason, text }) => /byline|over the text|outside the text/.test(reason) && text.length < 160)
    .map(({ text }) => text);

/** The day that such a line shows. A caption may name a day too; a line of the day says little else. */
export const shownDate = (reading: Reading): string | undefined =>
  linesOf(reading)
    .map((text) => ({ text, found: findDate(text, reading.lang) }))
    .find(
      ({ text, found }) => found && found.date.length >= 10 && found.end - found.start > text.length * 0.3,
    )?.found?.date;

/** The authors whom such a line names after "By". */
export const shownAuthors = (reading: Reading): string[] =>
  linesOf(reading)
    .filter((text) => afterOpener(text, reading.lang))
    .map((text) => namesInLine(text, reading.lang))
    .find((names) => names.length > 0) ?? [];
