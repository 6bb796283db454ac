import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** The addresses that the text links to, in the order of their numbers (the first is 1), each once. */
export interface LinkList {
  links: string[];
}

/**
 * Numbers the links that leave the page, so that paper can list their addresses at the end, and lets the site
 * that is linked to know nothing but the origin. A link whose address was taken away becomes plain text.
 */
export function rehypeLinks() {
  return (tree: Root, file: VFile) => {
    const numbers = new Map<string, number>();
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'a') return;
      const href = String(node.properties.href ?? '');
      if (!/^(https?:\/\/|mailto:)/i.test(href) || !URL.canParse(href)) {
        if (parent && index !== undefined) parent.children.splice(index, 1, ...node.children);
        return [SKIP, index ?? 0];
      }
      const number = numbers.get(href) ?? numbers.size + 1;
      numbers.set(href, number);
      node.properties.dataLink = String(number);
      return undefined;
    });
    (file.data as Partial<LinkList>).links = [...numbers.keys()];
  };
}
