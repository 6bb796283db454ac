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

/** The names of a line that stands bare over the text: "Ann Lee", "Ann Lee/Bo Ek". */
const bareNames = ({ type, text }: Block): string[] => {
  const names = type === 'paragraph' ? text.split(/(?:(?<!\s)\s+)?(?:[/,&]|\band\b)\s*/) : [];
  return names.length < 5 && names.every((name) => isName(name, 2)) ? names.map(titleCase) : [];
};

/** Whether only the publisher, or an account that begins with its name, is said to be the author. */
const isUnsigned = ({ authors, source }: Reading): boolean => {
  const [first] = plainWords(source.name ?? '').split(' ');
  return authors.every(({ name }) => plainWords(name).split(' ')[0] === first);
};

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
    const names = isHead && isUnsigned(reading) ? bareNames(block) : [];
    if (names.length > 0) reading.authors = names.map((name) => ({ name }));
    else
      drop(
        reading,
        block.text,
        isHead ? 'over the text: section, byline or date' : 'under the text: sign or tags',
      );
    return false;
  });
};
