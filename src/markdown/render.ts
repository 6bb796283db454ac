import type { Element, Nodes, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { VFile } from 'vfile';
import type { Article } from '../article.ts';
import { htmlOf, type Library } from './html-of.ts';
import { parseText } from './parse-text.ts';
import { rehypeDateline } from './rehype-dateline.ts';
import { type FormerIds, type ParagraphIds, rehypeFormerIds } from './rehype-former-ids.ts';
import { rehypeHangingMarks } from './rehype-hanging-marks.ts';
import type { LinkList } from './rehype-links.ts';
import { rehypeParagraphLinks } from './rehype-paragraph-links.ts';
import { rehypeTables } from './rehype-tables.ts';
import { type RelativeDateList, rehypeRelativeDates } from './relative-dates/rehype-relative-dates.ts';
import { safeText, where } from './safe-text.ts';
import { signs } from './signs.ts';

/** What the text says to a reader in the article's own language; `site/` has the words. */
export interface TextLabels {
  paragraphLink: (number: number) => string;
  table: string;
  /** A date at the precision that is known, in words. */
  date: (date: string) => string;
}

/** An article's text, ready for the page: HTML, cut where a photo stands. */
export interface RenderedText {
  parts: ({ html: string } | { photo: number })[];
  /** Addresses that the text links to; link n carries `data-link="n"`. */
  links: string[];
  /** Relative dates in the text, with what they meant. */
  relativeDates: RelativeDateList['relativeDates'];
  /** The ids of the paragraphs, quotations, lists and subheads, in order. */
  ids: string[];
}

/**
 * Renders the Markdown of an article; `former` says which former ids its paragraphs answer for. Waits for nothing, so
 * that it can be stopped.
 * Throws an `Error` that says what is wrong and in which line.
 */
export function renderText(
  markdown: string,
  article: Article,
  labels: TextLabels,
  former?: FormerIds,
): RenderedText {
  const processor = safeText(markdown, article)
    .use(rehypeRelativeDates, { published: article.published, lang: article.lang, format: labels.date })
    .use(rehypeParagraphLinks, { label: labels.paragraphLink })
    .use(rehypeHangingMarks)
    .use(rehypeDateline, { dateline: article.dateline })
    .use(where(signs.table, markdown, [rehypeTables, { label: labels.table }]))
    .use(rehypeFormerIds, { former })
    // What is written as it is comes from here: the allow-list has none.
    .use(rehypeStringify, { allowDangerousHtml: true });
  const file = new VFile(markdown);
  const tree = processor.runSync(parseText(markdown), file) as Root;
  const {
    links = [],
    relativeDates,
    ids,
  } = file.data as unknown as Partial<LinkList> & RelativeDateList & ParagraphIds;
  const parts = cutAtPhotos(tree, (root) => processor.stringify(root), true);
  return { parts, links, relativeDates, ids };
}

/** The text between photos as HTML, the photos by their index; `hasRaw` where `library` writes what is raw as it is. */
export function cutAtPhotos(tree: Root, library: Library, hasRaw: boolean): RenderedText['parts'] {
  const parts: RenderedText['parts'] = [];
  let run: Root['children'] = [];
  const flush = () => {
    const html = htmlOf(run, library, hasRaw).trim();
    if (html) parts.push({ html });
    run = [];
  };
  for (const node of tree.children) {
    if (!isPhoto(node)) {
      run.push(node);
      continue;
    }
    flush();
    parts.push({ photo: Number(node.properties.index) });
  }
  flush();
  return parts;
}

const isPhoto = (node: Nodes): node is Element => node.type === 'element' && node.tagName === 'photo-place';
