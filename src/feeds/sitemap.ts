/** The sitemap (https://www.sitemaps.org/protocol.html), and `robots.txt` (RFC 9309), which says where it is. */
import { type ArchivedArticle, isStanding } from '../archive.ts';
import type { Output, SiteToBuild } from '../build/output.ts';
import { latestOf, modifiedOf, momentOf, precisionOf } from '../site/dates.ts';
import { addressOf, type Place, permalink } from '../site/permalinks.ts';
import { element, leaf, xmlDocument } from './element.ts';

/** What the protocol allows one file. */
export const limits = { addresses: 50_000, bytes: 50 * 1024 * 1024 };

const namespace = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/**
 * Whether a page asks to be found here. One that names its original as canonical asks that the original be found
 * instead: search engines want of a sitemap that it and `rel=canonical` name the same address.
 */
const isOwn = ({ article: { rights, source } }: ArchivedArticle): boolean => rights.index && !source.url;

/** A date as the protocol has it, a day or a moment; nothing where less is known. */
function changeOf({ article }: ArchivedArticle): string | undefined {
  const date = latestOf([article.published, modifiedOf(article)]);
  const precision = date && precisionOf(date);
  return precision === 'time' ? momentOf(date ?? '') : precision === 'day' ? date : undefined;
}

/** The pages, a `url` element each. */
function* urls(articles: readonly ArchivedArticle[], place: Place): Generator<string> {
  yield element('url', [leaf('loc', permalink('', place))]);
  for (const one of articles) {
    if (!isStanding(one) || !isOwn(one)) continue;
    yield element('url', [leaf('loc', permalink(one.slug, place)), leaf('lastmod', changeOf(one))]);
  }
}

/** Sitemaps that hold these elements in their order, each within the limits. */
export function* sitemapsOf(elements: Iterable<string>, { addresses, bytes } = limits): Generator<string> {
  const room = bytes - xmlDocument(element('urlset', [], namespace)).length;
  let held: string[] = [];
  let size = 0;
  for (const one of elements) {
    const length = Buffer.byteLength(one) + 1;
    if (held.length === addresses || size + length > room) {
      yield xmlDocument(element('urlset', held, namespace));
      [held, size] = [[], 0];
    }
    held.push(one);
    size += length;
  }
  yield xmlDocument(element('urlset', held, namespace));
}

/** `sitemap.xml`: the pages or, where one file cannot hold them, the list of the sitemaps that do. */
export function* sitemap({ articles, place }: SiteToBuild): Generator<Output> {
  const [first = '', ...others] = sitemapsOf(urls(articles, place));
  if (others.length === 0) return yield { path: 'sitemap.xml', make: () => first };
  const files = [first, ...others].map((text, index) => ({ path: `sitemap-${index + 1}.xml`, text }));
  const list = files.map(({ path }) => element('sitemap', [leaf('loc', addressOf(path, place))]));
  yield { path: 'sitemap.xml', make: () => xmlDocument(element('sitemapindex', list, namespace)) };
  for (const { path, text } of files) yield { path, make: () => text };
}

/** `robots.txt`. It lets everyone read: a page that may not be listed says so itself, and must be read to say it. */
export function* robots({ place }: SiteToBuild): Generator<Output> {
  const lines = [
    '# Articles say for themselves whether they may be listed; a page that may not be read cannot say so.',
    'User-agent: *',
    'Allow: /',
    '',
    `Sitemap: ${addressOf('sitemap.xml', place)}`,
  ];
  yield { path: 'robots.txt', make: () => `${lines.join('\n')}\n` };
}
