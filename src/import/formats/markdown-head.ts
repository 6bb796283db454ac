/** What stands in a Markdown text above or beside its running text: headline, byline, date, address, pictures. */
import type { Block, Photo } from '../../article.ts';
import { oneLine } from '../../one-line.ts';
import { readByline } from '../byline.ts';
import { splitCredit } from '../credit.ts';
import { findDate } from '../dates.ts';
import { photoText } from '../file/markdown.ts';
import type { Reading } from '../reading.ts';
import { withoutLinks } from './clipper-fields.ts';
import { addPublished } from './fields.ts';
import { addByline, addStandfirst, addTitle, addUrl, drop, repeats } from './fill.ts';

const isCaption = (block: Block | undefined, lang: string) =>
  block?.type === 'paragraph' &&
  (/^([_*]).{1,600}\1$/s.test(block.markdown ?? '') ||
    (block.text.length < 600 && splitCredit(block.text, lang).credit !== undefined));

/** Some tools name a picture by what it is to them. */
const ownName = /^(?:rw-book-cover|cover|image|img|photo|picture|thumbnail)$/i;

const photoOf = (block: Block, caption: Block | undefined, lang: string): Photo => ({
  ...(block.url && /^https?:/.test(block.url) && { url: block.url }),
  ...(block.text && !ownName.test(block.text) && { alt: block.text }),
  ...(caption && splitCredit(caption.text, lang)),
});

/** Pictures in the text become photos; a paragraph in italics or with a credit below one is its caption. The first is the lead. */
export const addPhotos = (reading: Reading, blocks: readonly Block[]): Block[] => {
  const known = new Map(reading.photos.map(({ url }, index) => [url, index]));
  const found: Block[] = [];
  let captioned: Block | undefined;
  for (const [at, block] of blocks.entries()) {
    if (block === captioned) continue;
    if (block.type !== 'photo') {
      found.push(block);
      continue;
    }
    captioned = isCaption(blocks[at + 1], reading.lang) ? blocks[at + 1] : undefined;
    const photo = photoOf(block, captioned, reading.lang);
    const before = photo.url === undefined ? undefined : known.get(photo.url);
    if (Object.keys(photo).length === 0) drop(reading, block.url ?? '', 'picture that is not on the web');
    else if (before !== undefined) reading.photos[before] = { ...reading.photos[before], ...photo };
    else {
      const index = reading.photos.length;
      if (index > 0) found.push({ type: 'photo', text: photoText(photo), photo: index });
      known.set(photo.url, reading.photos.push(photo) - 1);
    }
  }
  return found;
};

const isShort = (block: Block) =>
  block.type === 'paragraph' && block.text.length <= 120 && !block.text.includes('\n');

/** Takes a line of the head out of the text: a byline, a date, an address. */
const takeHead = (reading: Reading, block: Block): boolean => {
  const line = oneLine(withoutLinks(block.text));
  const date = findDate(line, reading.lang);
  const around = date && `${line.slice(0, date.start)}${line.slice(date.end)}`;
  if (date && (around?.match(/\p{L}+/gu) ?? []).length <= 2 && !reading.published)
    addPublished(reading, line);
  else if (/^https?:\/\/\S+$/.test(line) && !reading.source.url) addUrl(reading, line);
  else if (reading.authors.length === 0 && readByline(line, reading.lang)) addByline(reading, line);
  else return false;
  return true;
};

/** The headline and the lines below it, up to the first paragraph that is running text. */
export const withoutHead = (reading: Reading, blocks: Block[]): Block[] => {
  const rest = [...blocks];
  const first = rest[0];
  if (first?.type === 'heading' && (!reading.title || repeats(first.text, reading.title))) {
    rest.shift();
    addTitle(reading, first.text);
    const next = rest[0];
    const isDeck =
      next &&
      ((next.type === 'heading' && next.text.length > 60) ||
        /^([_*]{1,2})[^_*]{30,400}\1$/.test(next.markdown ?? ''));
    if (isDeck && !reading.standfirst && rest.length > 1) {
      rest.shift();
      addStandfirst(reading, next.text);
    }
  }
  const kept: Block[] = [];
  while (rest[0] && kept.length < 4 && (isShort(rest[0]) || rest[0].type === 'photo')) {
    const block = rest.shift() as Block;
    if (block.type === 'photo' || !takeHead(reading, block)) kept.push(block);
  }
  return [...kept, ...rest];
};
