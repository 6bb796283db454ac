/** How the parts of an export come into a reading. Each function adds one part and loses no word of it. */
import { type Block, webUrl } from '../../article.ts';
import { type Byline, readByline } from '../byline.ts';
import { type BodyReading, readBody } from '../clip/read-body.ts';
import { splitCredit } from '../credit.ts';
import { splitDateline } from '../dateline.ts';
import { titleCase } from '../names.ts';
import { publisherOf } from '../publishers.ts';
import { emptyReading, type Reading } from '../reading.ts';
import { type HtmlOptions, htmlToBlocks } from './html-blocks.ts';
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

/** The people of a byline field, with or without its "By"; what is no list of names is taken as one name. */
export const bylineOf = (text: string, lang?: string): Byline =>
  readByline(`By ${text.replace(/^by\b\s*/i, '')}`, lang) ??
  readByline(text, lang) ?? { authors: [{ name: text }], contributors: [], rest: [] };

/** A byline field, which may name several people on several lines. */
export const addByline = (reading: Reading, text: string): void => {
  const line = oneLine(text);
  if (!line) return;
  const { authors, contributors, publisher, place, rest } = bylineOf(line, reading.lang);
  reading.authors.push(
    ...authors.filter(({ name }) => !reading.authors.some((author) => author.name === name)),
  );
  reading.contributors.push(...contributors);
  reading.dropped.push(...rest);
  if (publisher) addPublication(reading, publisher);
  if (place) addDateline(reading, place);
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

/** Reads HTML into the reading. A heading that repeats the headline is dropped. */
export const addHtml = (reading: Reading, html: string, options: HtmlOptions = {}): void => {
  const { body, photos, dropped } = htmlToBlocks(html, { lang: reading.lang, ...options });
  const isHeadline = (block: Block) =>
    block.type === 'heading' && words(block.text) === words(reading.title) && reading.title !== '';
  const at = body.slice(0, 4).findIndex(isHeadline);
  if (at >= 0) drop(reading, body.splice(at, 1)[0]?.text ?? '', 'repeats the headline');
  if (!reading.title && body[0]?.type === 'heading') reading.title = oneLine(body.shift()?.text ?? '');
  const opening = body.find(({ type }) => type === 'paragraph');
  const { dateline, text } = splitDateline(opening?.text ?? '');
  const prefix = opening?.text.slice(0, -text.length) ?? '';
  if (opening && dateline && (opening.markdown ?? prefix).startsWith(prefix)) {
    opening.text = text;
    if (opening.markdown) opening.markdown = opening.markdown.slice(prefix.length);
    reading.dateline ??= dateline;
  }
  addBody(reading, { ...emptyReading(), body, photos, dropped, dateline: undefined });
};
