/** The text of a page with its photos, standfirst and byline. */
import type { Block } from '../../article.ts';
import { plainWords } from '../formats/fill.ts';
import { addBody } from '../formats/fill-body.ts';
import { blocksOf } from '../formats/html-blocks.ts';
import { type Element, wordsOf } from '../formats/html-tree.ts';
import { emptyReading, type Reading } from '../reading.ts';
import { readAround } from './around.ts';
import { authorsOf } from './authors.ts';
import { bylineElements } from './byline-elements.ts';
import { withCaptionsAfter, withoutCaptionsAgain } from './captions-after.ts';
import { cutter } from './cutter.ts';
import { descriptionsOf } from './descriptions.ts';
import { withoutEnds } from './ends.ts';
import { withoutFurniture } from './furniture.ts';
import { ldText } from './json-ld.ts';
import { addLinkedCredits, forgetRepeated } from './linked-photos.ts';
import { splitOpening } from './opening.ts';
import { photoTaker } from './photo-taker.ts';
import type { Place } from './place.ts';
import { plainText } from './plain-text.ts';
import { findStandfirst } from './standfirst.ts';
import { withSubheads } from './subheads.ts';

/** The description in the data, where it is not the beginning of the text itself, nor runs on into it. */
const describedBy = (descriptions: readonly string[], body: readonly Block[]): string | undefined => {
  const openings = body.slice(0, 3).map(({ text }) => plainWords(text));
  const opening = openings.join(' ');
  const runsOn = (words: string) =>
    openings.some((text) => text.length > 80 && words.includes(text.slice(0, 60)));
  return descriptions.find((text) => {
    const words = plainWords(text.replace(/(?:(?<!\s)\s+)?(?:\.{3}|…|\[…\])$/u, ''));
    return !opening.includes(words) && !runsOn(words);
  });
};

/** The text and photos of a page; `isLenient` leaves in what only its name tells to be no text. */
export const readText = (reading: Reading, place: Place, isLenient: boolean): void => {
  const { carriers, article, measures, holders, root, h1, region, base } = place;
  const { lang } = reading;
  const cut = cutter(place, isLenient);
  const bylines = [
    bylineElements(region, (element) => !/related|comments|other articles/.test(cut(element) ?? '')),
    // Links to the authors may look like links to other articles; over the text they are none.
    bylineElements(region, () => true, root),
  ];
  reading.authors = authorsOf(carriers, article, bylines, [reading.source.name ?? ''], lang).map((name) => ({
    name,
  }));
  const descriptions = descriptionsOf(carriers, article);
  const standfirst = findStandfirst(
    region,
    root,
    h1,
    [
      reading.title,
      plainText(ldText(article?.headline)),
      ...carriers.h1s.slice(0, 3).map((heading) => wordsOf(heading)),
    ].filter(Boolean),
    descriptions,
    measures,
    (element) => cut(element) === undefined,
  );
  const leaveOut = (element: Element): string | undefined => {
    if (standfirst?.elements.includes(element)) return '';
    if (element === h1) return wordsOf(element) === reading.title ? '' : 'repeats the headline';
    return cut(element);
  };
  const head = region === root ? [] : readAround(reading, place, leaveOut);
  const inText = blocksOf(root, { base, lang, leaveOut, holders, photosOf: photoTaker(reading, place) });
  const captioned = withoutCaptionsAgain(reading, withCaptionsAfter(inText.body, inText.photos, lang), [
    ...head,
    ...inText.photos,
  ]);
  const body = withSubheads(withoutEnds(reading, withoutFurniture(reading, captioned)));
  splitOpening(reading, body);
  const placed = body.map((block) =>
    block.photo === undefined ? block : { ...block, photo: block.photo + head.length },
  );
  reading.standfirst = standfirst?.text ?? describedBy(descriptions, body);
  const photos = [...head, ...inText.photos];
  for (const [at, photo] of photos.entries()) forgetRepeated(photo, photos.slice(0, at));
  addLinkedCredits(photos, article, carriers);
  addBody(reading, { ...emptyReading(), body: placed, photos, dropped: inText.dropped, dateline: undefined });
};
