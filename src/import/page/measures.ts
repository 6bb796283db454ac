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
}

const nothing: Measure = { text: 0, linked: 0, prose: 0, images: 0, links: 0, paragraphs: 0 };
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

export type Measures = Map<Node | Parent, Measure>;

const own = (node: Node): Measure => {
  if (isText(node)) return { ...nothing, text: node.data.replace(/\s+/g, ' ').trim().length };
  if (isElement(node) && images.has(node.name)) return { ...nothing, images: 1 };
  return nothing;
};

/** A paragraph is a block whose running text is long enough and no list of links. */
const isProse = (text: number, linked: number) => text >= 40 && linked < text * 0.5;

const measureOf = (element: Element | Parent, measures: Measures): Measure => {
  const sum = { ...nothing };
  let running = 0;
  let runningLinks = 0;
  for (const child of element.children) {
    const inner = measures.get(child) ?? nothing;
    sum.images += inner.images;
    if (isElement(child) && unseen.has(child.name)) continue;
    sum.text += inner.text;
    sum.linked += inner.linked;
    sum.links += inner.links;
    sum.prose += inner.prose;
    sum.paragraphs += inner.paragraphs;
    if (inner.paragraphs === 0 && !(isElement(child) && isBlock(nameOf(child)))) {
      running += inner.text;
      runningLinks += inner.linked;
    }
  }
  if (!isElement(element)) return sum;
  if (element.name === 'a') return { ...sum, linked: sum.text, links: 1, prose: 0, paragraphs: 0 };
  if (noProse.has(element.name) || /^h[1-6]$/.test(element.name)) return { ...sum, prose: 0, paragraphs: 0 };
  if (isBlock(nameOf(element)) && isProse(running, runningLinks)) {
    sum.prose += running;
    sum.paragraphs += 1;
  }
  return sum;
};

/** Measures an element and all below it. Linear, and without recursion. */
export const measure = (root: Parent): Measures => {
  const order: (Node | Parent)[] = [];
  const waiting: (Node | Parent)[] = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    order.push(next);
    if (
      'children' in next &&
      !(isElement(next as Node) && /^(?:script|style|svg)$/.test((next as Element).name))
    )
      for (const child of (next as Parent).children) waiting.push(child as Node);
  }
  const measures: Measures = new Map();
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const node = order[at] as Node | Parent;
    measures.set(
      node,
      'children' in node && (node as Parent).children.length > 0
        ? measureOf(node as Parent, measures)
        : own(node as Node),
    );
  }
  return measures;
};

export const measured = (measures: Measures, node: Node | Parent): Measure => measures.get(node) ?? nothing;
