/**
 * The HTML that stands inside an export as blocks: paragraphs, headings, quotes, lists, tables, photos and embeds,
 * with links and emphasis kept. NITF's elements are read as the HTML that they are akin to. It reads what an
 * export has cleaned already; it does not look for the article in a page.
 */
import type { PhrasingContent } from 'mdast';
import type { Block, Dropped, Photo } from '../../article.ts';
import { inlineText, stringify, textNodes } from '../file/inline-markdown.ts';
import { photoText } from '../file/markdown.ts';
import { cleanText } from '../lines.ts';
import { figureParts, photoOf } from './html-photo.ts';
import {
  address,
  below,
  depthLimit,
  type Element,
  embeds,
  furniture,
  holdersOf,
  isBlock,
  isElement,
  type Node,
  nameOf,
  type Parent,
  phrasing,
  treeOf,
  unseen,
  wordsOf,
} from './html-tree.ts';

/** What the HTML gives; the blocks refer to the photos by their place. */
export interface HtmlReading {
  body: Block[];
  photos: Photo[];
  dropped: Dropped[];
}

export interface HtmlOptions {
  /** The address of the article: relative addresses are resolved against it. */
  base?: string | undefined;
  /** The article's language, which says how credits are marked. */
  lang?: string | undefined;
  /** The text is XML: names are case-sensitive and every element is closed. */
  xml?: boolean;
  /** Why an element is left out with all that it holds; undefined where it stays. "" leaves it out unsaid. */
  leaveOut?: (element: Element) => string | undefined;
  /** The photos of an element that holds nothing but them and their words; undefined has it walked into. */
  photosOf?: (element: Element) => Photo[] | undefined;
  /** What `holdersOf` gives of the tree, where it is known. */
  holders?: Set<unknown>;
}

interface Walk extends HtmlReading, HtmlOptions {
  holders: Set<unknown>;
  /** The addresses of the photos so far: a page that loads them late has each twice. */
  seen: Set<string>;
  depth: number;
}

/** The blocks of an element apart; its photos join those of the whole. */
const inside = (parent: Parent, walk: Walk): Block[] => {
  const inner: Walk = { ...walk, body: [] };
  walkInto(parent, inner);
  return inner.body.filter((block) => block.type === 'photo' || block.text);
};

const markdownOf = (block: Block) =>
  block.markdown ?? stringify([{ type: 'paragraph', children: textNodes(block.text) }]).trim();

/** Several texts as one, with Markdown where any of them has some. */
const joined = (blocks: readonly Block[], between: string): { text: string; markdown?: string } => {
  const text = blocks.map((block) => block.text).join(between);
  if (!blocks.some((block) => block.markdown)) return { text };
  return { text, markdown: blocks.map(markdownOf).join(between) };
};

const onOneLine = (block: Block): Block => ({
  ...block,
  text: block.text.replaceAll('\n', ' '),
  ...(block.markdown && { markdown: block.markdown.replace(/\\?\n/g, ' ') }),
});

const isPhoto = ({ type }: Block) => type === 'photo';
const isWords = ({ type }: Block) => type !== 'photo';

const addQuote = (element: Element, walk: Walk) => {
  const parts = inside(element, walk);
  const words = parts.filter(isWords);
  if (words.length > 0) walk.body.push({ type: 'quote', ...joined(words, '\n') });
  walk.body.push(...parts.filter(isPhoto));
};

/** An item is a line; the lists inside it follow as further lines. */
const itemParts = (item: Element, walk: Walk): Block[] => {
  const parts = inside(item, walk);
  const own = parts.filter(({ type }) => type !== 'photo' && type !== 'list').map(onOneLine);
  const others = parts.filter(({ type }) => type === 'photo' || type === 'list');
  return own.length > 0 ? [{ type: 'paragraph', ...joined(own, ' ') }, ...others] : others;
};

