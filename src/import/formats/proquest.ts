import { oneLine } from '../../one-line.ts';
import { cleanText } from '../lines.ts';
import type { Reading } from '../reading.ts';
import { SourceError } from '../source-error.ts';
import { copyrightNotice, exportData, type Field, type Meaning, readFields } from './fields.ts';
import { repeats } from './fill.ts';
import { beginningOf, type Format, readEach } from './format.ts';

/** ProQuest's labels; those of the database's own cataloguing are all dropped. */
const meanings: Record<string, Meaning> = {
  title: 'title',
  author: 'byline',
  'publication title': 'publication',
  'publication date': 'published',
  section: 'section',
  dateline: 'dateline',
  'full text': 'body',
  caption: 'pictures',
  'language of publication': 'language',
  copyright: copyrightNotice,
  'publication info': exportData,
  abstract: { drop: 'abstract of the database' },
  links: exportData,
  ...Object.fromEntries(
    (
      'subject|location|people|company / organization|company|identifier / keyword|publication year|year|volume|' +
      'issue|pages|first page|publisher|place of publication|country of publication|publication subject|issn|' +
      'e-issn|eissn|source type|document type|document feature|proquest document id|document url|last updated|' +
      'database|accession number|column|edition|alternate title|classification|entry date|subtitle|credit|' +
      'correspondence author|source attribution|supplement|series|startpage|number of pages|full text availability'
    )
      .split('|')
      .map((label) => [label, exportData]),
  ),
};

const ruler = /^\s*_{20,}\s*$/;
const labelled = /^\s*([A-Z][A-Za-z-]*(?:(?: | \/ )[A-Za-z]+){0,3})\s?:(?:\s+(.*))?$/;

const labelOf = (line: string): { label: string; value: string } | undefined => {
  const [, name = '', value = ''] = labelled.exec(line) ?? [];
  const label = name.toLowerCase();
  return Object.hasOwn(meanings, label) ? { label, value } : undefined;
};

const documents = (text: string): string[][] => {
  const found: string[][] = [[]];
  for (const line of text.split('\n')) {
    found.at(-1)?.push(line);
    if (ruler.test(line)) found.push([]);
  }
  return found.filter((lines) => lines.some((line) => labelOf(line)));
};

/** Whether a label inside the text ends it: the next line that is not blank has a label too, or there is none. */
const isEnd = (lines: string[], at: number) => {
  // A blank line or two at most: longer runs are cut short before.
  const next = lines.slice(at + 1, at + 6).find((line) => line.trim());
  return !lines[at - 1]?.trim() && (next === undefined || ruler.test(next) || labelOf(next) !== undefined);
};

/** The lines as fields; what stands above the first label is the headline. */
const fieldsOf = (lines: string[]): Field[] => {
  const fields: Field[] = [{ label: 'head', value: '', raw: '' }];
  for (const [at, line] of lines.entries()) {
    const last = fields.at(-1);
    const found = labelOf(line);
    const inText = last?.label === 'full text';
    if (ruler.test(line)) fields.push({ label: 'ruler', value: '', raw: line });
    else if (found && (!inText || isEnd(lines, at))) fields.push({ ...found, raw: line });
    else if (last) {
      last.value += `\n${line}`;
      last.raw += `\n${line}`;
    }
  }
  return fields;
};

/** "Doe, Jane; Roe, John ." is Jane Doe and John Roe; what follows a full stop is where they work. */
const namesInOrder = (authors: string): string =>
  authors
    .split(';')
    .map((author) => oneLine(author).replace(/[\s.]+$/, ''))
    .filter(Boolean)
    .map((author) => author.replace(/^([^,]{1,60}), ([^,]{1,60})$/, '$2 $1'))
    .join(' and ');

const place = /\s*[;[(].*$/s;

/** Fields in ProQuest's own manner as the record has them: names, the publication, and a headline printed twice. */
const inOurOrder = (fields: Field[]): Field[] => {
  const value = (label: string) => fields.find((field) => field.label === label)?.value;
  const head = oneLine(
    (value('head') ?? '').replace(/^[ \t]{0,80}Document \d{1,6} of \d{1,6}[ \t]{0,80}$/im, ''),
  );
  const info = oneLine(value('publication info') ?? '');
  const found = fields.flatMap((field): Field[] => {
    if (field.label === 'author') return [{ ...field, value: namesInOrder(field.value) }];
    if (field.label !== 'publication title') return [field];
    const rest = place.exec(field.value)?.[0] ?? '';
    return [
      { ...field, value: field.value.replace(place, '') },
      { label: 'place', value: rest, raw: rest },
    ];
  });
  const extra: Field[] = [];
  if (!value('title')) extra.push({ label: 'title', value: head, raw: head });
  else if (!repeats(head, value('title') ?? '')) extra.push({ label: 'title', value: head, raw: head });
  if (!value('publication title') && info) {
    const name = info.replace(place, '').replace(/[:.,].*$/, '');
    extra.push({ label: 'publication title', value: name, raw: name });
  }
  const date = /\b\d{1,2} \p{L}{3,9} \d{4}\b|\b\p{L}{3,9} \d{1,2}, \d{4}\b/u.exec(info)?.[0];
  if (!value('publication date') && date) extra.push({ label: 'publication date', value: date, raw: date });
  return [...found, ...extra];
};

const readDocument = (lines: string[]): Reading => {
  const fields = inOurOrder(fieldsOf(lines));
  const text = fields.find((field) => field.label === 'full text')?.value.trim();
  if (!text || /^not available\b.{0,20}$/i.test(text)) {
    const title = oneLine(fields.find((field) => field.label === 'title')?.value ?? '');
    throw new SourceError(`“${title}” has no full text in this ProQuest export: export it with “Full text”`);
  }
  return readFields(fields, meanings);
};

export const proquest: Format = {
  name: 'proquest',
  title: 'ProQuest text export',
  detect: (text) => {
    const beginning = beginningOf(text);
    return (
      /^[ \t]{0,80}Full text\s?:/im.test(beginning) &&
      /^[ \t]{0,80}(?:Publication info|Publication title|ProQuest document ID|Document URL|Database)\s?:\s/m.test(
        beginning,
      )
    );
  },
  read: (text) =>
    readEach(
      documents(cleanText(text)),
      'there is no document in this ProQuest export',
      readDocument,
      (lines) => lines.join('\n'),
    ),
};
