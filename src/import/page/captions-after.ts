import type { Block, Photo } from '../../article.ts';
import { photoText } from '../file/markdown.ts';
import { captionAfter } from './caption-credit.ts';

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
