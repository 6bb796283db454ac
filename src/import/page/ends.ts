import type { Block } from '../../article.ts';
import { drop, plainWords } from '../formats/fill.ts';
import { isName, titleCase } from '../names.ts';
import type { Reading } from '../reading.ts';

/** A line of the day, the hour and how long one reads: it may end as a sentence does. */
const isTimeLine = (text: string) =>
  text.length < 90 && /\b\d{1,2}[:.h]\d{2}\b/.test(text) && /\b(?:19|20)\d\d\b/.test(text);

export const isWords = ({ type }: Block) => type !== 'photo' && type !== 'embed';

/** The length of a text in letters of Latin script: those of East Asia say more each. */
const sizeOf = (text: string) =>
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(text) ? text.length * 2.5 : text.length;

/** A line that ends as sentences do, or is as long as one. */
const isSentence = ({ text }: Block) =>
  !isTimeLine(text) &&
  (sizeOf(text) > 110 || (sizeOf(text) > 30 && /[.!?…。！？:؟।]["”“’'»)\]]?$/u.test(text.trim())));

/** Takes out the short lines over the text (section, byline, date) and under it (agency's sign, tags). */
export const withoutEnds = (reading: Reading, blocks: readonly Block[]): Block[] => {
  const isOpening = (block: Block) =>
    isWords(block) && (block.type === 'paragraph' || block.type === 'quote') && isSentence(block);
  const first = blocks.findIndex(isOpening);
  const last = blocks.findLastIndex(
    (block) => isWords(block) && (isSentence(block) || block.type === 'quote' || block.type === 'table'),
  );
  if (first < 0) return [...blocks];
  return blocks.filter((block, at) => {
    const isHead =
      at < first &&
      isWords(block) &&
      !(at === first - 1 && block.type === 'heading') &&
      block.text.length < 110;
    const isFoot = at > last && isWords(block) && sizeOf(block.text) < 110 && blocks.length - last < 6;
    if (!isHead && !isFoot) return true;
    if (
      isHead &&
      reading.authors.every(({ name }) => plainWords(name) === plainWords(reading.source.name ?? '')) &&
      block.type === 'paragraph' &&
      isName(block.text)
    )
      reading.authors = [{ name: titleCase(block.text) }];
    else
      drop(
        reading,
        block.text,
        isHead ? 'over the text: section, byline or date' : 'under the text: sign or tags',
      );
    return false;
  });
};
