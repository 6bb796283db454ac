import { oneLine } from '../../one-line.ts';
import { findDate } from '../dates.ts';
import { titleCase } from '../names.ts';
import { emptyReading, type Reading } from '../reading.ts';
import { SourceError } from '../source-error.ts';
import {
  addByline,
  addDateline,
  addLanguage,
  addPictures,
  addPublication,
  addStandfirst,
  addTitle,
  addUrl,
  drop,
} from './fill.ts';
import { addText } from './fill-body.ts';

/** A labelled part of an export: its label in lower case without the colon, its value, and the lines as printed. */
export interface Field {
  label: string;
  value: string;
  raw: string;
}

const page =
  /^(?:(?:section|part|teil|cahier) \p{L}{0,2}\d*|(?:column|col|page|pages|pg|pp|p|seite|s|blz|pág|pag)\b\.? ?[\p{L}]?\d[^;]*|\d+|[A-Z]\d+)$/iu;

/** "NEWS" is "News", but "UK" stays. */
const sectionCase = (text: string) =>
  text !== text.toUpperCase() || text.length < 4
    ? text
    : text.includes(' ')
      ? titleCase(text)
      : text.slice(0, 1) + text.slice(1).toLowerCase();

/** "NEWS; Pg. 24" is the section "News"; where it stood in print is dropped. */
const addSection = (reading: Reading, text: string) => {
  for (const part of text.split(';').map(oneLine).filter(Boolean)) {
    if (page.test(part)) drop(reading, part, 'place in print');
    else if (reading.section) drop(reading, part, 'further section');
    else reading.section = sectionCase(part);
  }
};

/** The date with its weekday and time; what else the line says, such as an edition, is dropped. */
export const addPublished = (reading: Reading, text: string): void => {
  const line = oneLine(text);
  const found = findDate(line, reading.lang);
  if (!found || reading.published) {
    drop(reading, line, found ? 'further date' : 'date that is not understood');
    return;
  }
  reading.published = found.date;
  if (found.lost) reading.dropped.push(found.lost);
  for (const rest of [line.slice(0, found.start), line.slice(found.end)]) {
    if (/[\p{L}\p{N}]/u.test(rest)) drop(reading, rest.replace(/^[\s,;]+/, ''), 'weekday or edition');
  }
};

const addEach = (list: (text: string) => void, text: string) =>
  text
    .split(/\n\s*\n/)
    .map(oneLine)
    .filter(Boolean)
    .forEach(list);

/** What a field can be, in the order in which the fields are read. */
const writers = {
  title: addTitle,
  standfirst: addStandfirst,
  publication: addPublication,
  published: addPublished,
  section: addSection,
  byline: addByline,
  dateline: addDateline,
  url: addUrl,
  body: addText,
  pictures: addPictures,
  correction: (reading: Reading, text: string) =>
    addEach((paragraph) => reading.corrections.push({ text: paragraph }), text),
  note: (reading: Reading, text: string) => addEach((paragraph) => reading.notes.push(paragraph), text),
} satisfies Record<string, (reading: Reading, text: string) => void>;

/** What a label stands for: a part of the record, or the reason for which it is dropped. */
export type Meaning = 'language' | keyof typeof writers | { drop: string };

/** Lengths, codes and dates of the database itself, which say nothing of the article. */
export const exportData: Meaning = { drop: 'export data' };
/** Who holds the rights, as the database prints it. */
export const copyrightNotice: Meaning = { drop: 'copyright notice' };

/**
 * The reading of one document from its labelled fields. A label that no meaning is given for is dropped as
 * export data. Throws a SourceError where there is no running text, saying what to export instead.
 */
export const readFields = (fields: readonly Field[], meanings: Record<string, Meaning>): Reading => {
  const reading = emptyReading();
  const meaningOf = ({ label }: Field): Meaning =>
    (Object.hasOwn(meanings, label) && meanings[label]) || exportData;
  const valuesOf = (name: Meaning) =>
    fields.filter((field) => meaningOf(field) === name).map(({ value }) => value);
  addLanguage(reading, valuesOf('language').join('').trim(), valuesOf('body').join('\n'));
  for (const name of Object.keys(writers) as (keyof typeof writers)[]) {
    const values = name === 'body' ? [valuesOf(name).join('\n\n')] : valuesOf(name);
    for (const value of values) if (value.trim()) writers[name](reading, value);
  }
  for (const field of fields) {
    const meaning = meaningOf(field);
    if (typeof meaning === 'object') drop(reading, field.raw, meaning.drop);
  }
  if (!valuesOf('body').join('').trim()) {
    throw new SourceError(
      `${reading.title ? `“${reading.title}”` : 'a document'} has no text: export the documents in full, not as a list or as abstracts`,
    );
  }
  return reading;
};
