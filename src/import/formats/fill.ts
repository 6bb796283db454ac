/** How the parts of an export come into a reading. Each function adds one part and loses no word of it. */
import { webUrl } from '../../article.ts';
import { oneLine } from '../../one-line.ts';
import { type Byline, readByline } from '../byline.ts';
import { readContributors } from '../contributors.ts';
import { splitCredit } from '../credit.ts';
import { splitDateline } from '../dateline.ts';
import { detectLanguage } from '../languages/detect.ts';
import { titleCase } from '../names.ts';
import { publisherOf } from '../publishers.ts';
import type { Reading } from '../reading.ts';
import { languageTag } from './language-tag.ts';

/** Puts a part into the ledger of what is in no field. */
export const drop = (reading: Reading, text: string, reason: string): void => {
  const words = text.trim().replace(/[ \t]+/g, ' ');
  if (words) reading.dropped.push({ text: words, reason });
};

/** The words of a text, to compare what is printed twice in different case, spacing or punctuation. */
export const plainWords = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** Whether an export repeats something in another field, word for word or as its shortened beginning. */
export const repeats = (text: string, known: string): boolean =>
  plainWords(known).startsWith(plainWords(text));

/** The headline; a second one is dropped. */
export const addTitle = (reading: Reading, text: string): void => {
  if (!reading.title) reading.title = oneLine(text);
  else drop(reading, text, repeats(text, reading.title) ? 'repeats the headline' : 'second headline');
};

/** The standfirst; a second one is dropped. */
export const addStandfirst = (reading: Reading, text: string): void => {
  if (reading.standfirst) drop(reading, text, 'second standfirst');
  else if (text.trim()) reading.standfirst = oneLine(text);
};

/**
 * The language that the export states, or that the text is in where it states none; what it says and is no language
 * is dropped. Comes first: how names, dates and credits are read depends on it.
 */
export const addLanguage = (reading: Reading, stated: string, text: string): void => {
  const tag = languageTag(stated);
  if (stated && !tag) drop(reading, stated, 'language that is not known here');
  reading.lang = tag ?? detectLanguage(text.slice(0, 8_000).replace(/<[^<>]*>/g, ' '));
};

/** The people of a byline field, with or without its "By"; what is no list of names is taken as one name. */
export const bylineOf = (text: string, lang?: string): Byline =>
  readByline(`By ${text.replace(/^by\b\s*/i, '')}`, lang) ??
  readByline(text, lang) ?? { authors: [{ name: text }], contributors: [], rest: [] };

const addNames = (reading: Reading, names: string) => {
  const helped = readContributors(names, reading.lang);
  if (helped) {
    reading.contributors.push(...helped.contributors);
    for (const rest of helped.rest) drop(reading, rest, 'part of the byline');
    return;
  }
  const { authors, contributors, publisher, place, rest } = bylineOf(names, reading.lang);
  reading.authors.push(
    ...authors.filter(({ name }) => !reading.authors.some((author) => author.name === name)),
  );
  reading.contributors.push(...contributors);
  reading.dropped.push(...rest);
  if (publisher) addPublication(reading, publisher);
  if (place) addDateline(reading, place);
};

/** A byline field, which may name several people, on several lines or with semicolons between. */
export const addByline = (reading: Reading, text: string): void => {
  for (const names of text.split(';').map(oneLine).filter(Boolean)) addNames(reading, names);
};

/** The publisher's name; another one is dropped. */
export const addPublication = (reading: Reading, text: string): void => {
  if (!reading.source.name) reading.source.name = oneLine(text);
  else if (!repeats(text, reading.source.name)) drop(reading, text, 'further publication');
};

/** The place of a dateline field: "BEIJING" or "BEIJING (AP)". */
export const addDateline = (reading: Reading, text: string): void => {
  const line = oneLine(text);
  const { dateline = titleCase(line), agency } = splitDateline(`${line} — x`);
  if (!reading.dateline) reading.dateline = dateline;
  else if (!repeats(dateline, reading.dateline)) drop(reading, text, 'further dateline');
  if (agency) drop(reading, agency, 'agency in the dateline');
};

/** The address of the article, and with it the publisher where none is named. */
export const addUrl = (reading: Reading, text: string): void => {
  const address = text.trim();
  if (reading.source.url || !webUrl.safeParse(address).success) {
    drop(reading, text, 'second or unusable address');
  } else {
    reading.source.url = address;
    reading.source.name ??= publisherOf(address);
  }
};

const pictureLabel =
  /^(?:photo(?:graph|s)?|pictures?|images?|graphics?|drawings?|illustrations?|charts?|graphs?|maps?|fotos?|bild(?:er)?|grafik)\s*(?:[:;]\s*|$)/i;

/** What an export says of its pictures, a paragraph each: "PHOTO: The bridge. (PHOTOGRAPH BY ANN LEE)". */
export const addPictures = (reading: Reading, text: string): void => {
  for (const paragraph of text
    .split(/\n\s*\n/)
    .map(oneLine)
    .filter(Boolean)) {
    const words = paragraph.replace(pictureLabel, '');
    if (words && !/^no caption/i.test(words)) reading.photos.push(splitCredit(words, reading.lang));
    else drop(reading, paragraph, 'picture without a caption');
  }
};
