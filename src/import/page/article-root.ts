/** Which element of a page holds the text of its article. */
import { below, type Element, isElement, nameOf, type Parent, type Tree } from '../formats/html-tree.ts';
import type { Carriers } from './carriers.ts';
import { classWords } from './class-words.ts';
import { clutterOf } from './clutter.ts';
import { type Measures, measured } from './measures.ts';

const bodyWords =
  / (?:article body|articlebody|article content|articlecontent|article text|articletext|story body|storybody|story content|story text|entry content|post content|postcontent|post body|news body|article detail|body text|bodytext|content body|article main|text body|main content|richtext|rich text|e content|field name body|node content|body markup|gh content|news content|news text|newstext|news detail|detail text|detail content|single content|article inner|read content|articlebodycontent) /;
/** Microformats: `class="h-entry"`, and its elder that blogs still carry. */
const entryWords = / (?:hentry|h entry) /;

/** The share of a page's prose that an element needs to be taken for the article by its name alone. */
const nameShare = 0.4;
/** The share of an article's prose that an element inside needs to be its text by name. */
const textShare = 0.6;
/** The share of the prose that one child must hold for the search to go into it. */
const childShare = 0.92;

interface Claim {
  element: Element;
  prose: number;
  weight: number;
  /** It says that it is the text, and not only that the article is somewhere inside. */
  isText: boolean;
}

/** Elements that say they are the article, with their prose weighed by how clearly they say it. */
const claims = (tree: Parent, measures: Measures, carriers: Carriers): Claim[] => {
  const found: Claim[] = [];
  const holdsHeading = new Set<unknown>();
  for (const h1 of carriers.h1s)
    for (let up: unknown = h1; up && !holdsHeading.has(up); up = (up as Element).parent) holdsHeading.add(up);
  for (const node of below(tree, ({ name }) => name !== 'svg' && name !== 'nav')) {
    if (!isElement(node)) continue;
    const { prose } = measured(measures, node);
    if (prose < 150) continue;
    const isBody = /\barticleBody\b/.test(node.attribs.itemprop ?? '');
    const words = classWords(node);
    const isNamed = bodyWords.test(words);
    const isArticle = node.name === 'article' || (node.name !== 'body' && entryWords.test(words));
    const claim = isBody
      ? 1.8
      : isArticle
        ? holdsHeading.has(node)
          ? 2.3
          : 1.15
        : isNamed
          ? 1.5
          : node.name === 'main' || node.attribs.role === 'main'
            ? 1
            : 0;
    if (claim > 0) found.push({ element: node, prose, weight: prose * claim, isText: isBody || isNamed });
  }
  return found.sort((a, b) => b.weight - a.weight);
};

const isInside = (inner: Element, outer: Element): boolean => {
  for (let up: unknown = inner; up; up = (up as Element).parent) if (up === outer) return true;
  return false;
};

/** Goes inwards as long as one child holds nearly all of the prose. */
const narrowed = (start: Element, measures: Measures): Element => {
  let root = start;
  const all = measured(measures, start).prose;
  for (;;) {
    const next = root.children.find(
      (child): child is Element => isElement(child) && measured(measures, child).prose >= all * childShare,
    );
    if (!next || /^(?:p|blockquote|li|td|figure)$/.test(nameOf(next))) return root;
    root = next;
  }
};

/** A text that a page parts in two elements of one name, as around an advertisement: what holds them all. */
const withSiblings = (
  text: Claim | undefined,
  article: Element,
  all: readonly Claim[],
): Element | undefined => {
  if (!text || article.name !== 'article') return text?.element;
  const name = classWords(text.element);
  return all
    .map(({ element }) => element)
    .filter((other) => classWords(other) === name && isInside(other, article))
    .reduce<Element>((held, other) => commonParent(held, other) ?? held, text.element);
};

/** The element with the text; undefined where the page has no prose. */
export const articleRoot = (tree: Tree, carriers: Carriers, measures: Measures): Element | undefined => {
  const body = carriers.body ?? tree.children.find(isElement);
  if (!body) return undefined;
  const { prose } = measured(measures, body);
  const all = claims(tree, measures, carriers).filter(
    ({ element }) => !clutterOf(element) || element.name === 'article',
  );
  const best = all.find((claim) => claim.prose >= prose * nameShare) ?? { element: body, prose };
  const inner = all.find(
    (claim) => claim.isText && claim.prose >= best.prose * textShare && isInside(claim.element, best.element),
  );
  return narrowed(withSiblings(inner, best.element, all) ?? best.element, measures);
};

/** The nearest element that holds both. */
export const commonParent = (one: Element, other: Element): Element | undefined => {
  const over = new Set<unknown>();
  for (let up: unknown = one; up; up = (up as Element).parent) over.add(up);
  for (let up: Element | null = other; up; up = up.parent as Element | null)
    if (over.has(up) && 'attribs' in up) return up;
  return undefined;
};
