import type { Element, Root } from 'hast';

/** Opening marks that typographers hang into the margin. */
const openingMark = /^["'“‘„‚«‹「『]/;

/** Hangs the quotation mark that opens a paragraph, so that the text's edge stays straight. */
export function rehypeHangingMarks() {
  const hang = (node: Element) => {
    const [first] = node.children;
    if (node.tagName === 'blockquote') {
      for (const child of node.children) if (child.type === 'element') hang(child);
    } else if (first?.type === 'text' && openingMark.test(first.value) && /^(p|h[2-6])$/.test(node.tagName)) {
      const mark: Element = {
        type: 'element',
        tagName: 'span',
        properties: { className: ['hang'] },
        children: [{ type: 'text', value: first.value.slice(0, 1) }],
      };
      node.children.splice(0, 1, mark, { type: 'text', value: first.value.slice(1) });
    }
  };
  return (tree: Root) => {
    for (const node of tree.children) if (node.type === 'element') hang(node);
  };
}
