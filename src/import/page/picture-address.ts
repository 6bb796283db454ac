import { address, below, type Element, isElement } from '../formats/html-tree.ts';

const single = ['data-src', 'data-original', 'data-lazy-src', 'data-url', 'data-image', 'data-full', 'src'];
const sets = ['srcset', 'data-srcset', 'data-lazy-srcset', 'data-sources'];

/** The address with the greatest width or density of a `srcset` (HTML, 4.8.4.2.1). */
const largest = (set: string): { url: string; size: number } | undefined =>
  set
    .slice(0, 20_000)
    .split(/,\s+|,(?=https?:|\/)/)
    .map((entry) => entry.trim().split(/\s+/))
    .filter(([url]) => url && !url.startsWith('data:'))
    .map(([url = '', size = '1x']) => ({
      url,
      size: size.endsWith('x') ? Number.parseFloat(size) * 640 : Number.parseFloat(size),
    }))
    .reduce<{ url: string; size: number } | undefined>(
      (best, next) => (!best || next.size > best.size ? next : best),
      undefined,
    );

/** The best address among several elements that show one picture: `<source>`, lazy and plain `<img>`. */
export const pictureAddress = (
  elements: readonly Element[],
  base: string | undefined,
): string | undefined => {
  const fromSets = elements
    .flatMap(({ attribs }) => sets.map((name) => attribs[name]))
    .flatMap((set) => (set ? [largest(set)] : []))
    .filter((entry) => entry !== undefined)
    .sort((a, b) => b.size - a.size)
    .map(({ url }) => url);
  const plain = elements
    .filter(({ name }) => name !== 'source')
    .flatMap(({ attribs }) => single.map((name) => attribs[name]));
  return [...fromSets, ...plain]
    .filter((value) => value && !/^(?:data|blob):/.test(value))
    .map((value) => address(value?.trim(), base))
    .find(Boolean);
};

/** The elements below one that show pictures, those for readers without script among them. */
export const pictureElements = (element: Element): Element[] =>
  [...(element.name === 'img' ? [element] : []), ...below(element)].filter(
    (node): node is Element =>
      isElement(node) &&
      /^(?:img|amp-img|source)$/.test(node.name) &&
      !/^(?:video|audio)$/.test((node.parent as Element | null)?.name ?? ''),
  );
