import type { Article } from '../article.ts';
import { modifiedOf } from './dates.ts';
import { copies } from './forms.ts';
import { invertedName } from './names.ts';

/** An element of the page's head, as data: its name and its attributes. */
export type HeadTag = ['meta' | 'link', Record<string, string>];

export interface ArticleHead {
  permalink: string;
  siteName: string;
  /** Whether a card stands beside the page. */
  card: boolean;
}

/** Pixels of a card, the picture for link previews. */
export const cardSize = { width: 1200, height: 630 };

/** What previews show of a page whose card stands beside it; nothing where it has none. */
const cardTags = (page: string, alt: string, card: boolean): HeadTag[] =>
  metas(
    'property',
    card
      ? [
          ['og:image', `${page}card.png`],
          ['og:image:width', String(cardSize.width)],
          ['og:image:height', String(cardSize.height)],
          ['og:image:alt', alt],
        ]
      : [],
  );

type Pair = [name: string, content: string | undefined];

const metas = (attribute: 'name' | 'property', pairs: Pair[]): HeadTag[] =>
  pairs.flatMap(([name, content]) => (content ? [['meta', { [attribute]: name, content }] as HeadTag] : []));

/**
 * What the head says of an article, by three readers: search engines (`robots`, `canonical`: never both), link
 * previews (Open Graph, Twitter card), reference managers (the names that Zotero reads as a newspaper article:
 * `DC.type`, Highwire's `citation_*`, PRISM). The canonical page is always the original, `og:url` always ours.
 */
export function articleHead(article: Article, { permalink, siteName, card }: ArticleHead): HeadTag[] {
  const { title, standfirst, section, authors, published, source, rights, lang } = article;
  const canonical: HeadTag[] =
    rights.index && source.url ? [['link', { rel: 'canonical', href: source.url }]] : [];
  return [
    ...metas('name', [
      ['description', standfirst],
      ['robots', rights.index ? undefined : 'noindex'],
    ]),
    ...canonical,
    ...metas('property', [
      ['og:type', 'article'],
      ['og:title', title],
      ['og:description', standfirst],
      ['og:url', permalink],
      ['og:site_name', siteName],
      ['og:locale', lang.includes('-') ? lang.replace('-', '_') : undefined],
      ['article:published_time', published],
      ['article:modified_time', modifiedOf(article)],
      ['article:section', section],
    ]),
    ...cardTags(permalink, [title, source.name].filter(Boolean).join(' – '), card),
    ...metas('name', [
      ['twitter:card', card ? 'summary_large_image' : 'summary'],
      ['DC.type', 'newspaperArticle'],
      ['citation_title', title],
      ...authors.map(({ name }): Pair => ['citation_author', invertedName(name)]),
      ['citation_publication_date', published],
      ['citation_public_url', source.url],
      ['citation_language', lang],
      ['prism.publicationName', source.name],
      ['prism.section', section],
      ['DC.rights', rights.holder && `© ${rights.holder}`],
    ]),
    ...copies.map(({ file, type }): HeadTag => ['link', { rel: 'alternate', type, href: file }]),
  ];
}

/** What the head of the home page says. */
export function siteHead(
  { name, description, cards }: { name: string; description: string; cards: boolean },
  address: string,
): HeadTag[] {
  return [
    ...metas('name', [['description', description]]),
    ['link', { rel: 'canonical', href: address }],
    ...metas('property', [
      ['og:type', 'website'],
      ['og:title', name],
      ['og:description', description],
      ['og:url', address],
    ]),
    ...cardTags(address, name, cards),
    ...metas('name', [['twitter:card', cards ? 'summary_large_image' : 'summary']]),
  ];
}

/** What the head of a list says. */
export function listHead(name: string, siteName: string, address: string): HeadTag[] {
  return [
    ['link', { rel: 'canonical', href: address }],
    ...metas('property', [
      ['og:type', 'website'],
      ['og:title', name],
      ['og:site_name', siteName],
      ['og:url', address],
    ]),
  ];
}
