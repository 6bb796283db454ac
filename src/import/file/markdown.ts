/**
 * The body of an article as Markdown, and back. Each block is one block of Markdown, a paragraph one line:
 *
 * | block     | Markdown                                                          |
 * |-----------|-------------------------------------------------------------------|
 * | paragraph | `text`; a line end inside it is a hard break                       |
 * | heading   | `## text`, by `level`                                              |
 * | quote     | `> text`; each line of it a paragraph                              |
 * | list      | `- item` or `1. item`, one for each line                           |
 * | table     | `| cell | cell |`, a row for each line; the first is the header    |
 * | photo     | `![alt](key)`, alone; the key as `photoKey` gives it               |
 * | embed     | `[text](url "embed")`, alone                                       |
 */
import type { BlockContent, List, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import type { Block, Photo } from '../../article.ts';
import { oneLine } from '../../one-line.ts';
import { photoByKey, photoKey } from '../../photo-key.ts';
import { tame } from './hostile-markdown.ts';
import {
  inlineNodes,
  inlineText,
  parse,
  plain,
  stringify,
  textNodes,
  withoutTags,
} from './inline-markdown.ts';

const embedTitle = 'embed';

const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

const onOneLine = (nodes: PhrasingContent[]): PhrasingContent[] =>
  nodes.map((node): PhrasingContent => {
    if (node.type === 'break') return { type: 'text', value: ' ' };
    return 'children' in node ? ({ ...node, children: onOneLine(node.children) } as PhrasingContent) : node;
  });

/** The lines of a block, each as inline nodes; its Markdown has the same lines as its text. */
function lines(block: Block, between: string): PhrasingContent[][] {
  const texts = block.text.split(between);
  const markdown = block.markdown?.split(between);
  return texts.map((text, at) =>
    inlineNodes(text, markdown?.length === texts.length ? markdown[at] : undefined),
  );
}

const isFilled = (nodes: PhrasingContent[]) => plain(nodes).trim() !== '';

function table(block: Block): Table {
  const markdown = block.markdown?.split('\n');
  const rows = block.text
    .split('\n')
    .map((text, at) => lines({ type: 'table', text, markdown: markdown?.[at] }, '\t'))
    .filter((cells) => cells.some(isFilled));
  const width = Math.max(...rows.map((cells) => cells.length), 1);
  const padded = rows.map((cells) => [...cells, ...Array<PhrasingContent[]>(width - cells.length).fill([])]);
  return {
    type: 'table',
    children: padded.map((cells) => ({
      type: 'tableRow',
      children: cells.map((children) => ({ type: 'tableCell', children: onOneLine(children) })),
    })),
  };
}

function list(block: Block): List {
  const items = lines(block, '\n').filter(isFilled);
  return {
    type: 'list',
    ordered: block.ordered === true,
    spread: false,
    children: items.map((children) => ({ type: 'listItem', spread: false, children: [paragraph(children)] })),
  };
}

function photo(block: Block, photos: readonly Photo[]): Paragraph {
  const at = block.photo;
  const url = at === undefined ? (block.url ?? '') : photoKey(photos, at);
  return paragraph([{ type: 'image', url, alt: (at === undefined ? block.text : photos[at]?.alt) ?? '' }]);
}

function embed(block: Block): Paragraph {
  const url = block.url ?? '';
  return paragraph([{ type: 'link', url, title: embedTitle, children: textNodes(block.text || url) }]);
}

const writers: Record<Block['type'], (block: Block, photos: readonly Photo[]) => BlockContent> = {
  paragraph: (block) => paragraph(inlineNodes(block.text, block.markdown)),
  heading: (block) => ({
    type: 'heading',
    depth: Math.min(Math.max(block.level ?? 2, 2), 6) as 2,
    children: onOneLine(inlineNodes(block.text, block.markdown)),
  }),
  quote: (block) => ({ type: 'blockquote', children: lines(block, '\n').filter(isFilled).map(paragraph) }),
  list,
  table,
  photo,
  embed,
};

const isEmpty = (block: Block) => block.type !== 'photo' && block.text.trim() === '' && !block.url;

/** The body as Markdown, ending in a line end; empty where there are no blocks. Never contains HTML. */
export const blocksToMarkdown = (body: readonly Block[], photos: readonly Photo[]): string =>
  stringify(body.filter((block) => !isEmpty(block)).map((block) => writers[block.type](block, photos)));

/** What a photo block says in plain text: its caption, then its credit. */
export const photoText = (photo: Photo): string => [photo.caption, photo.credit].filter(Boolean).join(' ');

function alone(node: Paragraph, photos: readonly Photo[]): Block | undefined {
  const [only, ...more] = node.children;
  if (!only || more.length > 0) return undefined;
  if (only.type === 'link' && only.title === embedTitle) {
    return { type: 'embed', text: plain(only.children), ...(only.url && { url: only.url }) };
  }
  if (only.type !== 'image') return undefined;
  const at = photoByKey(photos, only.url);
  const known = at === undefined ? undefined : photos[at];
  if (at === undefined || !known) return { type: 'photo', text: only.alt ?? '', url: only.url };
  return { type: 'photo', text: photoText(known), photo: at };
}

type Inline = ReturnType<typeof inlineText>;
const saysSomething = ({ text }: Inline) => text.trim() !== '';

/** Lines or cells in one block, their Markdown kept where any of them has some. */
function joined(parts: Inline[], between: string): Inline {
  const text = parts.map((part) => part.text).join(between);
  if (!parts.some((part) => part.markdown)) return { text };
  const written = parts.map((part) => part.markdown ?? stringify([paragraph(textNodes(part.text))]).trim());
  return { text, markdown: written.join(between) };
}

/** The lines of a block that holds others: one for each paragraph, item or other block with text of its own. */
function innerLines(nodes: readonly RootContent[]): Inline[] {
  const linesOf = (node: RootContent): Inline[] => {
    if (node.type === 'paragraph' || node.type === 'heading') return [inlineText(onOneLine(node.children))];
    if (node.type === 'listItem') {
      const [first, ...nested] = node.children;
      return first ? innerLines([first, ...nested]) : [];
    }
    if ('children' in node) return innerLines(node.children as RootContent[]);
    if (node.type === 'html') return [{ text: oneLine(withoutTags(node.value)) }];
    return 'value' in node ? [{ text: oneLine(node.value) }] : [];
  };
  return nodes.flatMap(linesOf).filter(saysSomething);
}

function tableText(node: Table): Inline {
  const rows = node.children.map((row) => {
    const cells = row.children.map((cell) => inlineText(onOneLine(cell.children)));
    while (cells.length > 0 && !cells.at(-1)?.text) cells.pop();
    return joined(cells, '\t');
  });
  return joined(rows.filter(saysSomething), '\n');
}

function block(node: RootContent, photos: readonly Photo[]): Block | undefined {
  switch (node.type) {
    case 'paragraph':
      return alone(node, photos) ?? { type: 'paragraph', ...inlineText(node.children) };
    case 'heading': {
      const level = Math.max(node.depth, 2);
      return { type: 'heading', ...inlineText(onOneLine(node.children)), ...(level > 2 && { level }) };
    }
    case 'blockquote':
      return { type: 'quote', ...joined(innerLines(node.children), '\n') };
    case 'list':
      return {
        type: 'list',
        ...joined(innerLines(node.children), '\n'),
        ...(node.ordered && { ordered: true }),
      };
    case 'table':
      return { type: 'table', ...tableText(node) };
    default:
      return { type: 'paragraph', ...joined(innerLines([node]), '\n') };
  }
}

/** Markdown longer than this, in UTF-16 units, is no article's; its stretches become paragraphs as they are. */
const longest = 100_000;

const stretches = (markdown: string): Block[] =>
  markdown
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .split(/\n{2,}/)
    .map((text): Block => ({ type: 'paragraph', text: text.trim() }))
    .filter(({ text }) => text !== '');

/**
 * Markdown as blocks: the inverse of `blocksToMarkdown`, and lenient to what people write.
 * An image that is none of `photos` becomes a photo block with its `url` and no index.
 */
export function markdownToBlocks(markdown: string, photos: readonly Photo[]): Block[] {
  if (markdown.length > longest) return stretches(markdown);
  return parse(tame(markdown))
    .children.map((node) => block(node, photos))
    .filter((read): read is Block => read !== undefined && !isEmpty(read));
}