const addList = (element: Element, walk: Walk) => {
  const parts = element.children.filter(isElement).flatMap((item) => itemParts(item, walk));
  const words = parts.filter(isWords);
  const ordered = nameOf(element) === 'ol' && { ordered: true };
  if (words.length > 0) walk.body.push({ type: 'list', ...joined(words, '\n'), ...ordered });
  walk.body.push(...parts.filter(isPhoto));
};

/** The cells of a row; empty ones at its end say nothing. */
const cellsOf = (row: Element, walk: Walk): Block[] => {
  const cells = row.children.filter(isElement).map((cell) => {
    const parts = inside(cell, walk);
    walk.body.push(...parts.filter(isPhoto));
    return onOneLine({ type: 'paragraph', ...joined(parts.filter(isWords), ' ') });
  });
  return cells.slice(0, cells.findLastIndex(({ text }) => text) + 1);
};

const addTable = (element: Element, walk: Walk) => {
  const rows: Block[][] = [];
  for (const node of below(element, ({ name }) => name !== 'tr')) {
    if (!isElement(node)) continue;
    if (node.name === 'caption') walk.body.push(...inside(node, walk));
    if (node.name === 'tr') rows.push(cellsOf(node, walk));
  }
  const filled = rows.filter((cells) => cells.length > 0);
  if (filled.length === 0) return;
  const grid = (part: (cell: Block) => string) =>
    filled.map((cells) => cells.map(part).join('\t')).join('\n');
  const hasMarkdown = filled.flat().some(({ markdown }) => markdown);
  const markdown = hasMarkdown && { markdown: grid(markdownOf) };
  walk.body.push({ type: 'table', text: grid(({ text }) => text), ...markdown });
};

const addPhoto = (photo: Photo | undefined, walk: Walk) => {
  if (!photo || (photo.url && !photo.caption && walk.seen.has(photo.url))) return;
  if (photo.url) walk.seen.add(photo.url);
  walk.body.push({ type: 'photo', text: photoText(photo), photo: walk.photos.length });
  walk.photos.push(photo);
};

const holdsWords = (element: Element) =>
  embeds.has(element.name) || ['blockquote', 'table', 'ul', 'ol'].includes(nameOf(element));

/** A figure of a picture; one of a quote, a table or an embed is read as what it holds. */
const addFigure = (figure: Element, walk: Walk) => {
  const { images, caption, credit } = figureParts(figure);
  const isOther = [...below(figure)].some((node) => isElement(node) && holdsWords(node));
  if (isOther || (images.length === 0 && figure.name === 'figure')) return walkInto(figure, walk);
  const [first, ...others] = images;
  addPhoto(photoOf(first, { caption, credit }, walk), walk);
  for (const image of others) addPhoto(photoOf(image, { caption: '', credit: '' }, walk), walk);
};

const addEmbed = (element: Element, walk: Walk) => {
  const inner = [...below(element)].find((node) => isElement(node) && node.name === 'source');
  const { attribs } = element;
  const sources = [attribs.src, attribs['data-src'], attribs['data-lazy-src'], attribs.data];
  const url = [...sources, inner && isElement(inner) ? inner.attribs.src : undefined]
    .map((source) => address(source, walk.base))
    .find(Boolean);
  const title = attribs.title ?? attribs['aria-label'];
  if (url) walk.body.push({ type: 'embed', text: title?.trim() || url, url });
};

const addHeading = (element: Element, walk: Walk) => {
  const level = Math.max(Number(nameOf(element).at(-1)) || 2, 2);
  const parts = inside(element, walk).map(onOneLine);
  const words = parts.filter(isWords);
  if (words.length > 0)
    walk.body.push({ type: 'heading', ...joined(words, ' '), ...(level > 2 && { level }) });
  walk.body.push(...parts.filter(isPhoto));
};

const addPreformatted = (element: Element, walk: Walk) => {
  const lines = [...below(element)]
    .map((node) => ('data' in node && node.type === 'text' ? node.data : ''))
    .join('');
  const text = cleanText(lines)
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
  if (text) walk.body.push({ type: 'paragraph', text });
};

