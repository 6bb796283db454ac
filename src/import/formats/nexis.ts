import { oneLine } from '../../one-line.ts';
import { readDate } from '../dates.ts';
import { cleanText } from '../lines.ts';
import type { Reading } from '../reading.ts';
import { copyrightNotice, exportData, type Field, type Meaning, readFields } from './fields.ts';
import { beginningOf, type Format, readEach } from './format.ts';
import { languageTag } from './language-tag.ts';

/** What the labels mean, in English, German, French, Dutch and Spanish; the old print writes them in capitals. */
const meanings: Record<string, Meaning> = {
  headline: 'title',
  titre: 'title',
  publication: 'publication',
  date: 'published',
  section: 'section',
  rubrik: 'section',
  rubrique: 'section',
  rubriek: 'section',
  sección: 'section',
  byline: 'byline',
  autor: 'byline',
  auteur: 'byline',
  highlight: 'standfirst',
  dateline: 'dateline',
  body: 'body',
  graphic: 'pictures',
  grafik: 'pictures',
  url: 'url',
  language: 'language',
  sprache: 'language',
  langue: 'language',
  taal: 'language',
  correction: 'correction',
  'editor-note': 'note',
  notes: 'note',
  copyright: copyrightNotice,
  edition: { drop: 'edition' },
  length: exportData,
  länge: exportData,
  longueur: exportData,
  lengte: exportData,
  longitud: exportData,
  'load-date': exportData,
  update: exportData,
  'date-chargement': exportData,
  classification: exportData,
  ...Object.fromEntries(
    (
      'publication-type publicationtype type-publication zeitungsart document-type pub-type journal-code acc-no ' +
      'correction-date subject company organization ticker industry person geographic city state country ' +
      'series type name category issn distribution show anchors guests'
    )
      .split(' ')
      .map((label) => [label, exportData]),
  ),
};

const between =
  /^[ \t]{0,120}(?:level \d{1,4} - )?(?:(?:document|dokument|documento) )?\d{1,6} (?:of|von|de|sur|van) \d{1,6}(?: (?:documents?|stories|dokumente))?[ \t]{0,80}$/i;
const end = /^\s*End of Document\s*$/;

/** The documents of a file, each with the line that announces it and the line that ends it. */
const documents = (text: string): string[][] => {
  const found: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (between.test(line) && /[a-z]/i.test(line)) found.push([]);
    found.at(-1)?.push(line);
    if (end.test(line)) found.push([]);
  }
  const isFilled = (lines: string[]) => lines.some((line) => line.trim() && !between.test(line));
  return found.filter(isFilled);
};

const labelled = /^\s*(\p{L}[\p{L}-]{2,24}):(?:\s+(\S.*)?)?$/u;
const alone = /^(Body|Graphic|Classification|Notes|Correction)\s*$/;
/** The labels that may follow the text; any other label in it is the text's own. */
const closing = new Set([
  ...['graphic', 'grafik', 'load-date', 'update', 'date-chargement', 'language', 'sprache', 'langue', 'taal'],
  ...['classification', 'notes', 'correction', 'publication-type', 'publicationtype', 'url', 'series'],
  ...['correction-date', 'editor-note', 'document-type', 'journal-code', 'acc-no'],
]);

interface Line {
  label: string;
  value: string;
}

/** The label that a line begins with. The old print has its labels in capitals; in the new a few stand alone. */
const labelOf = (line: string, old: boolean): Line | undefined => {
  const bare = !old && alone.exec(line)?.[1];
  if (bare) return { label: bare.toLowerCase(), value: '' };
  const [, name = '', value = ''] = labelled.exec(line) ?? [];
  const label = name.toLowerCase();
  if (!Object.hasOwn(meanings, label) || (old && name !== name.toUpperCase())) return undefined;
  return { label, value };
};

const isDate = (line: string, lang: string | undefined) =>
  line.trim().length <= 90 &&
  /^\s*(?:\p{L}[\p{L}-]*[,.]?\s+)?(?:\d{1,2}\.?\s|\p{L}+\.?\s+\d|\d{4})/u.test(line) &&
  readDate(line, lang) !== undefined;

const cover =
  /^\s*(?:(?:User Name|Date and Time|Job Number|Client\/Matter|Search Terms|Search Type|Narrowed by|Documents?)\b.*|\d+\. .*|Content Type.*|PDF: ?.*|Page \d+ of \d+)$/;
