/** A record as a person reads it on a terminal: fields, body, what was dropped, what is uncertain. */
import wrapAnsi from 'wrap-ansi';
import type { ArticleRecord, Block, Photo, Uncertainty } from '../../article.ts';
import { neutral, neutralLine } from '../../neutral-text.ts';
import type { Paint } from '../../terminal.ts';

/** Where and how a record is shown. */
export interface Screen {
  paint: Paint;
  /** Columns; Infinity where lines are not wrapped. */
  columns: number;
}

const labelWidth = 14;

/** The longest record whose lines are wrapped here, in UTF-16 units of JSON; those of a longer one the terminal breaks. */
const longest = 100_000;

const photoLine = (photo: Photo): string =>
  [photo.file ?? photo.url, photo.caption, photo.credit && `(${photo.credit})`].filter(Boolean).join(' ') ||
  '–';

const fields: [label: string, values: (record: ArticleRecord) => (string | undefined)[]][] = [
  ['headline', (record) => [record.title]],
  ['standfirst', (record) => [record.standfirst]],
  ['section', (record) => [record.section]],
  ['language', (record) => [record.lang]],
  ['byline', (record) => record.authors.map((author) => author.name)],
  [
    'contributors',
    (record) => record.contributors.map(({ name, role }) => (role ? `${name}: ${role}` : name)),
  ],
  ['dateline', (record) => [record.dateline]],
  ['published', (record) => [record.published]],
  ['updated', (record) => [record.updated]],
  ['publisher', (record) => [record.source.name]],
  ['source', (record) => [record.source.url]],
  ['photos', (record) => record.photos.map(photoLine)],
  ['corrections', (record) => record.corrections.map(({ date, text }) => (date ? `${date}: ${text}` : text))],
  ['notes', (record) => record.notes],
];

/** Text beside a label, wrapped; its further lines begin in the same column. */
function beside(
  label: string,
  text: string,
  { paint, columns }: Screen,
  style?: Parameters<Paint>[0],
): string {
  const safe = neutral(text).replaceAll('\t', '  ');
  const first = label.length < labelWidth ? label.padEnd(labelWidth) : `${label}\n${' '.repeat(labelWidth)}`;
  const wrapped =
    columns === Infinity ? safe : wrapAnsi(safe, columns - labelWidth, { trim: true, hard: true });
  return wrapped
    .split('\n')
    .map((line) => (style ? paint(style, line) : line))
    .map((line, at) => (at ? ' '.repeat(labelWidth) : paint('dim', first)) + line)
    .join('\n');
}

const blockStyles: Partial<Record<Block['type'], Parameters<Paint>[0]>> = {
  heading: 'bold',
  quote: 'italic',
  photo: 'cyan',
  embed: 'cyan',
};

const shownBlock = ({ type, text }: Block, screen: Screen): string =>
  beside(type === 'paragraph' ? '' : type, text, screen, blockStyles[type]);

/** What to write to correct a field: a flag where there is one, else the field of index.md. */
export function correction(field: string): string | undefined {
  const [name = ''] = field.split(/[.[]/);
  return corrections[field] ?? corrections[name];
}

const corrections: Record<string, string> = {
  title: '--title',
  standfirst: '--standfirst',
  section: '--section',
  lang: '--lang',
  authors: '--author',
  contributors: '--contributor',
  dateline: '--dateline',
  published: '--published',
  updated: '--updated',
  source: '--url',
  'source.name': '--publisher',
  'source.url': '--url',
  photos: '--caption or --credit',
  'photos.file': '--photo, or in index.md',
  'photos.alt': 'index.md',
  format: '--format',
  body: 'index.md',
  corrections: 'index.md',
  notes: 'index.md',
};

/** An uncertainty as one line: what, and which flag or file corrects it. */
export function uncertainLine({ field, message }: Uncertainty): string {
  const how = correction(field);
  return neutralLine(`${field}: ${message}${how ? ` (correct it with ${how})` : ''}`);
}

const section = (heading: string, entries: string[], { paint }: Screen): string[] =>
  entries.length > 0 ? [paint('yellow', heading), ...entries, ''] : [];

/** The record as text, ending in a line end. */
export function show(record: ArticleRecord, { paint, columns }: Screen): string {
  const screen = { paint, columns: JSON.stringify(record).length > longest ? Infinity : columns };
  const head = fields.flatMap(([label, values]) =>
    values(record)
      .filter((value) => value !== undefined)
      .map((value, at) => beside(at ? '' : label, value, screen, label === 'headline' ? 'bold' : undefined)),
  );
  const lines = [
    paint('dim', neutralLine(record.file)),
    '',
    ...head,
    '',
    ...record.body.flatMap((block) => [shownBlock(block, screen), '']),
    ...section(
      'dropped',
      record.dropped.map(({ text, reason }) => beside(`  ${neutralLine(reason)}`, neutralLine(text), screen)),
      screen,
    ),
    ...section(
      'uncertain',
      record.uncertain.map((unsure) => beside('', uncertainLine(unsure), screen)),
      screen,
    ),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
