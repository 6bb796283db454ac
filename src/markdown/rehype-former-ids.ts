import type { Element, Root } from 'hast';

/** By the id of a paragraph, the former ids that it answers for. */
export type FormerIds = ReadonlyMap<string, readonly string[]>;

/** What the plugin reports in the file's data: the ids of the text, in order. */
export interface ParagraphIds {
  ids: string[];
}

const anchor = (id: string): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { id },
  children: [],
});

/** In a list nothing stands but its items. */
const holder = (node: Element): Element =>
  (/^[uo]l$/.test(node.tagName) &&
    node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'li')) ||
  node;

/**
 * Puts an empty anchor for each former id at the beginning of the paragraph that now answers for it, so that old links
 * lead there without a script.
 */
export function rehypeFormerIds({ former }: { former: FormerIds | undefined }) {
  return (tree: Root, file: { data: Record<string, unknown> }) => {
    const nodes = new Map<string, Element>();
    for (const node of tree.children) {
      if (node.type === 'element' && typeof node.properties.id === 'string')
        nodes.set(node.properties.id, node);
    }
    file.data.ids = [...nodes.keys()];
    for (const [id, answered] of former ?? []) {
      const node = nodes.get(id);
      if (node) holder(node).children.unshift(...answered.map(anchor));
    }
  };
}
