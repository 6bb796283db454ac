/** The pictures of a page with their words: which element holds one, and what of its text is caption and credit. */
import type { Photo } from '../../article.ts';
import { type Caption, isCreditAlone, splitCredit } from '../credit.ts';
import { keepPictureAddresses } from '../file/own-picture.ts';
import { oneLine, plainWords } from '../formats/fill.ts';
import {
  below,
  type Element,
  isBlock,
  isElement,
  isText,
  nameOf,
  unseen,
  wordsOf,
} from '../formats/html-tree.ts';
import { isName } from '../names.ts';
import { classWords } from './class-words.ts';
import { type Measures, measured } from './measures.ts';
import { pictureAddresses, pictureElements } from './picture-address.ts';

/** How pages name a caption, an example: `class="image__caption--embedded"`. */
const captionWords =
  / (?:caption|captions|figcaption|figcap|legend|legende|image text|image info|image description|image footer|bildunterschrift|bildtext|bu|pie de foto|piefoto|media text|photo text|img caption|wp caption text|image title|didascalia|media info|mediainfo|media subtitle|mediasubtitle|media description|media block description|block description|media caption|picture caption|absatzbild info|image meta) /;

/** How pages name a credit, an example: `class="photo-credit"`. */
const creditWords =
  / (?:credit|credits|copyright|copyrights|copy right|photographer|photo credit|attribution|distributor|rights|agency|fotocredit|fotograf|image byline|photo byline|creditline|image source|img source|photo source|caption source|source|src|byline|author|authors|fotografo|crédit|bildquelle|quelle|bildnachweis|bildrechte|image rights|rights holder|holder|provider|urheber|media rights|mediarights|foto author|photo author|photograph|photographie|image copyright|figcaption author) /;

const isCaption = (element: Element) =>
  nameOf(element) === 'figcaption' || captionWords.test(classWords(element));
const isCredit = (element: Element) =>
  element.name === 'cite' ||
  element.name === 'footer' ||
  element.name === 'credit' ||
  creditWords.test(classWords(element)) ||
  /\b(?:author|creditText|copyrightHolder)\b/.test(element.attribs.itemprop ?? '');

const isControl = (element: Element) =>
  /^(?:button|nav|dialog)$/.test(element.name) ||
  / (?:button|btn|share|social|expand|enlarge|counter|count|zoom|fullscreen|sr only|visually hidden|screen reader text|icon|toggle|close|label hidden) /.test(
    classWords(element),
  );

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

/** Words that stand twice, as for wide and narrow screens, once. */
const once = (texts: readonly string[]): string[] =>
  texts.filter(
    (text, at) =>
      text &&
      !texts.some(
        (other, place) => place !== at && other.includes(text) && (other.length > text.length || place < at),
      ),
  );

/** The elements below one that are wanted, and not those inside another wanted one. */
const outermost = (element: Element, wanted: (element: Element) => boolean): Element[] => {
  const found: Element[] = [];
  for (const node of below(element, (inner) => inner === element || !wanted(inner)))
    if (isElement(node) && wanted(node)) found.push(node);
  return found;
};

