import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Lets a wide table scroll by itself, by finger or by keyboard, so that the page never does. It is a group and no
 * landmark: there may be many. `align`, which HTML has given up, becomes `data-align` for the style sheet.
 */
export function rehypeTables({ label }: { label: string }) {
  return (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return;
      const region: Element = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table'], role: 'group', tabIndex: 0, ariaLabel: label },
        children: [node],
      };
      parent.children[index] = region;
      visit(node, 'element', ({ properties }) => {
        if (properties.align) properties.dataAlign = properties.align;
        delete properties.align;
      });
      return SKIP;
    });
  };
}
