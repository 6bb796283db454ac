/** From Markdown's tree to HTML's, through the allow-list: what the page of an article and its copies have in common. */
import type { Nodes } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype, { type Options } from 'remark-rehype';
import { type PluggableList, type Processor, unified } from 'unified';
import type { Article } from '../article.ts';
import { rehypeLinks } from './rehype-links.ts';
import { remarkHeadings } from './remark-headings.ts';
import { remarkPhotos } from './remark-photos.ts';
import { remarkRawAsText } from './remark-raw-as-text.ts';
import { articleTextSchema } from './sanitize-schema.ts';
import { signs } from './signs.ts';

/** Plugins, where a text may hold what they are for. */
export const where = (isThere: RegExp, markdown: string, ...plugins: PluggableList): PluggableList =>
  isThere.test(markdown) ? plugins : [];

/** A tree as a node that has no children. */
const remarkClosed = () => (tree: Nodes) => ({ type: 'closed', tree });
const open: NonNullable<Options['handlers']>['root'] = (state, { tree }) => state.one(tree, undefined);

/** remark-rehype walks all of a tree for definitions before it begins, which takes most of its time: a closed one it cannot walk. */
const toHtml = (markdown: string): PluggableList =>
  signs.definition.test(markdown)
    ? [remarkRehype]
    : [remarkClosed, [remarkRehype, { handlers: { closed: open } }]];

/** Nothing is left but what the allow-list has; photos are joined to their captions and credits, links are numbered. */
export const safeText = (markdown: string, { photos }: Article): Processor =>
  unified().use([
    ...where(signs.html, markdown, remarkRawAsText),
    ...where(signs.heading, markdown, remarkHeadings),
    ...where(signs.image, markdown, [remarkPhotos, { photos }]),
    ...toHtml(markdown),
    [rehypeSanitize, articleTextSchema],
    ...where(signs.link, markdown, rehypeLinks),
  ]) as unknown as Processor;
