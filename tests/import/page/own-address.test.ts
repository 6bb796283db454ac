/** Which address a page is said to have. */
import { expect, test } from 'vitest';
import { readPage } from '../../../src/import/page/read-page.ts';

const page = (canonical: string) => `<!doctype html><html><head><title>Ferries return</title>
<link rel="canonical" href="${canonical}"></head><body><article><h1>Ferries return</h1>
<p>The first ferry of the year crossed the strait on Monday after four months of repairs to its engines.</p>
<p>Forty people were aboard, among them two teachers who had waited since November to go home.</p>
</article></body></html>`;

test.each([
  [
    'its own, without what a letter added',
    'https://news.example.org/ferries',
    'https://news.example.org/ferries?from=letter',
    'https://news.example.org/ferries',
  ],
  [
    'its own on another host of the site',
    'https://www.example.org/ferries',
    'https://m.example.org/ferries',
    'https://www.example.org/ferries',
  ],
  [
    'its own, made absolute',
    '/ferries',
    'https://news.example.org/ferries?page=1',
    'https://news.example.org/ferries',
  ],
  [
    'where it was fetched, where it states the front page',
    'https://news.example.org/',
    'https://news.example.org/ferries',
    'https://news.example.org/ferries',
  ],
  [
    'where it was fetched, where it claims to be of another site',
    'https://famous.example.com/ferries',
    'https://news.example.org/ferries',
    'https://news.example.org/ferries',
  ],
  [
    'its own, where an archive shows it',
    'https://news.example.org/ferries',
    'https://web.archive.org/web/2015/https://news.example.org/ferries',
    'https://news.example.org/ferries',
  ],
  [
    'its own, where nothing else is known',
    'https://news.example.org/ferries',
    undefined,
    'https://news.example.org/ferries',
  ],
  [
    'the front page, where nothing else is known',
    'https://news.example.org/',
    undefined,
    'https://news.example.org/',
  ],
])('a page has %s', (_, canonical, fetched, expected) => {
  expect(readPage(page(canonical), fetched).source.url).toBe(expected);
});
