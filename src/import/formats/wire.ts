import { cleanText } from '../lines.ts';
import { emptyReading, type Reading } from '../reading.ts';
import { SourceError } from '../source-error.ts';
import { addByline, addLanguage, addStandfirst, addTitle, drop, repeats } from './fill.ts';
import { addText } from './fill-body.ts';
import { beginningOf, type Format, readEach } from './format.ts';

type Kind = 'header' | 'slug' | 'photos' | 'editors' | 'note' | 'byline' | 'job' | 'signoff' | 'mark';

/** The lines of wire copy that are no running text (ANPA 1312 and the AP's own style), the first that fits. */
const kinds: { kind: Kind; pattern: RegExp; example: string }[] = [
  { kind: 'header', pattern: /^[a-z]\d{4}\S{0,12}$/i, example: 'z6715-----' },
  {
    kind: 'header',
    pattern: /^[a-z] [a-z] {0,4}(?:am|pm|bc|ap)-/i,
    example: 'r d BC-US--Harbour 08-29 0590',
  },
  {
    kind: 'slug',
    pattern: /^\^?(?:AM|PM|BC|AP)-[^,\n]{2,60}(?:,[^,\n]{1,40}){0,3},\s?\d{2,5}$/,
    example: '^BC-EU--Harbour, 1st Ld-Writethru,512',
  },
  {
    kind: 'photos',
    pattern: /^\^?AP (?:Photo|Video|Graphic|Audio)s?\b/i,
    example: '^AP Photo ABC101, ABC102',
  },
  { kind: 'editors', pattern: /^\^?Eds(?::|\b.{0,40}:)/, example: 'Eds: Updates with quotes.' },
  {
    kind: 'note',
    pattern: /^\^?EDITOR'?S'? NOTE ?[_:—-]/i,
    example: "EDITOR'S NOTE _ The writer was there.",
  },
  { kind: 'byline', pattern: /^\^?By .{2,120}=$/i, example: '^By ANN LEE=' },
  { kind: 'job', pattern: /^\^?\S.{0,80}=$/, example: 'Associated Press Writer=' },
  {
    kind: 'signoff',
    pattern: /^[A-Z]{2,4}-[A-Z]{2,3}-\d\d-\d\d-\d\d \d{4}[A-Z]{3}$/,
    example: 'AP-NY-03-06-15 1034GMT',
  },
  { kind: 'mark', pattern: /^(?:\(?more\)?|\(?end\)?|-?30-?|_{3,})$/i, example: '(MORE)' },
];

const reasons: Partial<Record<Kind, string>> = {
  header: 'header of the transmission',
  photos: 'picture numbers of the wire',
  editors: 'note to editors',
  job: 'job or agency of the writer',
  mark: 'mark of the wire',
};

interface Line {
  kind: Kind | 'head' | 'text';
  text: string;
  /** Begins a paragraph: it is indented, or a blank line is above it. */
  begins: boolean;
}

const anywhere = new Set<Kind>(['header', 'slug', 'photos', 'editors', 'note', 'signoff', 'mark']);

/** A line of the head runs on to its "<" or "=". */
const joinedHeads = (lines: string[]): string[] => {
  const joined: string[] = [];
  let room = 0;
  for (const line of lines) {
    if (room > 0 && line.trim() && !/^[\t^]|^ {2}/.test(line)) joined[joined.length - 1] += ` ${line.trim()}`;
    else joined.push(line);
    const isOpen = /^\^/.test(joined.at(-1) ?? '') && !/[<=]\s*$/.test(line);
    room = !isOpen || !line.trim() ? 0 : room > 0 ? room - 1 : 8;
  }
  return joined;
};

const isText = (line: string) =>
  /^(?:\t| {2})/.test(line) || /^\p{Lu}.{2,60}\((?:AP|\p{Lu}{2,8})\) ?[_—–-]/u.test(line);

/** Says of each line what it is. The text begins at the first that is indented or has a dateline. */
const classified = (lines: string[]): Line[] => {
  let inText = false;
  let seen: Kind | undefined;
  let begins = true;
  return joinedHeads(lines).flatMap((line): Line[] => {
    const text = line.trim().replace(/(?<!\s)\s*<$/, '');
    const found = kinds.find(
      ({ kind, pattern }) => (!inText || anywhere.has(kind)) && pattern.test(text),
    )?.kind;
    if (!text) {
      begins = true;
      return [];
    }
    const afterByline = (seen === 'byline' || seen === 'job') && !text.startsWith('^');
    inText ||= !found && (isText(line) || afterByline);
    seen = found ?? seen;
    const isNew = begins || /^(?:\t| {2}|\^)/.test(line);
    begins = false;
    return [{ kind: found ?? (inText ? 'text' : 'head'), text: text.replace(/^\^/, ''), begins: isNew }];
  });
};

/** The typewriter's signs as they are printed: _ is a dash, `` and '' are quotation marks. */
const typeset = (text: string): string =>
  text
    .replace(/^_ ?(?=\S)/, '• ')
    .replace(/(^| )_(?= |$)/g, '$1—')
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replaceAll('`', '‘');

const zones: Record<string, string> = { GMT: 'Z', UTC: 'Z', EST: '-05:00', EDT: '-04:00' };

