import { expect, test } from 'vitest';
import { plainCitation } from '../../../src/site/citation/plain.ts';
import { permalink } from '../../../src/site/permalinks.ts';
import { anArticle } from '../an-article.ts';

const here = 'https://kept.example/ferry/';

test('a citation names authors, headline, publisher, date, original and copy', () => {
  const article = anArticle({
    authors: [{ name: 'Maren Oyelaran' }, { name: 'Tomas Birch' }],
    published: '2015-03',
  });
  expect(plainCitation(article, here)).toBe(
    'Maren Oyelaran and Tomas Birch, “Ferry to the islands runs again”, The Aldwick Courier, March 2015. https://courier.example/ferry. https://kept.example/ferry/',
  );
});

test('a citation without author, date, publisher or original says only what is known', () => {
  expect(plainCitation(anArticle({ source: {} }), here)).toBe(
    '“Ferry to the islands runs again”. https://kept.example/ferry/',
  );
});

test.each([
  ['/', 'https://kept.example/f/'],
  ['/press', 'https://kept.example/press/f/'],
  ['/press/', 'https://kept.example/press/f/'],
])('under the base path %s the permalink is %s', (base, address) => {
  expect(permalink('f', { site: 'https://kept.example', base })).toBe(address);
});
