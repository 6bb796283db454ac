/** The pictures of a page with their words: which element holds one, and what it shows. */
import type { Photo } from '../../article.ts';
import { oneLine } from '../../one-line.ts';
import type { Caption } from '../credit.ts';
import { keepPictureAddresses } from '../file/own-picture.ts';
import { plainWords } from '../formats/fill.ts';
import { below, type Element, isElement, wordsOf } from '../formats/html-tree.ts';
import { normalLine, vocabularyOf } from '../vocabulary.ts';
import { bareCredit, splitCaption } from './caption-credit.ts';
import { classWords } from './class-words.ts';
import { type Measures, measured } from './measures.ts';
import { pictureAddresses, pictureElements } from './picture-address.ts';
import { isCaption, isControl, isCredit, outermost } from './picture-names.ts';
import { wordsAbout } from './picture-words.ts';

const creditAttributes = [
  'data-credit',
  'data-credits',
  'data-copyright',
  'data-photographer',
  'data-author',
  'data-source',
  'data-image-credit',
];

const captionAttributes = ['data-caption', 'data-image-caption', 'data-image-title', 'data-sub-html'];

const attribute = (elements: readonly Element[], names: readonly string[]): string => {
  for (const { attribs } of elements)
    for (const name of names)
      if (attribs[name]?.trim() && !/^(?:https?:|[{[])/.test(attribs[name])) return oneLine(attribs[name]);
  return '';
};

/** The credit that the title of a picture ends with: `title="A bridge | Photo: Ann Lee"`. */
const titleCredit = (pictures: readonly Element[], lang: string): string => {
  for (const { attribs } of pictures) {
    const found = /^.{3,300}?\s\|\s([^|]{2,90})$/.exec(attribs.title ?? '');
    if (found?.[1]) return bareCredit(found[1], lang);
  }
  return '';
};

const isPixel = ({ attribs }: Element) =>
  /^[01](?:px)?$/.test(attribs.width ?? '') || /^[01](?:px)?$/.test(attribs.height ?? '');

/** "(Archive picture)", where the page names the credit beside it, belongs to the caption. */
const isHandout = (credit: string, lang: string) =>
  vocabularyOf(lang).phrases('handout').has(normalLine(credit));

/** A caption with the credit that the page names apart, which may stand in the caption again. */
const joinedWords = (text: string, split: Caption, named: string, lang: string): Caption => {
  if (!named || vocabularyOf(lang).phrases('photo').has(normalLine(named))) return split;
  const credit = bareCredit(named, lang);
  if (!split.credit || isHandout(split.credit, lang)) return { caption: text, credit };
  const isAgain = plainWords(named).includes(plainWords(split.credit));
  return { ...split, credit: [credit, ...(isAgain ? [] : [split.credit])].filter(Boolean).join(', ') };
};

/** The photo that an element shows; undefined where it shows none. */
export const photoOf = (element: Element, base: string | undefined, lang: string): Photo | undefined => {
  const pictures = pictureElements(element).filter((picture) => !isPixel(picture));
  if (pictures.length === 0) return undefined;
  const said = element.name === 'img' ? { caption: '', credit: '' } : wordsAbout(element);
  const withAttributes = [element, ...pictures];
  const text = said.caption || attribute(withAttributes, captionAttributes);
  const split = splitCaption(text, lang);
  const named =
    said.credit ||
    attribute(withAttributes, creditAttributes) ||
    (splitCaption(text, lang).credit ? '' : titleCredit(pictures, lang));
  const { caption, credit } = joinedWords(text, split, named, lang);
  const { url, all } = pictureAddresses(pictures, base);
  const alt = pictures.map(({ attribs }) => oneLine(attribs.alt ?? '')).find(Boolean);
  const isSame = caption && credit && plainWords(caption) === plainWords(credit);
  const photo: Photo = {
    ...(url && { url }),
    ...(alt && { alt }),
    ...(caption && !isSame && { caption: oneLine(caption) }),
    ...(credit && { credit: oneLine(credit) }),
  };
  // A picture that is nowhere to be had, and of which nothing is said, is none.
  return all.length > 0 || Object.keys(photo).length > 0 ? keepPictureAddresses(photo, all) : undefined;
};

const pictureWords =
  / (?:figure|image|images|img|photo|photos|picture|media|gallery|foto|bild|visual|lead|featured|hero|lightbox|slide|thumb|thumbnail|wp caption|imgbox|imgboxa) /;
const holdsOther = /^(?:blockquote|table|ul|ol|iframe|h1|video)$/;

/** Whether an element is a caption that stands by itself, after its picture and not around it. */
export const isLoneCaption = (element: Element, measures: Measures): boolean => {
  const { text, images, paragraphs } = measured(measures, element);
  return images === 0 && text > 3 && text < 700 && paragraphs < 3 && isCaption(element);
};

/** What a caption that stands by itself says. */
export const loneCaption = (element: Element, lang: string): Caption => {
  const said = wordsAbout(element);
  const split = splitCaption(said.caption, lang);
  return { ...split, ...(said.credit && { credit: bareCredit(said.credit, lang) }) };
};

/**
 * The photos of an element that holds pictures and their words alone: a `<figure>`, or a block in which all text is
 * caption or credit. Undefined where it holds more, so that one has to look inside.
 */
export const photosOf = (
  element: Element,
  measures: Measures,
  base: string | undefined,
  lang: string,
): Photo[] | undefined => {
  const { text, images } = measured(measures, element);
  if (element.name === 'img' || element.name === 'picture' || element.name === 'amp-img') {
    const photo = photoOf(element, base, lang);
    return photo ? [photo] : [];
  }
  if (images === 0 || text > 1500) return undefined;
  const figures = outermost(element, (inner) => inner.name === 'figure');
  if (figures.length > 0) return undefined;
  if (element.name !== 'figure') {
    if (text === 0 && images > 1) return undefined;
    const captions = outermost(element, isCaption);
    if (captions.length !== 1 && outermost(element, isCredit).length !== 1) {
      if (text > 0 || !pictureWords.test(classWords(element))) return undefined;
    }
    const other = wordsOf(
      element,
      (inner) => inner !== element && (isCaption(inner) || isCredit(inner) || isControl(inner)),
    );
    if (other.length > 3) return undefined;
  }
  if ([...below(element)].some((node) => isElement(node) && holdsOther.test(node.name))) return undefined;
  const photo = photoOf(element, base, lang);
  return photo ? [photo] : undefined;
};
