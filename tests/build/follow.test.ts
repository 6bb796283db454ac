import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { isAtom, isJsonFeed, isSitemap } from '../feeds/specifications.ts';
import { allPages, type BuiltPage, htmlOf, pagesOf, sites, slugs } from './built.ts';

const { fixtures } = sites;
const textOf = (path: string) => readFileSync(join(fixtures.folder, path), 'utf8');
const home = pagesOf(fixtures).find(({ path }) => path === '') as BuiltPage;

/** The `link` elements of a page that have this `rel`. */
function linksOf(page: BuiltPage, rel: string): Record<string, string>[] {
  const tags = htmlOf(page).match(/<link\b[^>]*>/g) ?? [];
  const attributes = tags.map(
    (tag) => (parseDocument(tag).children[0] as unknown as { attribs: Record<string, string> }).attribs,
  );
  return attributes.filter((found) => found.rel === rel);
}

/** The built file that an address leads to. */
const fileAt = (href = '') =>
  decodeURIComponent(new URL(href, fixtures.address).href.slice(fixtures.address.length));

test('the home page names both feeds, the manifest and the icon of a home screen, and each is there', () => {
  const kinds = linksOf(home, 'alternate').map(({ type, href }) => [type, fileAt(href)]);
  expect(kinds).toContainEqual(['application/atom+xml', 'feed.xml']);
  expect(kinds).toContainEqual(['application/feed+json', 'feed.json']);
  const others = [...linksOf(home, 'manifest'), ...linksOf(home, 'apple-touch-icon')].map(({ href }) =>
    fileAt(href),
  );
  expect(others).toEqual(['manifest.webmanifest', 'apple-touch-icon.png']);
  for (const file of others) expect(existsSync(join(fixtures.folder, file)), file).toBe(true);
});

test.each(allPages)('a feed reader that is given $name finds the site’s feed', (page) => {
  const feeds = linksOf(page, 'alternate').filter(({ type }) => type === 'application/atom+xml');
  expect(feeds.map(({ href }) => new URL(href ?? '', page.site.address).href)).toEqual([
    `${page.site.address}feed.xml`,
  ]);
});

test('only the home page names the manifest, so that an article asks for nothing', () => {
  const pages = allPages.filter((page) => linksOf(page, 'manifest').length > 0);
  expect(pages.map(({ path }) => path)).toEqual(['', '']);
});

test('every feed that the home page and the sections link to is there and valid, and leads to pages that are', () => {
  const followed = pagesOf(fixtures).filter(({ path }) => path === '' || path.startsWith('section/'));
  const hrefs = [
    ...followed
      .map(htmlOf)
      .join('')
      .matchAll(/href="([^"]*\/feed\.(?:xml|json))"/g),
  ].map(([, href]) => fileAt(href));
  expect(new Set(hrefs)).toEqual(
    new Set([
      'feed.xml',
      'feed.json',
      ...['coast', '地域', 'محليات'].flatMap((section) => [
        `section/${section}/feed.xml`,
        `section/${section}/feed.json`,
      ]),
    ]),
  );
  for (const path of hrefs) {
    const text = textOf(path);
    (path.endsWith('.xml') ? isAtom : isJsonFeed)(text);
    const permalinks = [...text.matchAll(/<entry[^>]*>\s*<id>(.*)<\/id>|"url": "(.*)"/g)].map(
      ([, id, url]) => id ?? url,
    );
    expect(permalinks.length).toBeGreaterThan(0);
    for (const permalink of permalinks)
      expect(existsSync(join(fixtures.folder, fileAt(permalink), 'index.html'))).toBe(true);
  }
});

test('a correction is in the feed with its date', () => {
  const items = JSON.parse(textOf('feed.json')).items as Record<string, string>[];
  const harbour = items.find(({ url }) => url?.includes(slugs.everything));
  expect(harbour?.content_html).toContain('Corrected 19 October 2024');
  expect(harbour?.date_modified).toBe('2024-10-19T12:00:00Z');
});

test('robots.txt leads to a sitemap that is valid and holds no page that is not to be listed', () => {
  const [, address = ''] = /^Sitemap: (.*)$/m.exec(textOf('robots.txt')) ?? [];
  const sitemap = textOf(fileAt(address));
  isSitemap(sitemap);
  const pages = [...sitemap.matchAll(/<loc>(.*)<\/loc>/g)].map(([, loc]) => fileAt(loc));
  expect(pages).toContain('');
  for (const path of pages) {
    const html = textOf(`${path}index.html`);
    expect(html).not.toMatch(/<meta name="robots" content="noindex"/);
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
    expect([undefined, fixtures.address + path]).toContain(canonical);
  }
});