const copyright =
  /^\s*(?:copyright|©|\(c\)|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|alle rechten)/i;

const field = (label: string, value: string): Field => ({ label, value, raw: value });

/** The lines above the first label: publication, date and headline, in the order of the old print or the new. */
const headFields = (lines: string[], old: boolean, lang: string | undefined): Field[] => {
  const fields: Field[] = [];
  const rest: string[] = [];
  for (const line of lines) {
    if (copyright.test(line)) fields.push(field('copyright', line));
    else if (between.test(line) || cover.test(line)) fields.push(field('cover', line));
    else rest.push(line);
  }
  const at = rest.findIndex((line) => isDate(line, lang));
  const [above, below] = at < 0 ? [[], rest] : [rest.slice(0, at), rest.slice(at + 1)];
  if (at >= 0) fields.push(field('date', rest[at] ?? ''));
  const filled = above.filter((line) => line.trim());
  const headline = old ? blocks(below) : [filled.slice(0, -1).join('\n'), ...blocks(below)];
  const publication = old ? filled.join(' ') : filled.at(-1);
  if (publication) fields.push(field('publication', publication));
  // In the old print the edition follows the date at once and is centred as the date is.
  const edition = headline.length > 1 && (!old || /^\s{3}/.test(below.find((line) => line.trim()) ?? ''));
  if (old && edition) fields.push(field('edition', headline.shift() ?? ''));
  const [title = '', ...others] = headline;
  return [
    ...fields,
    field('headline', title),
    ...others.map((other) => field(old ? 'highlight' : 'edition', other)),
  ];
};

/** Runs of lines with blank lines between. */
const blocks = (lines: string[]) =>
  lines
    .join('\n')
    .split(/\n\s*\n/)
    .filter((block) => block.trim());

/** The old print breaks its lines at a width; a paragraph begins after a blank line or is indented. */
const unwrapped = (text: string): string =>
  text
    .split(/\n\s*\n|\n(?= {2,}\S)/)
    .map((paragraph) => (/^[ \t]{0,80}[-*•]\s/m.test(paragraph) ? paragraph : oneLine(paragraph)))
    .join('\n\n');

const withParagraphs = (field: Field): Field =>
  field.label === 'body' && !/.{121}/.test(field.value) ? { ...field, value: unwrapped(field.value) } : field;

const readDocument = (lines: string[]): Reading => {
  const old = !lines.some((line) => /^Body\s*$/.test(line));
  const fields: Field[] = [];
  const head: string[] = [];
  let current: Field | undefined;
  let inText = false;
  for (const line of lines) {
    const found = labelOf(line, old);
    if (found && !(inText && !closing.has(found.label))) {
      current = { ...found, raw: line };
      fields.push(current);
      inText = found.label === 'body' || (inText && !closing.has(found.label));
    } else if (end.test(line)) {
      fields.push(field('end', line));
    } else if (current && (inText || !copyright.test(line))) {
      current.value += `\n${line}`;
      current.raw += `\n${line}`;
    } else if (current) {
      fields.push(field('copyright', line));
    } else head.push(line);
  }
  const language = fields.find(({ label }) => meanings[label] === 'language')?.value;
  return readFields(
    [
      ...headFields(head, old, language && languageTag(language)),
      ...(old ? fields.map(withParagraphs) : fields),
    ],
    meanings,
  );
};

const announced = new RegExp(between.source, 'im');
const oldLength = /^(?:LENGTH|LÄNGE|LONGUEUR|LENGTE|LONGITUD):\s+\d[\d.,]* \p{L}+\s*$/mu;
const newLength = /^Length:\s+\d[\d.,]* \p{L}+\s*$/mu;

export const nexis: Format = {
  name: 'nexis',
  title: 'Nexis or Nexis Uni text export',
  detect: (text) => {
    const beginning = beginningOf(text);
    const isOld =
      oldLength.test(beginning) &&
      (announced.test(beginning) || /^(?:BODY|LOAD-DATE|BYLINE|SECTION):/m.test(beginning));
    return isOld || (newLength.test(beginning) && /^Body\s*$/m.test(beginning));
  },
  read: (text) =>
    readEach(documents(cleanText(text)), 'there is no document in this Nexis export', readDocument, (lines) =>
      lines.join('\n'),
    ),
};
