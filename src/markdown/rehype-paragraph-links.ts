import { hash } from 'node:crypto';
import type { Element, ElementContent, Root } from 'hast';
import { toString as plainText } from 'hast-util-to-string';
import { oneLine } from '../one-line.ts';

/** Eight letters and digits from a text: the same text gives the same id, wherever it stands. White space does not count. */
export function idOfText(text: string): string {
  const digest = hash('sha256', oneLine(text));
  return `p${BigInt(`0x${digest.slice(0, 16)}`)
    .toString(36)
    .slice(0, 7)}`;
}

/**
 * Gives each paragraph, quotation and subhead of the text an id made of its own words, so that a link to it
 * survives edits elsewhere, and each paragraph and quotation a quiet link to itself. The mark is drawn by the style sheet,
 * so that copied text does not hold it.
 */
export function rehypeParagraphLinks({ label }: { label: (number: number) => string }) {
  return (tree: Root) => {
    const taken = new Map<string, number>();
    let number = 0;
    for (const node of tree.children) {
      if (node.type !== 'element' || !/^(p|h[2-6]|blockquote|ul|ol)$/.test(node.tagName)) continue;
      const words = plainText(node);
      if (!words.trim()) continue;
      const id = idOfText(words);
      const times = (taken.get(id) ?? 0) + 1;
      taken.set(id, times);
      node.properties.id = times === 1 ? id : `${id}-${times}`;
      onOneLine(node);
      // The mark of a quotation stands after its last words. Headings have none: their names would hold its name.
      const last = node.tagName === 'blockquote' ? node.children.findLast(isParagraph) : node;
      if (isParagraph(last)) last.children.push(link(node.properties.id, label(++number)));
    }
  };
}

const isParagraph = (node: ElementContent | undefined): node is Element =>
  node?.type === 'element' && node.tagName === 'p';

/** Line feeds tell block from block and line from line; one that only wraps the Markdown is a space. */
function onOneLine(node: Element) {
  for (const [index, child] of node.children.entries()) {
    const before = node.children[index - 1];
    const isBroken = before?.type === 'element' && before.tagName === 'br';
    if (child.type === 'element') onOneLine(child);
    else if (child.type === 'text' && !isBroken && child.value.includes('\n') && child.value.trim())
      child.value = child.value.replaceAll('\n', ' ');
  }
}

/** As text, since an element of three attributes takes as long to write as a paragraph. */
const link = (id: string, label: string): ElementContent => ({
  type: 'raw',
  value: `<a class="here" href="#${id}" aria-label="${inAttribute(label)}"></a>`,
});

const inAttribute = (text: string): string => text.replace(/["&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
