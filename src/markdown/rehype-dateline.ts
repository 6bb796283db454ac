import type { Element, Root } from 'hast';

/** Sets the dateline before the words of the first paragraph, as print does. It has no part in the paragraph's id. */
export function rehypeDateline({ dateline }: { dateline: string | undefined }) {
  return (tree: Root) => {
    if (!dateline) return;
    const line: Element = {
      type: 'element',
      tagName: 'span',
      properties: { className: ['dateline'] },
      children: [{ type: 'text', value: dateline }],
    };
    const first = tree.children.find((node) => node.type === 'element');
    if (first?.tagName === 'p') first.children.unshift(line, { type: 'text', value: ' – ' });
    else tree.children.unshift({ type: 'element', tagName: 'p', properties: {}, children: [line] });
  };
}
