import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Shows raw HTML as the text that it is: never run, and never lost without a word. Comments are left out. */
export function remarkRawAsText() {
  return (tree: Root) => {
    visit(tree, 'html', (node, index, parent) => {
      if (index === undefined || !parent) return;
      const isComment = /^<!--[\s\S]*-->$/.test(node.value.trim());
      const text = { type: 'text', value: node.value } as const;
      const block = parent.type === 'root' || parent.type === 'blockquote' || parent.type === 'listItem';
      parent.children.splice(
        index,
        1,
        ...(isComment ? [] : [block ? { type: 'paragraph' as const, children: [text] } : text]),
      );
      return [SKIP, isComment ? index : index + 1];
    });
  };
}
