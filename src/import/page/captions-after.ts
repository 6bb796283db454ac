import type { Block, Photo } from '../../article.ts';
import { photoText } from '../file/markdown.ts';
import { drop, plainWords } from '../formats/fill.ts';
import type { Reading } from '../reading.ts';
import { captionAfter } from './caption-credit.ts';

/** The words of captions, to know them where they stand again as text: under the picture opened large. */
const saidOf = (photos: readonly Photo[]): Set<string> =>
  new Set(
    photos
      .filter(({ caption }) => caption && caption.length > 20)
      .flatMap((photo) => [plainWords(photo.caption ?? ''), plainWords(photoText(photo))]),
  );

/** Takes out the paragraphs that repeat a caption. */
export const withoutCaptionsAgain = (
  reading: Reading,
  blocks: readonly Block[],
  photos: readonly Photo[],
): Block[] => {
  const said = saidOf(photos);
  return blocks.filter(({ type, text }) => {
    const isAgain = type === 'paragraph' && text.length < 700 && said.size > 0 && said.has(plainWords(text));
    if (isAgain) drop(reading, text, 'repeats a caption');
    return !isAgain;
  });
};

/** Gives a picture without a caption the block after it, where that is one. */
export const withCaptionsAfter = (
  blocks: readonly Block[],
  photos: readonly Photo[],
  lang: string,
): Block[] =>
  blocks.filter((block, at) => {
    const before = blocks[at - 1];
    const photo = before?.photo === undefined ? undefined : photos[before.photo];
    if (!photo || !before || photo.caption || block.type === 'photo' || block.type === 'heading') return true;
    const said = captionAfter(block.text, photo.alt, lang);
    if (!said) return true;
    Object.assign(photo, said);
    before.text = photoText(photo);
    return false;
  });
