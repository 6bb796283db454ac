import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Keeps subheads under the headline: the page's only `h1` is the title, and no level is skipped on the way down. */
export function remarkHeadings() {
  return (tree: Root) => {
    let above = 1;
    visit(tree, 'heading', (node) => {
      node.depth = Math.min(Math.max(node.depth, 2), above + 1) as typeof node.depth;
      above = node.depth;
    });
  };
}
