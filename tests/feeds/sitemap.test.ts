import { expect, test } from 'vitest';
import { limits, robots, sitemap, sitemapsOf } from '../../src/feeds/sitemap.ts';
import { archived, madeBy, siteOf } from './an-archive.ts';
import { isSitemap } from './specifications.ts';

const listed = (slug: string, fields = {}) => archived(slug, { rights: { index: true }, ...fields });
const pagesIn = (text = '') =>
  [...text.matchAll(/<loc>(.*)<\/loc>(?:\n<lastmod>(.*)<\/lastmod>)?/g)].map(([, loc, lastmod]) =>
    [loc, lastmod].filter(Boolean).join(' '),
  );

test('has the pages that ask to be found here: neither copies without leave, nor those that name their original, nor the withdrawn', async () => {
  const site = siteOf([
    archived('noindex'),
    listed('own', { published: '2015-03-06' }),
    listed('a-copy', { source: { url: 'https://courier.example/ferry' } }),
    archived('gone', { rights: { index: true }, withdrawn: { date: '2024', reason: 'It was not ours.' } }),
  ]);
  const { 'sitemap.xml': text } = await madeBy(sitemap, site);
  isSitemap(text ?? '');
  expect(pagesIn(text)).toEqual(['https://kept.example/', 'https://kept.example/own/ 2015-03-06']);
});

test('of a site that asks for nothing to be found has the home page', async () => {
  const { 'sitemap.xml': text } = await madeBy(sitemap, siteOf([], '/press/'));
  expect(pagesIn(text)).toEqual(['https://kept.example/press/']);
});

test('says when a page was last changed only where the day is known', async () => {
  const site = siteOf([
    listed('corrected', {
      published: '2015',
      corrections: [{ date: '2024-10-19', text: 'It left at seven.' }],
    }),
    listed('month', { published: '2015-03' }),
    listed('minute', { published: '2015-03-06T10:30+08:00' }),
    listed('undated'),
    listed('港'),
  ]);
  const { 'sitemap.xml': text } = await madeBy(sitemap, site);
  isSitemap(text ?? '');
  expect(pagesIn(text).slice(1)).toEqual([
    'https://kept.example/corrected/ 2024-10-19',
    'https://kept.example/month/',
    'https://kept.example/minute/ 2015-03-06T10:30:00+08:00',
    'https://kept.example/undated/',
    'https://kept.example/%E6%B8%AF/',
  ]);
});

test('is cut where a file would have too many pages or bytes, and loses none', () => {
  const urls = Array.from({ length: 10 }, (_, n) => `<url>\n<loc>https://kept.example/${n}/</loc>\n</url>`);
  const bytes = Buffer.byteLength([...sitemapsOf(urls)].join('')) - 100;
  for (const limit of [
    { addresses: 4, bytes: limits.bytes },
    { addresses: 50, bytes },
  ]) {
    const files = [...sitemapsOf(urls, limit)];
    expect(files.length).toBe(limit.addresses === 4 ? 3 : 2);
    for (const file of files) {
      isSitemap(file);
      expect(Buffer.byteLength(file)).toBeLessThanOrEqual(limit.bytes);
    }
    expect(files.flatMap(pagesIn)).toEqual(urls.map((_, n) => `https://kept.example/${n}/`));
  }
});

test('of more than 50,000 pages is a list of sitemaps', async () => {
  const many = Array.from({ length: 50_000 }, (_, n) => ({ ...listed('x'), slug: `page-${n}` }));
  const files = await madeBy(sitemap, siteOf(many));
  for (const text of Object.values(files)) isSitemap(text);
  expect(pagesIn(files['sitemap.xml'])).toEqual([
    'https://kept.example/sitemap-1.xml',
    'https://kept.example/sitemap-2.xml',
  ]);
  expect(['sitemap-1.xml', 'sitemap-2.xml'].map((file) => pagesIn(files[file]).length)).toEqual([50_000, 1]);
});

test('is named by robots.txt with its whole address; all may be read, since a page says itself that it is not to be listed', async () => {
  const { 'robots.txt': text = '' } = await madeBy(robots, siteOf([], '/press/'));
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
  expect(lines).toEqual(['User-agent: *', 'Allow: /', 'Sitemap: https://kept.example/press/sitemap.xml']);
});
