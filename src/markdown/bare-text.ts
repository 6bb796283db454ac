/** An article's text for elsewhere than its page: without the page's links to paragraphs, numbers and marks. */
import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { Article } from '../article.ts';
import { oneLine } from '../one-line.ts';
import { parseText } from './parse-text.ts';
import { cutAtPhotos, type RenderedText } from './render.ts';
import { safeText } from './safe-text.ts';
import { signs } from './signs.ts';

/** The text as HTML that is XML too, `parsed` where it has been already (it is changed by this), cut where a photo stands; nothing in it but what the allow-list has. */
export function bareParts(
  markdown: string,
  article: Article,
  parsed = parseText(markdown),
): RenderedText['parts'] {
  const processor = safeText(markdown, article).use(rehypeStringify, { closeSelfClosing: true });
  const tree = processor.runSync(parsed, new VFile(markdown)) as HtmlRoot;
  // The numbers of links are for the page's notes.
  if (signs.link.test(markdown))
    visit(tree, 'element', ({ properties }) => {
      delete properties.dataLink;
    });
  return cutAtPhotos(tree, (root) => processor.stringify(root), false);
}

/** The text as HTML without its photos: a reader finds them on the page. */
export function bareHtml(markdown: string, article: Article): string {
  const parts = bareParts(markdown, article);
  return parts.flatMap((part) => ('html' in part ? [part.html] : [])).join('\n');
}

/** As much of the Markdown as is looked at for a first paragraph. */
const searched = 8_000;

/** The plain text of the first paragraph, cut after a word near the given length; empty where there is none. */
export function firstParagraph(markdown: string, length: number): string {
  const tree: Root = parseText(markdown.trimStart().slice(0, searched));
  const texts = tree.children.filter((node) => node.type === 'paragraph').map(textOf);
  const text = texts.find(Boolean) ?? '';
  if (text.length <= length) return text;
  const start = text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
  const end = start.lastIndexOf(' ');
  return `${start.slice(0, end > length / 2 ? end : undefined)}…`;
}

function textOf(paragraph: Root['children'][number]): string {
  const words: string[] = [];
  visit(paragraph, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'html') words.push(node.value);
    if (node.type === 'break') words.push(' ');
  });
  return oneLine(words.join(''));
}
