import type { Photo } from '../../article.ts';
import { oneLine } from '../../one-line.ts';
import { plainWords } from '../formats/fill.ts';
import type { Carriers } from './carriers.ts';
import { type LdNode, ldText, listOf } from './json-ld.ts';
import { plainText } from './plain-text.ts';

/** Credits and captions that only the data has. */
export const addLinkedCredits = (
  photos: readonly Photo[],
  article: LdNode | undefined,
  carriers: Carriers,
) => {
  const images = [...listOf(article?.image).map(carriers.linked.resolve), ...carriers.linked.images].filter(
    (node): node is LdNode => typeof node === 'object' && node !== null,
  );
  const fileOf = (url: string) => url.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  for (const photo of photos) {
    const match = images.find(
      (node) =>
        (photo.caption && plainWords(ldText(node.caption)) === plainWords(photo.caption)) ||
        (photo.url &&
          fileOf(photo.url).length > 8 &&
          fileOf(ldText(node.url ?? node.contentUrl)) === fileOf(photo.url)),
    );
    if (!match) continue;
    const credit = oneLine(plainText(ldText(match.creditText ?? match.copyrightNotice ?? match.author)));
    if (!photo.credit && credit && credit.length < 120) photo.credit = credit;
  }
};

/** A picture that comes again, as in the gallery that its lead opens, says its words once. */
export const forgetRepeated = (photo: Photo, before: readonly Photo[]): void => {
  if (
    !photo.caption ||
    !before.some(({ caption, credit }) => caption === photo.caption && credit === photo.credit)
  )
    return;
  delete photo.caption;
  delete photo.credit;
};
