/**
 * A text's tree as HTML, as rehype-stringify writes it, which takes most of its time over paragraphs of mere words: these
 * are written here.
 */
import type { Nodes, Properties, Root } from 'hast';

/** What writes any other. */
export type Library = (root: Root) => string;

/** Elements that are written here, where they have no more than an id or a class in which nothing need be escaped. */
const simple = new Set(['p', 'span', 'em', 'strong']);
const plain = /^[\w-]+$/;
const needsEscape = /[<&]/;

/** The attributes; undefined where there is more to them. */
function attributesOf(properties: Properties): string | undefined {
  let attributes = '';
  for (const name in properties) {
    const value = properties[name];
    if (name === 'id' && typeof value === 'string' && plain.test(value)) attributes += ` id="${value}"`;
    else if (name === 'className' && Array.isArray(value) && value.length === 1 && plain.test(`${value[0]}`))
      attributes += ` class="${value[0]}"`;
    else return undefined;
  }
  return attributes;
}

/** The HTML of a simple node; undefined of any other. */
function simpleHtml(node: Nodes, hasRaw: boolean): string | undefined {
  if (node.type === 'text') return needsEscape.test(node.value) ? undefined : node.value;
  if (node.type === 'raw') return hasRaw ? node.value : undefined;
  if (node.type !== 'element' || !simple.has(node.tagName)) return undefined;
  const attributes = attributesOf(node.properties);
  if (attributes === undefined) return undefined;
  let html = `<${node.tagName}${attributes}>`;
  for (const child of node.children) {
    const inner = simpleHtml(child, hasRaw);
    if (inner === undefined) return undefined;
    html += inner;
  }
  return `${html}</${node.tagName}>`;
}

/** The HTML of nodes in a row; `hasRaw` where the library writes what is raw as it is. */
export function htmlOf(nodes: Root['children'], library: Library, hasRaw: boolean): string {
  let html = '';
  let others: Root['children'] = [];
  const flush = () => {
    if (others.length > 0) html += library({ type: 'root', children: others });
    others = [];
  };
  for (const node of nodes) {
    const written = simpleHtml(node, hasRaw);
    if (written === undefined) {
      others.push(node);
      continue;
    }
    flush();
    html += written;
  }
  flush();
  return html;
}
