/** Posts of social networks, which pages quote in an element of the network's own. */
import { below, type Element, isElement, wordsOf } from '../formats/html-tree.ts';
import { classWords } from './class-words.ts';

const postWords =
  / (?:twitter tweet|twitter video|instagram media|tiktok embed|bluesky embed|fb post|reddit embed|mastodon embed|telegram post|text post media) /;

/** Turns each such quotation into an embed of the address it ends with, under its words. */
export const embedPosts = (root: Element): void => {
  for (const node of below(root)) {
    if (!isElement(node) || !/^(?:blockquote|div)$/.test(node.name) || !postWords.test(classWords(node)))
      continue;
    const links = [...below(node)].filter(
      (inner): inner is Element => isElement(inner) && inner.name === 'a',
    );
    const src = node.attribs['data-instgrm-permalink'] ?? node.attribs.cite ?? links.at(-1)?.attribs.href;
    if (!src) continue;
    const title = wordsOf(node);
    node.name = 'iframe';
    node.attribs = { src, title };
    node.children = [];
  }
};
