import type { Photo } from '../../article.ts';
import { type Caption, splitCredit } from '../credit.ts';
import { address, below, type Element, isElement, nameOf, wordsOf } from './html-tree.ts';

/** A part of a figure that names who made the picture. */
const isCredit = (element: Element): boolean =>
  nameOf(element) === 'credit' ||
  element.name === 'cite' ||
  /\b(?:credit|byline|copyright|photographer)/i.test(element.attribs.class ?? '');

const sourceOf = ({ attribs }: Element, base: string | undefined): string | undefined =>
  [
    attribs.src,
    attribs['data-src'],
    attribs['data-original'],
    attribs.srcset?.trim().split(/\s/)[0],
    attribs.source,
  ]
    .map((value) => address(value, base))
    .find(Boolean);

const isPixel = ({ attribs }: Element) => attribs.width === '1' || attribs.height === '1';

const captionOf = (caption: string, credit: string, lang: string | undefined): Caption => {
  if (!credit) return caption ? splitCredit(caption, lang) : {};
  const labelled = splitCredit(credit, lang).credit ?? splitCredit(`Photo: ${credit}`, lang).credit;
  return { caption, credit: labelled ?? credit };
};

/** A picture with the words about it; undefined where it has neither address nor words, or is a counting pixel. */
export const photoOf = (
  image: Element | undefined,
  words: { caption: string; credit: string },
  { base, lang }: { base?: string | undefined; lang?: string | undefined },
): Photo | undefined => {
  if (image && isPixel(image)) return undefined;
  const url = image && sourceOf(image, base);
  const alt = (image?.attribs.alt ?? image?.attribs['alternate-text'])?.trim();
  const { caption, credit } = captionOf(words.caption, words.credit, lang);
  const photo = {
    ...(url && { url }),
    ...(alt && { alt }),
    ...(caption && { caption }),
    ...(credit && { credit }),
  };
  return Object.keys(photo).length > 0 ? photo : undefined;
};

/** The pictures, caption and credit of a figure. */
export const figureParts = (figure: Element): { images: Element[]; caption: string; credit: string } => {
  const elements = [...below(figure)].filter(isElement);
  const all = (wanted: (element: Element) => boolean, leave?: (element: Element) => boolean) =>
    elements
      .filter(wanted)
      .map((element) => wordsOf(element, leave))
      .filter(Boolean);
  return {
    images: elements.filter((element) => nameOf(element) === 'img'),
    caption: all((element) => nameOf(element) === 'figcaption', isCredit).join(' '),
    credit: [...new Set(all(isCredit))].join(', '),
  };
};
