import { expect, test } from 'vitest';
import type { ArchivedArticle } from '../../src/archive.ts';
import { bundlesOf, countOf } from '../../src/search/bundles.ts';
import { anArticle } from '../site/an-article.ts';

const archived = (slug: string, lang = 'en', digest = slug): ArchivedArticle => ({
  slug,
  folder: `content/${slug}`,
  file: `content/${slug}/index.md`,
  article: anArticle({ lang }),
  pictures: [],
  digest,
  body: '',
});

const many = (count: number) => Array.from({ length: count }, (_, at) => archived(`article-${at}`));
const tagsOf = (articles: readonly ArchivedArticle[]) =>
  bundlesOf(articles, 'renderer').map(({ path, tag }) => `${path} ${tag}`);

test('bundles are as many as keep each below two thousand articles, but not more than a browser asks for gladly', () => {
  expect([0, 1, 2000, 2001, 10_000, 60_000, 1_000_000].map(countOf)).toEqual([1, 1, 1, 2, 8, 32, 64]);
});

test('one article more is a change of one bundle', () => {
  const before = tagsOf(many(7000));
  const after = tagsOf([...many(7000), archived('another')]);
  expect(after).toHaveLength(4);
  expect(after.filter((one) => !before.includes(one))).toHaveLength(1);
});

test('a corrected article is a change of its bundle, and so is another renderer of all', () => {
  const before = bundlesOf([archived('quay')], 'renderer')[0]?.tag;
  expect(bundlesOf([archived('quay', 'en', 'corrected')], 'renderer')[0]?.tag).not.toBe(before);
  expect(bundlesOf([archived('quay')], 'another')[0]?.tag).not.toBe(before);
});

test('each language has bundles of its own, whatever the country', () => {
  const articles = [archived('a', 'pt-BR'), archived('b', 'en'), archived('c', 'pt')];
  expect(bundlesOf(articles, 'renderer').map(({ path, articles }) => [path, articles.length])).toEqual([
    ['search/en/0/', 1],
    ['search/pt/0/', 2],
  ]);
});