const attribute = (elements: readonly Element[], names: readonly string[]): string => {
  for (const { attribs } of elements)
    for (const name of names)
      if (attribs[name]?.trim() && !/^(?:https?:|[{[])/.test(attribs[name])) return oneLine(attribs[name]);
  return '';
};

/** Labels of a credit that stand in captions of every language, an example: "Foto: Ann Lee". */
const labels =
  /(?<![\p{L}])(?:fotos?|photos?|bild|bilder|фото|nuotr\.|zdjęcie|fot\.|kuva|valokuva|写真|사진(?: ?출처)?|صورة|الصورة|image|images|crédit(?: photo)?|credits?|bildrechte|bildquelle|quelle|fuente|fonte|source|ljósmynd|mynd|ảnh|grafik|illustration|illustrasjon|picha)\s*[:：=]\s*(\S.{0,120})$/iu;
const rights =
  /\s*(?:[-–—|]\s*)?(?:©|\bcopyright\b|tous droits réservés|todos los derechos reservados|alle rechte vorbehalten)\s*[:©]?\s*(\p{L}.{1,140})$/iu;
const korean = /\s([가-힣]{2,4}) 기자$/u;
const japanese = /[＝=]([^＝=、。]{2,20}?)(?:提供|撮影)?$/u;

const splitCaption = (text: string, lang: string): Caption => {
  const split = splitCredit(text, lang);
  if (split.credit) return { ...split, credit: labels.exec(split.credit)?.[1] ?? split.credit };
  if (text && isCreditAlone(text)) return { credit: text };
  const found =
    labels.exec(text.slice(-400)) ??
    rights.exec(text.slice(-400)) ??
    (lang === 'ja' ? japanese.exec(text) : lang === 'ko' ? korean.exec(text) : null);
  if (!found?.[1]) return split;
  const caption = text.slice(0, text.length - found[0].length).replace(/[\s([|,;·–—-]+$/u, '');
  return { ...(caption && { caption }), credit: found[1].replace(/[)\]]$/, '').trim() };
};

/** The words of a caption; parts that stand next to one another without a space are parted. */
const spacedWords = (element: Element, leave: (element: Element) => boolean): string => {
  const pieces: string[] = [];
  let begins = false;
  for (const node of below(element, (inner) => !unseen.has(inner.name) && !leave(inner))) {
    if (isElement(node)) begins = true;
    else if (isText(node)) {
      const last = pieces.at(-1) ?? '';
      pieces.push(
        begins && /[\p{L}.!?)"”]$/u.test(last) && /^[\p{Lu}©(]/u.test(node.data)
          ? ` ${node.data}`
          : node.data,
      );
      begins = false;
    }
    if (isElement(node) && (isBlock(nameOf(node)) || node.name === 'br')) pieces.push(' ');
  }
  return pieces.join('').replace(/\s+/g, ' ').trim();
};

/** A credit without the word that opens it: "Foto: Ann Lee" is "Ann Lee". */
export const bareCredit = (credit: string, lang: string): string => {
  const text = credit
    .replace(/^[\s([|/•·,;–—-]+|[\s)\]|•·,;]+$/gu, '')
    .replace(/^(?:©|\(c\)|Copyright:?)\s*/i, '');
  return (splitCaption(text, lang).credit ?? text).trim();
};

interface Words {
  caption: string;
  credit: string;
}

/** The words of a last part of a caption that is a name or an agency by itself: "A bridge. <span>Ann Lee</span>". */
const lastPart = (caption: Element): string => {
  const parts = [...below(caption)].filter(
    (node): node is Element => isElement(node) && /^(?:span|small|em|i|p|div|strong)$/.test(node.name),
  );
  const whole = spacedWords(caption, isControl);
  for (const part of parts.reverse()) {
    const text = spacedWords(part, isControl);
    if (!text || text.length > 90 || text.length >= whole.length || !whole.endsWith(text)) continue;
    const before = whole.slice(0, -text.length).trim();
    if (
      before.length > 10 &&
      (isCreditAlone(text) ||
        /^[©(]|^\p{Lu}[^.!?]{2,60}\/\s?\p{Lu}|all rights reserved/iu.test(text) ||
        (isName(text, 2) && /[.!?…)]$/.test(before)))
    )
      return text;
  }
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

/** What the text of a picture's element says. */
const wordsAbout = (element: Element): Words => {
  const captions = outermost(element, isCaption);
  const holders = captions.length > 0 ? captions : [element];
  const leaf = (inner: Element) => isCredit(inner) && !isCaption(inner);
  const isCreditOnly = (holder: Element) =>
    leaf(holder) ||
    (nameOf(holder) !== 'figcaption' && / (?:copyright|credit|credits) /.test(classWords(holder)));
  const caption = once(
    holders
      .filter((holder) => holder === element || !isCreditOnly(holder))
      .map((holder) => spacedWords(holder, (inner) => isControl(inner) || (inner !== holder && leaf(inner)))),
  );
  const credits = once(
    outermost(
      element,
      (inner) =>
        leaf(inner) && !/^(?:img|source|picture)$/.test(inner.name) && !outermost(inner, isCaption).length,
    ).map((inner) => wordsOf(inner, isControl)),
  );
  const text = caption.join(' ');
  const named = credits.filter((each) => each.length < 160).join(', ');
  const last = named ? '' : holders.map(lastPart).find((part) => part && text.endsWith(part));
  return last
    ? { caption: text.slice(0, -last.length).trim(), credit: last }
    : { caption: text, credit: named };
};

const isPixel = ({ attribs }: Element) =>
  /^[01](?:px)?$/.test(attribs.width ?? '') || /^[01](?:px)?$/.test(attribs.height ?? '');

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
  // The credit may stand in the caption again.
  const caption =
    named && split.credit && plainWords(named).includes(plainWords(split.credit))
      ? split.caption
      : named
        ? split.credit
          ? split.caption
          : text
        : split.caption;
  const credit = [
    named && bareCredit(named, lang),
    split.credit && !plainWords(named).includes(plainWords(split.credit)) ? split.credit : '',
  ]
    .filter(Boolean)
    .join(', ');
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

/** The words in a picture's element that are neither its caption nor its credit, such as those of buttons. */
export const besidePicture = (element: Element): string => {
  const isSaid = (inner: Element) =>
    inner !== element && (isCaption(inner) || isCredit(inner)) && !isControl(inner);
  const hasCaption = outermost(element, isCaption).length > 0;
  const controls = outermost(element, isControl).map((control) => wordsOf(control));
  const others = hasCaption
    ? [wordsOf(element, (inner) => isSaid(inner) || (inner !== element && isControl(inner)))]
    : [];
  return [...others, ...controls].filter(Boolean).join(' ');
};

/** What a block after a picture says, where it begins with what the picture shows or ends with a credit. */
export const captionAfter = (text: string, alt: string | undefined, lang: string): Caption | undefined => {
  if (text.length > 600) return undefined;
  const said = splitCaption(text, lang);
  const shown = plainWords(alt ?? '');
  if (shown.length > 11 && plainWords(text).startsWith(shown) && text.length < (alt?.length ?? 0) + 120) {
    const rest = said.credit
      ? ''
      : text
          .slice(text.toLowerCase().startsWith((alt ?? '').toLowerCase()) ? alt?.length : text.length)
          .replace(/^[\s./|–-]+/, '');
    return rest.length > 2 && rest.length < 80
      ? { caption: alt?.trim() ?? '', credit: bareCredit(rest, lang) }
      : said;
  }
  return said.credit && text.length < 350 && labels.test(text) ? said : undefined;
};

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
