/** What the front matter of other tools means: Obsidian Web Clipper, MarkDownload, Joplin, Omnivore, Zotero, Hugo. */
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import type { Photo } from '../../article.ts';
import { cleanText } from '../lines.ts';
import type { Reading } from '../reading.ts';
import { addPublished } from './fields.ts';
import { addByline, addLanguage, addPublication, addStandfirst, addTitle, addUrl, drop } from './fill.ts';
import { address } from './html-tree.ts';
import { isoDate } from './iso-date.ts';

/** The longest front matter that is read, in UTF-16 units. */
const limit = 100_000;
const frontMatter = /^\s*---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;

/** The front matter of a Markdown file and the text below it; undefined where there is none. */
export const splitFrontMatter = (text: string): { yaml: string; body: string } | undefined => {
  const found = frontMatter.exec(text.slice(0, limit));
  return found ? { yaml: found[1] ?? '', body: text.slice(found[0].length) } : undefined;
};

/** The name that a wiki link shows: "[[Ann Lee]]" or "[[people/ann|Ann Lee]]". */
export const withoutLinks = (text: string): string =>
  text
    .replace(/\[\[(?:[^[\]|]{0,200}\|)?([^[\]|]{1,200})\]\]/g, '$1')
    .replace(/\[([^[\]]{1,200})\]\([^()\s]{1,500}\)/g, '$1');

const asLines = (yaml: string): Record<string, unknown> =>
  Object.fromEntries(
    yaml.split('\n').flatMap((line) => {
      const [, key, value = ''] = /^([\p{L}_-][\p{L}\p{N} _-]{0,40}):\s*(\S.*)?$/u.exec(line) ?? [];
      return key ? [[key, value.replace(/^["']|["']$/g, '')]] : [];
    }),
  );

/** The fields; where it is no YAML, as when a headline with a colon stands without quotes, what its lines say. */
const fieldsOf = (yaml: string): Record<string, unknown> => {
  try {
    const value: unknown = load(yaml, { schema: FAILSAFE_SCHEMA, maxAliases: 0 });
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value }
      : asLines(yaml);
  } catch {
    return asLines(yaml);
  }
};

/** Every text in a value, whatever its nesting. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return value.trim() ? [withoutLinks(cleanText(value).trim())] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
};

const each =
  (add: (reading: Reading, text: string) => void) =>
  (reading: Reading, value: unknown): void => {
    for (const text of textsIn(value)) add(reading, text);
  };

/** An author as a name; "Last, First" is not turned round, since a list of two has a comma too. */
const addAuthor = (reading: Reading, text: string) => {
  if (address(text, undefined)) drop(reading, text, 'address of an author');
  else addByline(reading, text);
};

const addDate = (reading: Reading, text: string) => {
  const date = isoDate(text);
  if (date && !reading.published) reading.published = date;
  else addPublished(reading, text);
};

/** `source` is an address in most tools and a name in some. */
const addSource = (reading: Reading, text: string) => {
  if (address(text, undefined)) addUrl(reading, text);
  else addPublication(reading, text);
};

const addImage = (reading: Reading, text: string) => {
  const url = address(text, undefined);
  const photo: Photo | undefined = url ? { url } : undefined;
  if (photo) reading.photos.push(photo);
  else drop(reading, text, 'picture without an address');
};

type Writer = (reading: Reading, value: unknown) => void;

/** The meaning of each name that a tool gives a field; names are compared without case, space and punctuation. */
const writers: [names: string, write: Writer][] = [
  ['title headline fulltitle name', each(addTitle)],
  ['url link canonical canonicalurl originalurl sourceurl permalink uri', each(addSource)],
  ['source', each(addSource)],
  ['author authors by byline creator', each(addAuthor)],
  ['published date datepublished publisheddate pubdate publishdate publicationdate', each(addDate)],
  ['site sitename publisher publication website container', each(addPublication)],
  ['description excerpt summary standfirst subtitle deck abstract', each(addStandfirst)],
  [
    'section',
    (reading, value) => {
      reading.section ??= textsIn(value)[0];
    },
  ],
  [
    'updated modified lastmodified',
    (reading, value) => {
      const date = isoDate(textsIn(value)[0]);
      if (date) reading.updated = date;
    },
  ],
  ['image cover banner thumbnail heroimage', each(addImage)],
];

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Fills a reading from named fields; those that say nothing of the article, as tags do, are dropped. */
export const addNamed = (reading: Reading, fields: Record<string, unknown>): void => {
  const rest = new Map(Object.entries(fields));
  for (const [names, write] of writers) {
    for (const name of names.split(' ')) {
      for (const [key, value] of rest) {
        if (plain(key) !== name) continue;
        write(reading, value);
        rest.delete(key);
      }
    }
  }
  for (const [key, value] of rest) {
    const text = textsIn(value).join(', ');
    if (text) drop(reading, `${key}: ${text}`, 'export data');
  }
};

/** Fills a reading from the front matter of another tool; its language is that of the text where it states none. */
export const addFrontMatter = (reading: Reading, yaml: string, text: string): void => {
  const { lang, language = lang, ...fields } = fieldsOf(yaml);
  addLanguage(reading, typeof language === 'string' ? language : '', text);
  addNamed(reading, fields);
};
