import { expect, test } from 'vitest';
import { feeds } from '../../src/feeds/feeds.ts';
import { archived, madeBy, siteOf } from './an-archive.ts';
import { isAtom, isJsonFeed, isSitemap } from './specifications.ts';

const files = await madeBy(feeds, siteOf([archived('ferry', { published: '2015' })]));
const { 'feed.xml': atom = '', 'feed.json': json = '' } = files;

test.each([
  ['a control character', (text: string) => text.replace('Ferry', 'Fer\u0001ry')],
  ['half of a character', (text: string) => text.replace('Ferry', 'Fer&#xD83D;ry')],
  ['no id', (text: string) => text.replace(/<id>.*<\/id>\n(?=<title>Ferry)/, '')],
  ['no updated', (text: string) => text.replace(/<updated>.*\n(?=<summary)/, '')],
  ['a month for a moment', (text: string) => text.replaceAll('-01T12:00:00Z', '')],
  ['no author at all', (text: string) => text.replace(/<author>[\s\S]*?<\/author>\n/, '')],
  ['the same entry twice', (text: string) => text.replace(/<entry[\s\S]*<\/entry>/, '$&\n$&')],
  ['two alternates of a type', (text: string) => text.replace(/<link rel="alternate".*\n/, '$&$&')],
])('an Atom feed with %s is found out', (_fault, spoil) => {
  expect(() => isAtom(atom)).not.toThrow();
  expect(spoil(atom)).not.toBe(atom);
  expect(() => isAtom(spoil(atom))).toThrow();
});

test.each([
  ['no content', /"content_html"/, '"content"'],
  ['no title', /"title": "Offprint"/, '"name": "Offprint"'],
  ['half of a character', /Ferry/, 'Fer\\\\ud83dry'],
])('a JSON Feed with %s is found out', (_fault, part, spoilt) => {
  expect(() => isJsonFeed(json)).not.toThrow();
  expect(() => isJsonFeed(json.replace(part, spoilt))).toThrow();
});

test('a sitemap with a month for its last change is found out', () => {
  const sitemap = (date: string) =>
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://kept.example/</loc><lastmod>${date}</lastmod></url></urlset>`;
  expect(() => isSitemap(sitemap('2015-03-06'))).not.toThrow();
  expect(() => isSitemap(sitemap('2015-03'))).toThrow();
});
