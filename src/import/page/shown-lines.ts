/** What short lines about the text show of byline and date, where no data states it. */

import { afterOpener } from '../byline.ts';
import { findDate } from '../dates.ts';
import type { Parent } from '../formats/html-tree.ts';
import { isoDate } from '../formats/iso-date.ts';
import { isName } from '../names.ts';
import type { Reading } from '../reading.ts';
import { namesInLine } from './byline-elements.ts';
import { labelledFields } from './labelled-fields.ts';
import type { Measures } from './measures.ts';

/** The lines of the byline and over the text, among what was dropped. */
const linesOf = ({ dropped }: Reading): string[] =>
  dropped
    .slice(0, 60)
    .filter(({ reason, text }) => /byline|over the text|outside the text/.test(reason) && text.length < 160)
    .map(({ text }) => text);

/** The day that such a line shows. A caption may name a day too; a line of the day says little else. */
const shownDate = (reading: Reading): string | undefined =>
  linesOf(reading)
    .map((text) => ({ text, found: findDate(text, reading.lang) }))
    .find(
      ({ text, found }) => found && found.date.length >= 10 && found.end - found.start > text.length * 0.3,
    )?.found?.date;

/** The authors whom such a line names after "By". */
const shownAuthors = (reading: Reading): string[] =>
  linesOf(reading)
    .filter((text) => afterOpener(text, reading.lang))
    .map((text) => namesInLine(text, reading.lang))
    .find((names) => names.length > 0) ?? [];

/** The day in the path of the article's address, as many sites date theirs: "/2026/03/05/", "/2026-03-05/". */
const dayInAddress = (url: string | undefined): string | undefined => {
  const [, day] = /\/((?:19|20)\d\d[/-](?:0[1-9]|1[0-2])[/-](?:0[1-9]|[12]\d|3[01]))\//.exec(url ?? '') ?? [];
  return day && isoDate(day.replaceAll('/', '-'));
};

/** Takes the day of the address, and says so: it may be that of a first draft. */
const addDayOfAddress = (reading: Reading): void => {
  const day = dayInAddress(reading.source.url);
  if (!day || reading.published) return;
  reading.published = day;
  reading.uncertain.push({ field: 'published', message: 'stands in the address alone' });
};

/** Adds the authors and the date that the page shows, in lists of fields or in short lines, where no data states them. */
export const addShown = (reading: Reading, tree: Parent, measures: Measures): void => {
  const isUnsigned = !reading.authors.some(({ name }) => isName(name, 2) && name !== reading.source.name);
  if (reading.published && !isUnsigned) return;
  const { by, published } = labelledFields(tree, measures, reading.lang);
  const day = reading.published ?? shownDate(reading) ?? findDate(published ?? '', reading.lang)?.date;
  if (day) reading.published = day;
  addDayOfAddress(reading);
  const named = by && isUnsigned ? namesInLine(by, reading.lang) : [];
  const names = named.length > 0 || reading.authors.length > 0 ? named : shownAuthors(reading);
  if (names.length > 0) reading.authors = names.map((name) => ({ name }));
};
