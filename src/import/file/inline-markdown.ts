/** Running text as Markdown and back: links and emphasis stay, HTML never does. */
import type { Break, PhrasingContent, RootContent, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';

const written: Options = {
  bullet: '-',
  emphasis: '_',
  listItemIndent: 'one',
  resourceLink: true,
  rule: '-',
  // The library escapes what begins with a letter; an address may begin with another sign (CommonMark, "Autolinks").
  unsafe: [{ character: '<', after: '[^\\s<>@]+@', inConstruct: 'phrasing', notInConstruct: 'autolink' }],
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()],
};

/** Markdown with tables and strikethrough as a tree. A bare address stays text, as it was in the source. */
export const parse = (markdown: string) =>
  fromMarkdown(markdown, {
    extensions: [gfmTable(), gfmStrikethrough()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
  });

/** Trees as Markdown, a blank line between them. */
export const stringify = (children: RootContent[]): string => toMarkdown({ type: 'root', children }, written);

/** The visible text of a piece of HTML, without its tags and comments. */
export const withoutTags = (html: string): string =>
  html.replace(/<!--[\s\S]*?(?:-->|$)/g, '').replace(/<[/!?a-z][^<>]*>/gi, '');

const safeAddress = /^(?:https?:\/\/|mailto:)/i;
const marks = new Set(['emphasis', 'strong', 'delete', 'link']);

/** Only text, breaks, links to the web, emphasis, strong and deleted; all else becomes its text. */
function cleaned(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const kept: PhrasingContent[] = [];
  const add = (node: PhrasingContent) => {
    const last = kept.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else if (node.type !== 'text' || node.value) kept.push(node);
  };
  for (const node of nodes) {
    if (node.type === 'break') add({ type: 'break' });
    else if (node.type === 'html') add({ type: 'text', value: withoutTags(node.value) });
    else if ('value' in node) add({ type: 'text', value: node.value.replace(/\s*\n\s*/g, ' ') });
    else if ('alt' in node) add({ type: 'text', value: node.alt ?? '' });
    else if ('children' in node) {
      const children = cleaned(node.children);
      const keeps = marks.has(node.type) && (node.type !== 'link' || safeAddress.test(node.url));
      // A space that is set in bold alone still parts the words.
      if (!plain(children).trim()) {
        if (plain(children)) add({ type: 'text', value: ' ' });
        continue;
      }
      if (!keeps) children.forEach(add);
      else if (node.type === 'link') add({ type: 'link', url: node.url, children });
      else add({ type: node.type, children } as PhrasingContent);
    }
  }
  return kept;
}

/** The text of inline nodes; a hard break is a line end. */
export const plain = (nodes: readonly PhrasingContent[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'break') return '\n';
      if ('value' in node) return node.value;
      return 'children' in node ? plain(node.children) : '';
    })
    .join('');

const trimLines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');

/** Plain text as inline nodes, with a hard break at each line end. */
export const textNodes = (text: string): (Text | Break)[] =>
  trimLines(text)
    .split('\n')
    .flatMap((value, at): (Text | Break)[] => [
      ...(at ? [{ type: 'break' } as const] : []),
      { type: 'text', value },
    ]);

/** The inline nodes of a block: of its Markdown where that is one paragraph, else of its text. */
export function inlineNodes(text: string, markdown?: string): PhrasingContent[] {
  const [only, ...more] = markdown ? parse(markdown).children : [];
  return only?.type === 'paragraph' && more.length === 0 ? cleaned(only.children) : textNodes(text);
}

/** Inline nodes as a block holds them: the plain text, and the Markdown where that says more. */
export function inlineText(nodes: readonly PhrasingContent[]): { text: string; markdown?: string } {
  const children = cleaned(nodes);
  const text = trimLines(plain(children));
  if (!children.some((node) => marks.has(node.type))) return { text };
  return { text, markdown: stringify([{ type: 'paragraph', children }]).trim() };
}
