import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { everything, htmlOf, pagesOf, sites } from './built.ts';

const tag = (html: string, name: string) =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];

test('the preview of an article is its card, in the size that the page states', async () => {
  const html = htmlOf(everything);
  const address = `${sites.fixtures.address}${everything.path}card.png`;
  expect(tag(html, 'og:image')).toBe(address);
  expect(tag(html, 'twitter:card')).toBe('summary_large_image');
  const { width, height, format } = await sharp(
    readFileSync(join(sites.fixtures.folder, everything.path, 'card.png')),
  ).metadata();
  expect([String(width), String(height), format]).toEqual([
    tag(html, 'og:image:width'),
    tag(html, 'og:image:height'),
    'png',
  ]);
});

test('the home page has a card of its own', () => {
  const home = pagesOf(sites.fixtures).find(({ path }) => path === '') ?? expect.unreachable();
  expect(tag(htmlOf(home), 'og:image')).toBe(`${sites.fixtures.address}card.png`);
  expect(readFileSync(join(sites.fixtures.folder, 'card.png')).length).toBeGreaterThan(1000);
});
