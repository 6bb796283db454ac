/** The text of an article as plain lines, block by block. */
import type { Nodes, Root, RootContent } from 'mdast';
import type { Photo } from '../article.ts';
import { oneLine } from '../one-line.ts';
import { photoByKey } from '../photo-key.ts';

/** A block as text of one or more lines, or a photo by its index. */
export type TextBlock = { text: string } | { photo: number };

function plain(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plain).join('') : '';
}
const lineOf = (node: Nodes) => oneLine(plain(node));

function linesOf(node: RootContent): string[] {
  if (node.type === 'list') {
    return node.children.map((item, at) => {
      const mark = node.ordered ? `${(node.start ?? 1) + at}.` : '-';
      return `${mark} ${item.children.map(lineOf).join(' ')}`;
    });
  }
  if (node.type === 'blockquote') return node.children.map((child) => `> ${lineOf(child)}`);
  if (node.type === 'table') return node.children.map((row) => `| ${row.children.map(lineOf).join(' | ')} |`);
  if (node.type === 'thematicBreak') return ['* * *'];
  return [lineOf(node)];
}

function photosOf(node: RootContent, photos: readonly Photo[]): number[] {
  if (node.type !== 'paragraph') return [];
  return node.children.flatMap((child) => {
    const index = child.type === 'image' ? photoByKey(photos, child.url) : undefined;
    return index === undefined ? [] : [index];
  });
}

/** The blocks of an article's text; a paragraph is one line, however it is broken in the source. */
export function textBlocks(tree: Root, photos: readonly Photo[]): TextBlock[] {
  return tree.children.flatMap((node): TextBlock[] => {
    const text = linesOf(node).filter(Boolean).join('\n');
    return [...(text ? [{ text }] : []), ...photosOf(node, photos).map((photo) => ({ photo }))];
  });
}