/** "AP-NY-03-06-15 1034GMT" is 2015-03-06T10:34Z; two digits from 70 are of the twentieth century. */
const sentAt = (signoff: string): string | undefined => {
  const found = /(\d\d)-(\d\d)-(\d\d) (\d\d)(\d\d)([A-Z]{3})$/.exec(signoff);
  if (!found) return undefined;
  const [, month, day, year, hours, minutes, zone = ''] = found;
  const date = `${Number(year) < 70 ? '20' : '19'}${year}-${month}-${day}`;
  if (Number.isNaN(Date.parse(`${date}T${hours}:${minutes}Z`))) return undefined;
  return zones[zone] ? `${date}T${hours}:${minutes}${zones[zone]}` : date;
};

const agencies: Record<string, string> = { AP: 'The Associated Press' };
const laterVersion = /\b(?:\d+(?:st|nd|rd|th) Ld|Ld|Writethru|Update)\b/;

/** A first version was published when it was sent; of a later one that time says only when it was changed. */
const addSent = (reading: Reading, signoff: string, slug: string) => {
  const sent = sentAt(signoff);
  reading.source.name ??= agencies[/^[A-Z]+/.exec(signoff)?.[0] ?? ''];
  if (!sent || reading.published) drop(reading, signoff, 'sign-off of the wire');
  else if (!laterVersion.test(slug)) reading.published = sent;
  else {
    reading.published = sent.slice(0, 10);
    reading.updated = sent;
  }
};

const addSlug = (reading: Reading, slug: string) => {
  drop(reading, slug, 'slug of the wire');
  if (reading.title) return;
  reading.title = slug.replace(/^.{2}-(?:[A-Z]{2,3}--)?/, '').replace(/,.*$/, '');
  reading.uncertain.push({
    field: 'title',
    message: 'the wire copy has no headline; its slug stands in for it',
  });
};

const readDocument = (lines: string[]): Reading => {
  const reading = emptyReading();
  const found = classified(lines);
  const of = (kind: Line['kind']) => found.filter((line) => line.kind === kind).map(({ text }) => text);
  const text = found
    .filter(({ kind }) => kind === 'text')
    .map((line) => (line.begins ? `\n\n${typeset(line.text)}` : ` ${typeset(line.text)}`))
    .join('');
  if (!text) throw new SourceError('the wire copy has no text: only its head is there');
  addLanguage(reading, '', text);
  const [title = '', ...summaries] = of('head').map(typeset);
  const slugs = of('slug');
  if (title) addTitle(reading, title);
  for (const slug of slugs) addSlug(reading, slug);
  for (const signoff of of('signoff')) addSent(reading, signoff, slugs.join(' '));
  for (const summary of summaries) {
    if (repeats(summary, text.replace(/^.{0,80}\) — /s, ''))) drop(reading, summary, 'repeats the opening');
    else addStandfirst(reading, summary);
  }
  for (const byline of of('byline')) addByline(reading, byline.replace(/=$/, ''));
  reading.notes.push(...of('note').map(typeset));
  for (const [kind, reason] of Object.entries(reasons)) {
    for (const line of of(kind as Kind)) drop(reading, line, reason);
  }
  addText(reading, text);
  if (/\(AP\)/.test(text.slice(0, 200))) reading.source.name ??= agencies.AP;
  return reading;
};

const start = /^\s*[a-z]\d{4}\S{0,12}\s*$/i;
const second = /^[a-z] [a-z]\W{0,4}(?:am|pm|bc|ap)-/i;
const slugLine = new RegExp(
  `${kinds.find(({ kind }) => kind === 'slug')?.pattern.source.slice(0, -1)}\\s*<?\\s*$`,
);

/** A document begins at the header of its transmission, or at a slug where there is already text. */
const documents = (text: string): string[][] => {
  const lines = cleanText(text).split('\n');
  const found: string[][] = [[]];
  let hasText = false;
  for (const [at, line] of lines.entries()) {
    const isHeader = start.test(line) && second.test(lines[at + 1] ?? '');
    if (isHeader || (hasText && slugLine.test(line))) {
      found.push([]);
      hasText = false;
    }
    hasText ||= isText(line);
    found.at(-1)?.push(line);
  }
  return found.filter((document) => document.some((line) => line.trim()));
};

/** What only wire copy has beside its slug: a byline that ends in =, a typewriter's dash, a line from ^ to <. */
const marked = [/^\^?By .{2,120}=\s*$/i, /\([A-Z]{2,8}\) _ /, /^\^.*<\s*$/];

export const wire: Format = {
  name: 'wire',
  title: 'wire copy (ANPA 1312, AP)',
  detect: (text) => {
    const lines = cleanText(beginningOf(text).slice(0, 8192)).split('\n', 60);
    const isTransmitted = start.test(lines[0] ?? '') && second.test(lines[1] ?? '');
    const isSlugged = lines.slice(0, 12).some((line) => slugLine.test(line));
    const isMarked = lines.some((line) => marked.some((pattern) => pattern.test(line)));
    return isTransmitted || (isSlugged && isMarked);
  },
  read: (text) =>
    readEach(documents(text), 'there is no story in this wire copy', readDocument, (lines) =>
      lines.join('\n'),
    ),
};
