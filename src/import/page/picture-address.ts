import { isTakenOut } from '../containers/data-address.ts';
import { isInSavedFolder } from '../containers/saved-folder.ts';
import { address, below, type Element, isElement } from '../formats/html-tree.ts';

const single = ['data-src', 'data-original', 'data-lazy-src', 'data-url', 'data-image', 'data-full', 'src'];
const sets = ['srcset', 'data-srcset', 'data-lazy-srcset', 'data-sources'];

/** The address with the greatest width or density of a `srcset` (HTML, 4.8.4.2.1). */
const largest = (set: string): { url: string; size: number } | undefined =>
  set
    .slice(0, 20_000)
    .split(/,\s+|,(?=https?:|\/)/)
    .map((entry) => entry.trim().split(/\s+/))
    .filter(([url]) => url && (!url.startsWith('data:') || isTakenOut(url)))
    .map(([url = '', size = '1x']) => ({
      url,
      size: size.endsWith('x') ? Number.parseFloat(size) * 640 : Number.parseFloat(size),
    }))
    .reduce<{ url: string; size: number } | undefined>(
      (best, next) => (!best || next.size > best.size ? next : best),
      undefined,
    );

/** Where a picture is to be had. */
export interface PictureAddresses {
  /** Its best address on the web. */
  url: string | undefined;
  /** All its addresses, the best first; those on the web absolute, those of what was saved with the page as written. */
  all: string[];
}

/** What is not on the web but came with the page: in the text itself, in a folder beside it, or in a part of a mail. */
const cameWith = (value: string) =>
  isTakenOut(value) || isInSavedFolder(value) || value.toLowerCase().startsWith('cid:');

/** The addresses of several elements that show one picture: `<source>`, lazy and plain `<img>`. */
export const pictureAddresses = (
  elements: readonly Element[],
  base: string | undefined,
): PictureAddresses => {
  const fromSets = elements
    .flatMap(({ attribs }) => sets.map((name) => attribs[name]))
    .flatMap((set) => (set ? [largest(set)] : []))
    .filter((entry) => entry !== undefined)
    .sort((a, b) => b.size - a.size)
    .map(({ url }) => url);
  const plain = elements
    .filter(({ name }) => name !== 'source')
    .flatMap(({ attribs }) => single.map((name) => attribs[name]?.trim()));
  const all = [...fromSets, ...plain]
    .map((value) => (value && cameWith(value) ? value : address(value, base)))
    .filter((value) => value !== undefined);
  return { url: all.find((value) => !cameWith(value)), all: [...new Set(all)] };
};

/** The elements below one that show pictures, those for readers without script among them. */
export const pictureElements = (element: Element): Element[] =>
  [...(element.name === 'img' ? [element] : []), ...below(element)].filter(
    (node): node is Element =>
      isElement(node) &&
      /^(?:img|amp-img|source)$/.test(node.name) &&
      !/^(?:video|audio)$/.test((node.parent as Element | null)?.name ?? ''),
  );
