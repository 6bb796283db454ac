import type { Photo } from '../../article.ts';
import { drop } from '../formats/fill.ts';
import type { Element } from '../formats/html-tree.ts';
import type { Reading } from '../reading.ts';
import { besidePicture } from './picture-words.ts';
import { isLoneCaption, loneCaption, photosOf } from './pictures.ts';
import type { Place } from './place.ts';

/** Takes photos as the walk comes to them; a caption that stands by itself joins the picture before it. */
export const photoTaker = (reading: Reading, { measures, base }: Place) => {
  const { lang } = reading;
  let latest: Photo | undefined;
  return (element: Element): Photo[] | undefined => {
    if (isLoneCaption(element, measures)) {
      const said = loneCaption(element, lang);
      // The same words again, as for another width of the screen.
      if (latest?.caption && latest.caption === said.caption) return [];
      if (!latest || latest.caption) return element.name === 'figcaption' ? [said] : undefined;
      Object.assign(latest, said);
      return [];
    }
    const found = photosOf(element, measures, base, lang);
    if (found?.length) {
      latest = found.at(-1);
      drop(reading, besidePicture(element), 'beside a picture');
    }
    return found;
  };
};
