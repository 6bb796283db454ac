/** Everything by which a page says what its article is, gathered in one walk over its tree. */
import {
  below,
  type Element,
  isElement,
  isText,
  type Node,
  type Tree,
  wordsOf,
} from '../formats/html-tree.ts';
import { type LinkedData, readLinkedData } from './json-ld.ts';

export interface Carriers {
  /** Values of `<meta>`, by property, name or itemprop in lower case, in the order of the page. */
  meta: Map<string, string[]>;
  linked: LinkedData;
  /** The content of `<title>`. */
  title: string;
  /** `<link rel=canonical>`. */
  canonical?: string | undefined;
  /** `<html lang>`. */
  lang: string;
  /** `<base href>`. */
  base?: string | undefined;
  h1s: Element[];
  /** The first headings of the second level: some pages set the headline in one. */
  h2s: Element[];
  /** Elements with an itemprop, by its value. */
  items: Map<string, Element[]>;
  body?: Element | undefined;
}

const add = <T>(map: Map<string, T[]>, key: string, value: T) => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

const rawText = (element: Element): string =>
  element.children.map((node: Node) => (isText(node) ? node.data : '')).join('');

const takeMeta = ({ attribs }: Element, meta: Carriers['meta']) => {
  const content = (attribs.content ?? attribs.value)?.trim();
  if (!content) return;
  for (const key of new Set([attribs.property, attribs.name, attribs.itemprop]))
    if (key) add(meta, key.trim().toLowerCase(), content);
};

const takers: Record<string, (element: Element, found: Carriers & { scripts: string[] }) => void> = {
  html: ({ attribs }, found) => {
    found.lang ||= attribs.lang ?? attribs['xml:lang'] ?? '';
  },
  meta: (element, found) => takeMeta(element, found.meta),
  title: (element, found) => {
    found.title ||= wordsOf(element) || rawText(element).trim();
  },
  base: ({ attribs }, found) => {
    found.base ??= attribs.href;
  },
  link: ({ attribs }, found) => {
    if (/\bcanonical\b/i.test(attribs.rel ?? '')) found.canonical ??= attribs.href;
  },
  script: (element, found) => {
    if (/ld\+json/i.test(element.attribs.type ?? '')) found.scripts.push(rawText(element));
  },
  h1: (element, found) => found.h1s.push(element),
  h2: (element, found) => {
    if (found.h2s.length < 4) found.h2s.push(element);
  },
  body: (element, found) => {
    found.body ??= element;
  },
};

/** Gathers the carriers of a page. */
export const carriersOf = (tree: Tree): Carriers => {
  const found: Carriers & { scripts: string[] } = {
    meta: new Map(),
    linked: readLinkedData([]),
    title: '',
    lang: '',
    h1s: [],
    h2s: [],
    items: new Map(),
    scripts: [],
  };
  for (const node of below(tree, ({ name }) => name !== 'svg')) {
    if (!isElement(node)) continue;
    takers[node.name]?.(node, found);
    if (node.attribs.itemprop)
      for (const name of node.attribs.itemprop.split(/\s+/)) add(found.items, name, node);
  }
  return { ...found, linked: readLinkedData(found.scripts) };
};

/** The first value of the first of these `<meta>` names that has one. */
export const metaValue = ({ meta }: Carriers, names: readonly string[]): string | undefined =>
  names.map((name) => meta.get(name)?.[0]).find(Boolean);
