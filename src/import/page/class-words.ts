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

const kept = new WeakMap<Element, string>();

/**
 * What the page calls an element, as words between spaces: `class="ArticleBody__related-links"` gives
 * " article body related links ". Looks at the first 300 characters of each attribute.
 */
export const classWords = (element: Element): string => {
  const known = kept.get(element);
  if (known !== undefined) return known;
  const names = named.map((name) => element.attribs[name]?.slice(0, 300) ?? '').join(' ');
  const words = ` ${element.name.includes('-') ? `${element.name} ` : ''}${names} `
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ');
  kept.set(element, words);
  return words;
};
