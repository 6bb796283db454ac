/** The text of an article that a page holds in a script alone, to be set by it: the state of Next.js, Nuxt and the like. */
import { below, type Element, isElement, isText, type Parent, treeOf } from '../formats/html-tree.ts';
import { type Measures, measured } from './measures.ts';

/** Characters of prose from which on a page says its text itself. */
const enough = 300;
/** How deep strings of JSON may stand in one another. */
const mostDeep = 3;

/** The shortest string that is looked into. */
const least = 300;

/** Whether an odd number of backslashes stands before a quotation mark. */
const isEscaped = (script: string, at: number): boolean => {
  let first = at;
  while (script[first - 1] === '\\') first -= 1;
  return (at - first) % 2 === 1;
};

/** The strings of JSON in a script that are long enough for a text, still escaped. */
const stringsIn = (script: string): string[] => {
  const found: string[] = [];
  let from = script.indexOf('"');
  while (from >= 0) {
    let to = script.indexOf('"', from + 1);
    while (to >= 0 && isEscaped(script, to)) to = script.indexOf('"', to + 1);
    if (to < 0) break;
    const isLong = to - from > least;
    if (isLong) found.push(script.slice(from + 1, to));
    // What ends a short string may begin another, where a stray mark stood before.
    from = isLong ? script.indexOf('"', to + 1) : to;
  }
  return found;
};

const unescaped = (inner: string): string | undefined => {
  try {
    return JSON.parse(`"${inner.replace(/\n/g, '\\n')}"`);
  } catch {
    return undefined;
  }
};

/** How much a string is the HTML of a text: its letters outside tags, where it has paragraphs. */
const weightOf = (html: string): number => {
  if (!/^\s*<|<p[\s>]/.test(html) || (html.match(/<\/p>|<br/gi)?.length ?? 0) < 2) return 0;
  return html.replace(/<[^<>]*>/g, '').length;
};

/** The weightiest HTML among the strings of a script, and among the strings in those. */
const heaviest = (script: string, depth = 0): { html: string; weight: number } => {
  let best = { html: '', weight: 0 };
  for (const inner of stringsIn(script)) {
    const text = unescaped(inner);
    if (!text) continue;
    const weight = weightOf(text);
    const isState = depth < mostDeep && /":\s?"/.test(text);
    const found = isState ? heaviest(text, depth + 1) : { html: text, weight };
    if (found.weight > best.weight) best = found;
  }
  return best;
};

const scriptsIn = (tree: Parent): string[] =>
  [...below(tree, ({ name }) => name !== 'svg')]
    .filter((node): node is Element => isElement(node) && node.name === 'script')
    .filter(({ attribs }) => !attribs.src && !/ld\+json/i.test(attribs.type ?? ''))
    .map(({ children }) => children.map((node) => (isText(node) ? node.data : '')).join(''));

/** Adds the text to the body of a page that has none; whether it did. */
export const addScriptText = (tree: Parent, body: Element | undefined, measures: Measures): boolean => {
  if (!body || measured(measures, body).prose >= enough) return false;
  const { html, weight } = scriptsIn(tree)
    .map((script) => heaviest(script))
    .reduce((best, next) => (next.weight > best.weight ? next : best), { html: '', weight: 0 });
  const [article] = weight < enough ? [] : treeOf(`<article>${html}</article>`, false).children;
  if (!article) return false;
  const last = body.children.at(-1);
  Object.assign(article, { parent: body, prev: last ?? null, next: null });
  if (last) last.next = article;
  body.children.push(article);
  return true;
};