type Adder = (element: Element, walk: Walk) => void;
const adders: Record<string, Adder> = {
  blockquote: addQuote,
  ul: addList,
  ol: addList,
  table: addTable,
  figure: addFigure,
  pre: addPreformatted,
  img: (element, walk) => addPhoto(photoOf(element, { caption: '', credit: '' }, walk), walk),
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hl1'].map((name) => [name, addHeading])),
  ...Object.fromEntries([...embeds].map((name) => [name, addEmbed])),
  ...Object.fromEntries(
    [...furniture].map((name): [string, Adder] => [
      name,
      (element, walk) => {
        const text = wordsOf(element);
        if (text) walk.dropped.push({ text, reason: 'control of the page' });
      },
    ]),
  ),
};

/** Running text becomes a paragraph; two line breaks one after the other end it. */
const addRun = (run: readonly Node[], walk: Walk) => {
  const paragraphs: PhrasingContent[][] = [[]];
  const isBlank = (node: PhrasingContent | undefined) => node?.type === 'text' && !node.value.trim();
  for (const node of phrasing(run, walk.base).filter(
    (each, at, all) => !(isBlank(each) && all[at - 1]?.type === 'break'),
  )) {
    const last = paragraphs.at(-1) ?? [];
    if (node.type === 'break' && last.at(-1)?.type === 'break') paragraphs.push([]);
    else last.push(node);
  }
  for (const paragraph of paragraphs) {
    while (paragraph.at(-1)?.type === 'break') paragraph.pop();
    const words = inlineText(paragraph);
    if (words.text) walk.body.push({ type: 'paragraph', ...words });
  }
};

function walkInto(parent: Parent, walk: Walk): void {
  const deeper = { ...walk, depth: walk.depth + 1 };
  if (walk.depth > depthLimit) {
    const text = wordsOf(parent);
    if (text) walk.body.push({ type: 'paragraph', text });
    return;
  }
  let run: Node[] = [];
  for (const node of parent.children) {
    const reason = isElement(node) && !unseen.has(node.name) ? walk.leaveOut?.(node) : undefined;
    if (reason !== undefined) {
      const text = reason && wordsOf(node as Element);
      if (text) walk.dropped.push({ text, reason });
      continue;
    }
    const isApart =
      isElement(node) && !unseen.has(node.name) && (isBlock(nameOf(node)) || walk.holders.has(node));
    if (!isApart) {
      run.push(node);
      continue;
    }
    addRun(run, walk);
    run = [];
    addElement(node, deeper);
  }
  addRun(run, walk);
}

/** What is walked into where the reader looks for photos itself: a figure in a figure, and in a button that opens it. */
const holdsPhotos = (element: Element): boolean =>
  nameOf(element) === 'figure' ||
  (furniture.has(element.name) &&
    [...below(element)].some((node) => isElement(node) && /^fig/.test(nameOf(node))));

function addElement(element: Element, walk: Walk): void {
  const photos = walk.photosOf?.(element);
  if (photos) for (const photo of photos) addPhoto(photo, walk);
  else if (walk.photosOf && holdsPhotos(element)) walkInto(element, walk);
  else (adders[nameOf(element)] ?? walkInto)(element, walk);
}

/** The blocks and photos of a piece of HTML. Takes any text: what is no HTML is a paragraph. */
export const htmlToBlocks = (html: string, options: HtmlOptions = {}): HtmlReading =>
  blocksOf(treeOf(html, options.xml ?? false), options);

/** The same of a tree, or of an element of one. */
export const blocksOf = (tree: Parent, options: HtmlOptions = {}): HtmlReading => {
  const walk: Walk = {
    ...options,
    body: [],
    photos: [],
    dropped: [],
    holders: options.holders ?? holdersOf(tree),
    seen: new Set(),
    depth: 0,
  };
  walkInto(tree, walk);
  const { body, photos, dropped } = walk;
  return { body, photos, dropped };
};
