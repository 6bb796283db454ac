/**
 * Parses an article's Markdown. Most of a news article is paragraphs of bare words, which mean the same in Markdown
 * as they stand: only what is between them is given to the parser, whose work on them would be half of all rendering.
 */
import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { balanced } from '../balanced-text.ts';

const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

/** Signs, or their names, that may turn the direction of letters. */
const mayTurn = /&|[\u202a-\u202e\u2066-\u2069]/;

/** The tree of a text by the parser alone; its words turn the direction of nothing else. */
export function parseWhole(markdown: string): Root {
  const tree = processor.parse(markdown);
  if (mayTurn.test(markdown)) {
    visit(tree, (node) => {
      if ('value' in node) node.value = balanced(node.value);
      if ('alt' in node && node.alt) node.alt = balanced(node.alt);
      if ('title' in node && node.title) node.title = balanced(node.title);
    });
  }
  return tree;
}

/** What may reach across blank lines, such as a fence or raw HTML; then the text is parsed as a whole. */
const reachesFar = /<|```|~~~|\]:|[\r\0]|^\uFEFF/;

/** What may mean more than it says: Markdown's signs, addresses that GFM links, and lines that begin or end with space. */
const mayBeMarkup = /[\\`*_[\]&~|#=@]|:\/\/|www\.|^[ \t:+>-]|^\d{1,9}[.)]|[ \t]$/im;

const gaps = /(\n(?:[ \t]*\n)+)/;

/** The tree of an article's Markdown (CommonMark and GFM): as the parser gives it, but for positions in bare paragraphs. */
export function parseText(markdown: string): Root {
  if (reachesFar.test(markdown)) return parseWhole(markdown);
  const children: RootContent[] = [];
  // Blank lines before a part keep its place, so that errors name the right line.
  let line = 0;
  let markup: { text: string; line: number } | undefined;
  const flush = () => {
    if (markup) children.push(...parseWhole('\n'.repeat(markup.line) + markup.text).children);
    markup = undefined;
  };
  for (const part of markdown.split(gaps)) {
    const isBare = !mayBeMarkup.test(part) && !mayTurn.test(part);
    const words = part.replace(/^\n+|\n+$/g, '');
    if (/^[ \t\n]*$/.test(part)) {
      if (markup) markup.text += part;
    } else if (!isBare) {
      markup = { text: (markup?.text ?? '') + part, line: markup?.line ?? line };
    } else {
      flush();
      children.push({ type: 'paragraph', children: [{ type: 'text', value: words }] });
    }
    line += part.split('\n').length - 1;
  }
  flush();
  return { type: 'root', children };
}
