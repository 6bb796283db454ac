import { readByline } from '../byline.ts';
import type { Field } from './fields.ts';
import { beginningOf } from './format.ts';
import { languageTag } from './language-tag.ts';

/** Factiva's article view has no codes: the parts of its head stand in a fixed order, a line each. */
const identifier = /^[ \t]{0,80}Document [A-Z][A-Z0-9]{3,11}\d{8}[a-z0-9]{6,12}[ \t]{0,80}$/i;
const count =
  /^[ \t]{0,80}\d[\d.,]{0,12} (?:words|Wörter|mots|palabras|parole|palavras|woorden)[ \t]{0,80}$/i;
const copyright = /^\s*(?:©|\(c\)|copyright)/i;
const time = /^\s*\d{1,2}:\d\d/;

const isLanguage = (line: string) => line.trim().length > 3 && languageTag(line) !== undefined;

/** Whether the text is an article view: a count of words above and an identifier below the text. */
export const isView = (text: string): boolean => {
  const beginning = beginningOf(text);
  return new RegExp(count.source, 'im').test(beginning) && new RegExp(identifier.source, 'im').test(text);
};

const field = (label: string, raw: string | undefined): Field[] =>
  raw?.trim() ? [{ label, value: raw, raw }] : [];

/** The head: section, headline and byline; the count; date, time, source, its codes, language, copyright. */
const headFields = (above: string[], below: string[]): Field[] => {
  const last = above.at(-1) ?? '';
  const hasByline = above.length > 2 || (above.length > 1 && /^(?:by|von|par|por|di|door)\b/i.test(last));
  const byline = hasByline && readByline(last) ? last : undefined;
  const [title, ...sections] = above.slice(0, byline ? -1 : undefined).reverse();
  const [date, next, ...others] = below;
  const hour = time.test(next ?? '') ? next : undefined;
  const [source, ...codes] = hour ? others : [next, ...others];
  return [
    ...field('SE', sections.reverse().join('; ')),
    ...field('HD', title),
    ...field('BY', byline),
    ...field('PD', date),
    ...field('ET', hour),
    ...field('SN', source),
    ...codes.flatMap((line) =>
      field(isLanguage(line ?? '') ? 'LA' : copyright.test(line ?? '') ? 'CY' : 'SC', line),
    ),
  ];
};

const document = (lines: string[], end: string): Field[] => {
  const counted = lines.findIndex((line) => count.test(line));
  const head = lines.slice(0, counted + 20);
  const until = Math.max(
    head.findLastIndex((line) => copyright.test(line)),
    head.findIndex(isLanguage),
    counted,
  );
  const isFilled = (line: string) => line.trim() !== '';
  return [
    ...headFields(
      lines.slice(0, Math.max(counted, 0)).filter(isFilled),
      lines.slice(counted + 1, until + 1).filter(isFilled),
    ),
    ...field('WC', lines[counted]),
    ...field('TD', lines.slice(until + 1).join('\n')),
    ...field('AN', end),
  ];
};

/** The documents of an article view as fields with Factiva's codes. */
export const viewDocuments = (lines: string[]): Field[][] => {
  const ends = lines.flatMap((line, at) => (identifier.test(line) ? [at] : []));
  const documents = ends.map((end, nth) =>
    document(lines.slice(nth ? (ends[nth - 1] ?? 0) + 1 : 0, end), lines[end] ?? ''),
  );
  documents.at(-1)?.push(...lines.slice((ends.at(-1) ?? 0) + 1).flatMap((line) => field('', line)));
  return documents;
};
