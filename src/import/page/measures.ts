/** How much text each element of a page holds, worked out once from the inside out. */
import {
  type Element,
  isBlock,
  isElement,
  isText,
  type Node,
  nameOf,
  type Parent,
  unseen,
} from '../formats/html-tree.ts';

export interface Measure {
  /** Characters of visible text, runs of spaces counted as one. */
  text: number;
  /** Of these, how many stand in links. */
  linked: number;
  /** Characters in paragraphs: runs of text of some length that are mostly no links. */
  prose: number;
  /** Pictures, those for readers without script among them. */
  images: number;
  /** Links. */
  links: number;
  /** Paragraphs, as `prose` counts them. */
  paragraphs: number;
  /** Headings. */
  heads: number;
  /** Headings that are links as a whole, as those of teasers are. */
  linkedHeads: number;
}

const nothing: Measure = {
  text: 0,
  linked: 0,
  prose: 0,
  images: 0,
  links: 0,
  paragraphs: 0,
  heads: 0,
  linkedHeads: 0,
};
const noProse = new Set([
  'nav',
  'footer',
  'aside',
  'form',
  'button',
  'select',
  'figure',
  'figcaption',
  'dialog',
  'menu',
]);
const images = new Set(['img', 'amp-img']);

export type Measures = Map<Parent, Measure>;

/** The length of a text with each run of spaces counted as one, and none at its ends. */
const lengthOf = (text: string): number => {
  let length = 0;
  let isGap = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isSpace = code === 32 || (code >= 9 && code <= 13);
    if (!isSpace) length += isGap && length > 0 ? 2 : 1;
    isGap = isSpace;
  }
  return length;
};

/** A paragraph is a block whose running text is long enough and no list of links. */
const isProse = (text: number, linked: number) => text >= 40 && linked < text * 0.5;

const heading = /^h[1-6]$/;

/** Whether an element is or holds a link to another page: one to a place in the page itself is none. */
const leadsAway = (element: Element): boolean =>
  (Boolean(element.attribs.href) && !element.attribs.href?.startsWith('#')) ||
  element.children.some((child) => isElement(child) && leadsAway(child));

const settle = (element: Element, sum: Measure, running: number, runningLinks: number): Measure => {
  if (element.name === 'a') {
    if (element.attribs.href === undefined) return sum;
    const linkedHeads = leadsAway(element) && sum.heads > 0 ? 1 : 0;
    return { ...sum, linked: sum.text, links: 1, prose: 0, paragraphs: 0, linkedHeads };
  }
  if (heading.test(element.name)) {
    const isLink =
      sum.text > 15 && sum.linked > sum.text * 0.9 && element.name !== 'h1' && leadsAway(element);
    return { ...sum, prose: 0, paragraphs: 0, heads: 1, linkedHeads: isLink ? 1 : 0 };
  }
  if (noProse.has(element.name)) return { ...sum, prose: 0, paragraphs: 0 };
  if (isBlock(nameOf(element)) && isProse(running, runningLinks)) {
    sum.prose += running;
    sum.paragraphs += 1;
  }
  return sum;
};

const withoutText = new Set(['script', 'style', 'svg']);

/** Measures an element and all below it, from the inside out. The parser bounds how deep they stand. */
const measureInto = (element: Parent, measures: Measures): Measure => {
  const sum = { ...nothing, images: images.has((element as Element).name) ? 1 : 0 };
  let running = 0;
  let runningLinks = 0;
  for (const child of element.children) {
    if (isText(child)) {
      const length = lengthOf(child.data);
      sum.text += length;
      running += length;
    }
    if (!isElement(child) || withoutText.has(child.name)) continue;
    const inner = measureInto(child, measures);
    sum.images += inner.images;
    if (unseen.has(child.name)) continue;
    sum.text += inner.text;
    sum.linked += inner.linked;
    sum.links += inner.links;
    sum.prose += inner.prose;
    sum.paragraphs += inner.paragraphs;
    sum.heads += inner.heads;
    sum.linkedHeads += inner.linkedHeads;
    if (inner.paragraphs > 0 || isBlock(nameOf(child))) continue;
    running += inner.text;
    runningLinks += inner.linked;
  }
  const measure = isElement(element as Node) ? settle(element as Element, sum, running, runningLinks) : sum;
  measures.set(element, measure);
  return measure;
};

/** Measures an element and all below it. */
export const measure = (root: Parent): Measures => {
  const measures: Measures = new Map();
  measureInto(root, measures);
  return measures;
};

export const measured = (measures: Measures, element: Parent): Measure => measures.get(element) ?? nothing;
