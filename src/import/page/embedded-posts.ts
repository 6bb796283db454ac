/** Posts of social networks, which pages quote in an element of the network's own. */
import { below, type Element, isElement, wordsOf } from '../formats/html-tree.ts';
import { classWords } from './class-words.ts';

const postWords =
  / (?:twitter tweet|twitter video|instagram media|tiktok embed|bluesky embed|fb post|reddit embed|mastodon embed|telegram post|text post media) /;

/** Players that a page makes by script from an element of its own, with the number of the film. */
const players: Record<string, (attribs: Element['attribs']) => string | undefined> = {
  'amp-youtube': (attribs) =>
    attribs['data-videoid'] && `https://www.youtube.com/watch?v=${attribs['data-videoid']}`,
  'lite-youtube': ({ videoid }) => videoid && `https://www.youtube.com/watch?v=${videoid}`,
  'amp-vimeo': (attribs) => attribs['data-videoid'] && `https://vimeo.com/${attribs['data-videoid']}`,
  'amp-iframe': ({ src }) => src,
  'amp-video': ({ src }) => src,
};

const asEmbed = (node: Element, src: string, title: string) => {
  node.name = 'iframe';
  node.attribs = { src, title };
  node.children = [];
};

/** Turns each such player, and each such quotation with the address that it ends with, into an embed under its words. */
export const embedPosts = (root: Element): void => {
  for (const node of below(root)) {
    if (!isElement(node)) continue;
    const player = players[node.name]?.(node.attribs);
    if (player) asEmbed(node, player, node.attribs.title ?? node.attribs.playlabel ?? '');
    if (!/^(?:blockquote|div)$/.test(node.name) || !postWords.test(classWords(node))) continue;
    const links = [...below(node)].filter(
      (inner): inner is Element => isElement(inner) && inner.name === 'a',
    );
    const src = node.attribs['data-instgrm-permalink'] ?? node.attribs.cite ?? links.at(-1)?.attribs.href;
    if (!src) continue;
    asEmbed(node, src, wordsOf(node));
  }
};
