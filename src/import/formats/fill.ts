/** How the parts of an export come into a reading. Each function adds one part and loses no word of it. */
import { webUrl } from '../../article.ts';
import { type Byline, readByline } from '../byline.ts';
import { type BodyReading, readBody } from '../clip/read-body.ts';
import { splitCredit } from '../credit.ts';
import { splitDateline } from '../dateline.ts';
import { publisherOf } from '../publishers.ts';
import type { Reading } from '../reading.ts';
import { languageTag } from './language-tag.ts';

/** The text on one line, as a field holds it. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Puts a part into the ledger of what is in no field. */
export const drop = (reading: Reading, text: string, reason: string): void => {
  if (text.trim()) reading.dropped.push({ text: text.trim(), reason });
};

/** The words of a text, to compare what is printed twice in different case, spacing or punctuation. */
const words = (text: string) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** Whether an export repeats something in another field, word for word or as its shortened beginning. */
export const repeats = (text: string, known: string): boolean => words(known).startsWith(words(text));

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

/** The language; what is no language is dropped. */
export const addLanguage = (reading: Reading, text: string): void => {
  const tag = languageTag(text);
  if (tag) reading.lang = tag;
  else drop(reading, text, 'language that is not known here');
};

/** The people of a byline field, with or without its "By". */
export const bylineOf = (text: string, lang?: string): Byline =>
  readByline(text, lang) ?? readByline(`By ${text}`, lang) ?? { authors: [{ name: text }], contributors: [] };

/** A byline field, which may name several people on several lines. */
export const addByline = (reading: Reading, text: string): void => {
  const line = oneLine(text);
  if (!line) return;
  const { authors, contributors } = bylineOf(line, reading.lang);
  reading.authors.push(...authors);
  reading.contributors.push(...contributors);
};

/** The place of a dateline field: "BEIJING" or "BEIJING (AP)". */
export const addDateline = (reading: Reading, text: string): void => {
  const line = oneLine(text);
  const { dateline } = splitDateline(`${line} — `);
  if (line && !reading.dateline) reading.dateline = dateline ?? line;
  else drop(reading, text, 'second dateline');
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

/** Adds what running text gave; a photo it places keeps its place. */
export const addBody = (reading: Reading, body: BodyReading): void => {
  const before = reading.photos.length;
  const placed = body.body.map((block) =>
    block.photo === undefined ? block : { ...block, photo: block.photo + before },
  );
  reading.body.push(...placed);
  reading.photos.push(...body.photos);
  reading.contributors.push(...body.contributors);
  reading.corrections.push(...body.corrections);
  reading.notes.push(...body.notes);
  reading.dropped.push(...body.dropped);
  reading.uncertain.push(...body.uncertain);
  reading.dateline ??= body.dateline;
};

/** Reads running text into the reading. */
export const addText = (reading: Reading, text: string): void =>
  addBody(reading, readBody(text, { lang: reading.lang, title: reading.title }));
