import type { Photo } from '../../article.ts';
import { drop } from '../formats/fill.ts';
import { blocksOf, type HtmlOptions } from '../formats/html-blocks.ts';
import type { Reading } from '../reading.ts';
import { photoTaker } from './photo-taker.ts';
import type { Place } from './place.ts';

/** What stands around the text: its photos over the text are the article's, its words are dropped. */
export const readAround = (reading: Reading, place: Place, leaveOut: HtmlOptions['leaveOut']): Photo[] => {
  const head: Photo[] = [];
  let isOver = true;
  const photos = photoTaker(reading, place);
  const { body, dropped } = blocksOf(place.region, {
    base: place.base,
    lang: reading.lang,
    holders: place.holders,
    leaveOut: (element) => {
      if (element !== place.root) return leaveOut?.(element);
      isOver = false;
      return '';
    },
    photosOf: (element) => {
      const found = photos(element);
      if (found && isOver) head.push(...found);
      return found && [];
    },
  });
  reading.dropped.push(...dropped);
  for (const block of body) drop(reading, block.text, 'outside the text');
  return head;
};
