import { cleanText } from '../lines.ts';
import type { Reading } from '../reading.ts';
import type { SourceError } from '../source-error.ts';
import { isView, viewDocuments } from './factiva-view.ts';
import { copyrightNotice, exportData, type Field, type Meaning, readFields } from './fields.ts';
import { beginningOf, type Format, readEach } from './format.ts';

/** Factiva's field codes, as its help lists them. */
const meanings: Record<string, Meaning> = {
  SE: 'section',
  CLM: 'section',
  HD: 'title',
  BY: 'byline',
  CR: { drop: 'credit line of the database' },
  WC: exportData,
  PD: 'published',
  SN: 'publication',
  SC: exportData,
  ED: { drop: 'edition' },
  PG: { drop: 'place in print' },
  VOL: { drop: 'place in print' },
  LA: 'language',
  CY: copyrightNotice,
  CX: 'correction',
  LP: 'body',
  TD: 'body',
  ART: 'pictures',
  CT: { drop: 'contact' },
  RF: exportData,
  CO: exportData,
  IN: exportData,
  NS: exportData,
  RE: exportData,
  IPC: exportData,
  IPD: exportData,
  PUB: exportData,
  AN: exportData,
};

const running = new Set(['LP', 'TD']);
const opening = new Set(['SE', 'CLM', 'HD']);
/** The codes that may follow the text; any other in it is the text's own. */
const closing = new Set(['TD', 'ART', 'CX', 'CT', 'RF', 'CO', 'IN', 'NS', 'RE', 'IPC', 'IPD', 'PUB', 'AN']);

/** A code with the spaces or the tab that align the values; `loose` where pasting has left one space of them. */
const aligned = /^ {0,3}([A-Z]{2,3})(?:\t| {2,}|\s*$)(.*)$/;
const loose = /^([A-Z]{2,3})(?: (.*))?$/;
/** What an indexing field says: "uk : United Kingdom | eurz : Europe"; in the text, words may look like its code. */
const indexing = /^(?:Document |\w+ : )/;
const indexed = new Set(['CO', 'IN', 'NS', 'RE', 'AN']);

const isAligned = (lines: string[]) => lines.some((line) => aligned.exec(line)?.[1] === 'HD');

const codeOf = (
  line: string,
  pattern: RegExp,
  inText: boolean,
): { label: string; value: string } | undefined => {
  const [, label = '', value = ''] = pattern.exec(line) ?? [];
  if (label !== 'ET' && !Object.hasOwn(meanings, label)) return undefined;
  const isOwn = inText && !closing.has(label) && !(opening.has(label) && pattern === aligned);
  const isWords =
    inText && (pattern === loose || indexed.has(label)) && value !== '' && !indexing.test(value);
  return isOwn || isWords ? undefined : { label, value };
};

const pageFoot = /^\s*Page \d+ of \d+\s*(?:©|\(c\)).{0,80}$/;

/** The lines as fields: a code begins one, and the lines after it belong to it. */
const fieldsOf = (lines: string[]): Field[] => {
  const pattern = isAligned(lines) ? aligned : loose;
  const fields: Field[] = [{ label: '', value: '', raw: '' }];
  for (const line of lines) {
    const last = fields.at(-1);
    const found = codeOf(line, pattern, running.has(last?.label ?? ''));
    if (found) fields.push({ ...found, raw: line });
    else if (pageFoot.test(line)) fields.splice(-1, 0, { label: '', value: line, raw: line });
    else if (last) {
      last.value += `\n${line.trim()}`;
      last.raw += `\n${line}`;
    }
  }
  return fields.filter(({ raw }) => raw.trim());
};

/** A document begins where a code of its head follows the identifier or the text of the one before. */
const codedDocuments = (lines: string[]): Field[][] => {
  const documents: Field[][] = [[]];
  let isOver = false;
  for (const field of fieldsOf(lines)) {
    if (isOver && opening.has(field.label)) {
      documents.push([]);
      isOver = false;
    }
    isOver ||= running.has(field.label) || field.label === 'AN';
    documents.at(-1)?.push(field);
  }
  return documents.filter((document) => document.some(({ label }) => label !== ''));
};

/** The time stands in a field of its own beside the date. */
const withTime = (fields: Field[]): Field[] => {
  const time = fields.find(({ label }) => label === 'ET')?.value ?? '';
  return fields
    .filter(({ label }) => label !== 'ET')
    .map((field) => (field.label === 'PD' ? { ...field, value: `${field.value} ${time}` } : field));
};

/** Reads a Factiva export that is text, with codes or as articles are shown. */
export const readFactiva = (text: string): (Reading | SourceError)[] => {
  const lines = cleanText(text).split('\n');
  const documents = isView(text) ? viewDocuments(lines) : codedDocuments(lines);
  return readEach(
    documents,
    'there is no document in this Factiva export',
    (fields) => readFields(withTime(fields), meanings),
    (fields) => fields.map(({ raw }) => raw).join('\n'),
  );
};

export const factiva: Format = {
  name: 'factiva',
  title: 'Factiva text export',
  detect: (text) => {
    const beginning = beginningOf(text);
    const codes = new Set(
      ['HD', 'WC', 'PD', 'SN', 'SC', 'LA', 'CY', 'LP', 'TD'].filter((code) =>
        new RegExp(`^ {0,3}${code}(?:\\s|$)`, 'm').test(beginning),
      ),
    );
    return (codes.has('HD') && codes.has('TD') && codes.size >= 5) || isView(text);
  },
  read: readFactiva,
};
