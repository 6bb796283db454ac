import type { Element } from '../formats/html-tree.ts';

const named = [
  'class',
  'id',
  'itemprop',
  'data-testid',
  'data-test-id',
  'data-component',
  'data-type',
  'role',
];

/** An id that is made of a heading's words, as the target of links: "three-ships-promoted-by-the-harbour". */
const isSentence = (id: string): boolean => id.length > 30 && id.split(/[-_]/).length > 5;

const kept = new WeakMap<Element, string>();

/** What names give, since a page repeats few of them often. */
const known = new Map<string, string>();
const mostKnown = 5000;

const wordsIn = (names: string): string => {
  const found = known.get(names);
  if (found !== undefined) return found;
  const words = `${names} `
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ');
  if (known.size >= mostKnown) known.clear();
  known.set(names, words);
  return words;
};

/**
 * What the page calls an element, as words between spaces: `class="ArticleBody__related-links"` gives
 * " article body related links ". Looks at the first 300 characters of each attribute.
 */
export const classWords = (element: Element): string => {
  const before = kept.get(element);
  if (before !== undefined) return before;
  let names = element.name.includes('-') ? ` ${element.name}` : '';
  for (const name of named) {
    const value = element.attribs[name];
    if (value && !(name === 'id' && isSentence(value))) names += ` ${value.slice(0, 300)}`;
  }
  const words = names ? wordsIn(names) : ' ';
  kept.set(element, words);
  return words;
};
