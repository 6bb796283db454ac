import { expect, test } from 'vitest';
import { asked, parted, termsOf } from '../../../src/site/search/query.ts';

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
