/** The sentence under the headline, apart from the text. */
import { plainWords } from '../formats/fill.ts';
import { below, type Element, isElement, wordsOf } from '../formats/html-tree.ts';
import { classWords } from './class-words.ts';
import { describes, descriptionOf, mayDescribe } from './descriptions.ts';
import { likeness } from './likeness.ts';
import { type Measures, measured } from './measures.ts';
import { notStandfirst, standfirstWords, surely } from './standfirst-names.ts';

const maximum = 1200;

const isBold = (element: Element): boolean => {
  const filled = element.children.filter(
    (child) => isElement(child) || ('data' in child && child.data.trim()),
  );
  return (
    filled.length > 0 && filled.every((child) => isElement(child) && /^(?:b|strong|em)$/.test(child.name))
  );
};

/** What elements of one kind share: their name and class, whatever number is in it. */
const kindOf = ({ name, attribs }: Element): string => `${name} ${(attribs.class ?? '').replace(/\d+/g, '')}`;

/** Whether a paragraph is one of many of its kind: the opening of the text, though a description may repeat it. */
const isOfMany = (element: Element, root: Element, counts: Map<string, number>): boolean => {
  if (isBold(element) || (counts.get(kindOf(element)) ?? 0) < 4) return false;
  for (let up: unknown = element; up; up = (up as Element).parent) if (up === root) return true;
  return false;
};

export interface Standfirst {
  text: string;
  /** Where it stands: one element, or several of a kind that follow one another, a point each. */
  elements: Element[];
}

/** An element with those of its name and class that follow it at once. */
const withFollowing = (element: Element): Element[] => {
  const run = [element];
  if (element.name !== 'p' && element.name !== 'li') return run;
  for (let next = element.next; next && run.length < 6; next = next.next) {
    if (!isElement(next)) continue;
    if (!next.attribs.class || kindOf(next) !== kindOf(element)) break;
    run.push(next);
  }
  return run;
};

/** How many paragraphs of a text are of which kind, whatever elements the page makes of them. */
const kindsIn = (root: Element, measures: Measures): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const node of below(root)) {
    if (!isElement(node) || (node.name !== 'p' && measured(measures, node).paragraphs !== 1)) continue;
    counts.set(kindOf(node), (counts.get(kindOf(node)) ?? 0) + 1);
  }
  return counts;
};

/** Whether the first paragraph is set apart from the others: a class of its own where they share one, or all bold. */
const isSetApart = (element: Element, counts: Map<string, number>): boolean =>
  isBold(element) ||
  ((counts.get(kindOf(element)) ?? 0) <= 1 &&
    Boolean(element.attribs.class) &&
    [...counts].some(([kind, count]) => kind.startsWith('p ') && count > 3));

/**
 * The standfirst: what the page calls so near its headline, first of all where a description in the data has the
 * same words; else a heading or paragraph there with the words of a description.
 */
export const findStandfirst = (
  region: Element,
  root: Element,
  headline: Element | undefined,
  titles: readonly string[],
  described: readonly string[],
  measures: Measures,
  enter: (element: Element) => boolean,
): Standfirst | undefined => {
  const found: Partial<Record<'sure' | 'described' | 'named' | 'apart', Standfirst>> = {};
  const descriptions = described.map(descriptionOf);
  let prose = 0;
  let begun = headline === undefined;
  const total = measured(measures, root).prose;
  const counts = kindsIn(root, measures);
  const holds = new Set<unknown>();
  for (const inner of [headline, root])
    for (let up: unknown = inner; up; up = (up as Element).parent) holds.add(up);
  const repeatsTitle = (text: string) =>
    titles.some(
      (title) => likeness(text, title) > 0.5 || plainWords(text).includes(plainWords(title) || '-'),
    );
  const nameKind = (element: Element): 'sure' | 'named' | 'apart' | undefined => {
    const words = classWords(element);
    if (!begun || prose > 0 || notStandfirst.test(words)) return undefined;
    if (surely.test(words)) return 'sure';
    if (standfirstWords.test(words)) return 'named';
    if (element.name === 'h2') return 'apart';
    return element.name === 'p' && isSetApart(element, counts) ? 'apart' : undefined;
  };
  const consider = (element: Element, length: number) => {
    const kind = nameKind(element);
    const likely = descriptions.filter((description) => mayDescribe(description, length));
    if ((!kind && likely.length === 0) || isOfMany(element, root, counts)) return;
    const elements = kind === 'sure' || kind === 'named' ? withFollowing(element) : [element];
    const text = elements.map((each) => wordsOf(each)).join(' ');
    if (repeatsTitle(text)) return;
    if (likely.some((description) => describes(description, text))) found.described ??= { text, elements };
    if (kind && (kind !== 'apart' || text.length > 60)) found[kind] ??= { text, elements };
  };
  const isOpen = (element: Element) => element !== headline && !/^fig/.test(element.name) && enter(element);
  for (const node of below(region, isOpen)) {
    if (!isElement(node)) continue;
    if (node === headline) begun = true;
    if (holds.has(node) || notHere.test(node.name) || !enter(node)) continue;
    const { text: length, linked } = measured(measures, node);
    if (length >= 20 && length < maximum && linked < length * 0.5) consider(node, length);
    if (node.name !== 'p' || !begun || length < 30) continue;
    prose += length;
    if (prose > Math.max(900, total * 0.15)) break;
  }
  return found.sure ?? found.described ?? found.named ?? found.apart;
};

const notHere = /^(?:h1|header|hgroup|a|span|time|figure|figcaption)$/;
