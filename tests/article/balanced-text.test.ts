/** Direction marks of a text: what turns other text is gone, what belongs to Arabic and Hebrew stays. */
import { expect, test } from 'vitest';
import { readArticleFile } from '../../src/article-file.ts';
import { balanced } from '../../src/balanced-text.ts';
import { parseText } from '../../src/markdown/parse-text.ts';

test.each([
  ['an override with its end', 'pay \u202egpj.exe\u202c now', 'pay gpj.exe now'],
  ['an override without one', '\u202dabc', 'abc'],
  ['an embedding that is never closed', 'a \u202bb', 'a b'],
  ['an embedding that is closed in another line', 'a \u202bb\nc\u202c', 'a b\nc'],
  ['an end of nothing', 'a\u202c b\u2069', 'a b'],
  ['an embedding that its isolate ends', '\u2067a \u202bb\u2069', '\u2067a b\u2069'],
])('%s goes', (_, text, left) => {
  expect(balanced(text)).toBe(left);
});

test.each([
  ['a balanced isolate', 'שלום \u2066Reuters\u2069 עולם'],
  ['nested embeddings', '\u202bא \u202aABC\u202c ב\u202c'],
  ['marks and joiners', 'a\u200f!\u200e می\u200cخواهم \u061c 👩\u200d🚀'],
])('%s stays', (_, text) => {
  expect(balanced(text)).toBe(text);
});

test('hundreds of thousands of them end soon', () => {
  expect(balanced('\u202b'.repeat(100_000) + '\u2069'.repeat(100_000))).toBe('');
  expect(balanced('\u2066\u202b\u2069'.repeat(100_000))).toHaveLength(200_000);
});

test('nor do they stand in the fields of an article, or in words that Markdown spells out', () => {
  const { data } = readArticleFile('---\ntitle: "a \\u202eb"\nphotos: [{ credit: "c\\u2067" }]\n---\n', 'a');
  expect([data.title, data.photos[0]?.credit]).toEqual(['a b', 'c']);
  expect(JSON.stringify(parseText('a &#x202e;b [c\u2066](https://news.example "d&#x202d;")'))).not.toMatch(
    /[\u202a-\u202e\u2066-\u2069]/,
  );
});
