/** What pages call the words of a picture, and the elements of one that are so called. */
import { below, type Element, isElement, nameOf } from '../formats/html-tree.ts';
import { classWords } from './class-words.ts';

/** How pages name a caption, an example: `class="image__caption--embedded"`. */
const captionWords =
  / (?:caption|captions|figcaption|figcap|legend|legende|image text|image info|image description|image footer|bildunterschrift|bildtext|bu|pie de foto|piefoto|media text|photo text|img caption|wp caption text|image title|didascalia|media info|mediainfo|media subtitle|mediasubtitle|media description|media block description|block description|media caption|picture caption|absatzbild info|image meta|img info|img text|img desc|img description|photo info|photo desc|photo description|photo legend|foto text|fototext|gallery caption|slide caption|caption text|leyenda|epigrafe|bildinfo|bildunterzeile|onderschrift) /;

/** How pages name a credit, an example: `class="photo-credit"`. */
const creditWords =
  / (?:credit|credits|copyright|copyrights|copy right|photographer|photo credit|attribution|distributor|rights|agency|fotocredit|fotograf|image byline|photo byline|creditline|image source|img source|photo source|caption source|source|src|byline|author|authors|fotografo|crédit|bildquelle|quelle|bildnachweis|bildrechte|image rights|rights holder|holder|provider|urheber|media rights|mediarights|foto author|photo author|photograph|photographie|image copyright|figcaption author) /;

export const isCaption = (element: Element) =>
  nameOf(element) === 'figcaption' || captionWords.test(classWords(element));

export const isCredit = (element: Element) =>
  element.name === 'cite' ||
  element.name === 'footer' ||
  element.name === 'credit' ||
  creditWords.test(classWords(element)) ||
  /\b(?:author|creditText|copyrightHolder)\b/.test(element.attribs.itemprop ?? '');

export const isControl = (element: Element) =>
  /^(?:button|nav|dialog)$/.test(element.name) ||
  / (?:button|btn|share|social|expand|enlarge|counter|count|zoom|fullscreen|sr only|visually hidden|screen reader text|icon|toggle|close|label hidden) /.test(
    classWords(element),
  );

/** The elements below one that are wanted, and not those inside another wanted one. */
export const outermost = (element: Element, wanted: (element: Element) => boolean): Element[] => {
  const found: Element[] = [];
  for (const node of below(element, (inner) => inner === element || !wanted(inner)))
    if (isElement(node) && wanted(node)) found.push(node);
  return found;
};
