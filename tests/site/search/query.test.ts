import { expect, test } from 'vitest';
import { asked, parted, tellingOf, termsOf } from '../../../src/site/search/query.ts';

test.each([
  { typed: '  the   quay ', query: 'the quay' },
  { typed: 'q', query: '' },
  { typed: '?!', query: '' },
  { typed: '港', query: '港' },
  { typed: 'Cafe\u0301', query: 'Café' },
])('"$typed" asks for "$query"', ({ typed, query }) => {
  expect(asked(typed)).toBe(query);
});

test('a query may be no longer than a search can bear', () => {
  expect(asked('x'.repeat(1_000_000))).toHaveLength(200);
});

test.each([
  { lang: 'ja', query: '図書館で本を', words: '図書館 で 本 を' },
  { lang: 'zh', query: '"经济增长"', words: '"经济 增长"' },
  { lang: 'en', query: '"the old quay"', words: '"the old quay"' },
])('in $lang, $query is looked for as $words', ({ lang, query, words }) => {
  expect(parted(query, lang)).toBe(words);
});

test('what has neither letter nor digit is no word to look for', () => {
  expect(termsOf('"the quay" – & 1953')).toEqual(['the', 'quay', '1953']);
});

test.each([
  { having: { the: 990, treaty: 40, of: 985, Bergen: 200 }, query: 'treaty Bergen' },
  { having: { to: 970, be: 960 }, query: 'to be' },
  { having: { the: 990, nowhere: 0 }, query: 'nowhere' },
])('of words in $having of 1,000 articles, those that tell them apart are "$query"', ({ having, query }) => {
  const terms = Object.entries(having).map(([term, articles]) => ({ term, articles }));
  expect(tellingOf(terms, 1000)).toBe(query);
});

test('in a small archive every word tells something', () => {
  const terms = ['old', 'quay'].map((term, index) => ({ term, articles: 2 - index }));
  expect(tellingOf(terms, 2)).toBe('old quay');
});
