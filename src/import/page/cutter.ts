import { below, type Element, isBlock, isElement, nameOf } from '../formats/html-tree.ts';
import { classWords } from './class-words.ts';
import { clutterOf, isHidden } from './clutter.ts';
import { measured } from './measures.ts';
import { isOnSite } from './on-site.ts';
import type { Place } from './place.ts';

/** The share of the text's prose above which an element is no clutter, whatever it is called. */
const keepShare = 0.3;

/** What is left out even inside a line, as `class="sr-only"`. */
const inlineClutter =
  / (?:sr only|sronly|visually hidden|visuallyhidden|screen reader text|share|sharing|ad|advertisement) /;

const holdsCaption = (element: Element): boolean =>
  [...below(element)].some((node) => isElement(node) && nameOf(node) === 'figcaption');

/** A picture of the author, beside the byline. */
const isPortrait = (figure: Element): boolean =>
  [...below(figure)].some(
    (node) => isElement(node) && (node.name === 'address' || /\bauthor\b/.test(node.attribs.rel ?? '')),
  );

const linksOn = (element: Element, base: string | undefined): boolean =>
  [...below(element)].every(
    (node) => !isElement(node) || node.name !== 'a' || isOnSite(node.attribs.href ?? '', base),
  );

/** A reason for which an element stands outside the text, or none; each is asked several times. */
export const cutter = (
  { root, measures, holders, base }: Place,
  isLenient: boolean,
): ((element: Element) => string | undefined) => {
  const all = measured(measures, root).prose;
  const known = new Map<Element, string | undefined>();
  return (element: Element): string | undefined => {
    if (!known.has(element)) known.set(element, reasonOf(element));
    return known.get(element);
  };
  /** Headings that lead to other pages, each with an excerpt at most. */
  function isTeasers(element: Element): boolean {
    const { heads, linkedHeads, paragraphs, text } = measured(measures, element);
    return (
      linkedHeads > 0 &&
      linkedHeads === heads &&
      paragraphs <= linkedHeads &&
      text < linkedHeads * 600 &&
      element !== root &&
      linksOn(element, base)
    );
  }
  function reasonOf(element: Element): string | undefined {
    const { prose, text, linked, links, images, paragraphs } = measured(measures, element);
    if (prose > all * keepShare) return undefined;
    if (isHidden(element) && prose < all * keepShare) return 'hidden';
    const isHeading = /^h[2-6]$/.test(element.name);
    if (!isBlock(nameOf(element)) && measured(measures, element).paragraphs === 0 && !holders.has(element))
      return inlineClutter.test(classWords(element)) ? 'control of the page' : undefined;
    if (element.name === 'figure' && isPortrait(element)) return 'byline and date';
    const reason = clutterOf(element);
    if (isHeading && inlineClutter.test(classWords(element))) return 'control of the page';
    if (isLenient && paragraphs > 1 && reason && !/other articles|comments/.test(reason)) return undefined;
    if (isHeading && reason && !/other articles|advert|newsletter|comments/.test(reason)) return undefined;
    // A picture that opens larger stands in a button or a box of its own.
    if (reason === 'control of the page' && images > 0 && holdsCaption(element)) return undefined;
    if (reason && element.name === 'figure' && images > 0 && !/other articles|advert|author/.test(reason))
      return undefined;
    if (reason) return reason;
    if (element.name === 'article' && element !== root && paragraphs < 2 && links > 0)
      return 'links to other articles';
    if (isTeasers(element)) return 'links to other articles';
    const isList = /^(?:ul|ol|div|section|table)$/.test(nameOf(element));
    if (isList && links > 1 && text > 30 && linked > text * 0.75) return 'links to other articles';
    if (isList && links > 2 && text > 30 && linked > text * 0.6 && prose === 0)
      return 'links to other articles';
    return undefined;
  }
};
