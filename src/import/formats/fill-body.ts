/** How the running text of an export comes into a reading. */
import type { Block } from '../../article.ts';
import { oneLine } from '../../one-line.ts';
import { markOf } from '../clip/marks.ts';
import { type BodyReading, readBody } from '../clip/read-body.ts';
import { splitDateline } from '../dateline.ts';
import { emptyReading, type Reading } from '../reading.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { drop, plainWords } from './fill.ts';
import { type HtmlOptions, htmlToBlocks } from './html-blocks.ts';

/** Adds what running text gave. A photo keeps its place in the text; the first of all is the lead and has none. */
export const addBody = (reading: Reading, body: BodyReading): void => {
  const before = reading.photos.length;
  const placed = body.body.map((block) =>
    block.photo === undefined ? block : { ...block, photo: block.photo + before },
  );
  reading.body.push(...placed.filter(({ photo }) => photo !== 0));
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

/** The blocks without the paragraphs that are about the article: who helped, corrections, notes, furniture. */
export const withoutAsides = (reading: Reading, blocks: readonly Block[]): Block[] => {
  const words = vocabularyOf(reading.lang);
  return blocks.filter((block) => {
    const mark = block.type === 'paragraph' ? markOf(block.text, words) : undefined;
    if (mark?.kind === 'contributors') {
      reading.contributors.push(...mark.contributors);
      for (const rest of mark.rest) drop(reading, rest, 'said of a contributor');
    } else if (mark?.kind === 'correction') {
      reading.corrections.push({ ...(mark.date && { date: mark.date }), text: block.text });
    } else if (mark?.kind === 'note') reading.notes.push(block.text);
    else if (mark?.kind === 'drop') drop(reading, block.text, mark.reason);
    else return true;
    return false;
  });
};

/** Reads HTML into the reading. A heading that repeats the headline is dropped. */
export const addHtml = (reading: Reading, html: string, options: HtmlOptions = {}): void => {
  const { body: blocks, photos, dropped } = htmlToBlocks(html, { lang: reading.lang, ...options });
  const body = withoutAsides(reading, blocks);
  const isHeadline = (block: Block) =>
    block.type === 'heading' && plainWords(block.text) === plainWords(reading.title) && reading.title !== '';
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
