import { plainWords } from '../formats/fill.ts';
import { wordsOf } from '../formats/html-tree.ts';
import type { Carriers } from './carriers.ts';
import { type LdNode, ldText } from './json-ld.ts';
import { likeness } from './likeness.ts';

/** The node of JSON-LD that describes the article, with what others of the same headline add. */
export const mainArticle = ({ linked, h1s, title }: Carriers): LdNode | undefined => {
  const heads = [...h1s.slice(0, 5).map((h1) => wordsOf(h1)), title];
  const fitOf = (node: LdNode) =>
    Math.max(0, ...heads.map((head) => likeness(ldText(node.headline ?? node.name), head))) +
    (node.datePublished ? 0.5 : 0) +
    (node.author ? 0.3 : 0);
  const sorted = linked.articles
    .map((node, at) => ({ node, at, like: fitOf(node) }))
    .sort((a, b) => b.like - a.like || a.at - b.at);
  const [best, ...others] = sorted;
  if (!best) return undefined;
  const headline = plainWords(ldText(best.node.headline));
  const same = others.filter(({ node }) => !node.headline || plainWords(ldText(node.headline)) === headline);
  return Object.assign({}, ...same.reverse().map(({ node }) => node), best.node) as LdNode;
};
