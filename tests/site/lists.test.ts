import { expect, test } from 'vitest';
import { articleSchema } from '../../src/article.ts';
import { grouped, type Listed, listOfName, listsOf, pagesOf } from '../../src/site/lists.ts';

const one = (slug: string, fields: object = {}): Listed => ({
  slug,
  article: articleSchema.parse({ title: slug, ...fields }),
});

const paths = (articles: Listed[]) => listsOf(articles).map(({ path }) => path);

test('an article stands in the lists of its section, publisher, authors, year and month', () => {
  const article = one('ferry', {
    section: 'Coast & Sea',
    source: { name: 'The Daily Pier' },
    authors: [{ name: 'Ann Lee' }, { name: 'Bo Ek' }],
    published: '2015-03-06',
  });
  expect(paths([article])).toEqual([
    '',
    'section/coast-sea/',
    'publisher/the-daily-pier/',
    'author/ann-lee/',
    'author/bo-ek/',
    'date/2015/',
    'date/2015/03/',
  ]);
});

test('names that differ in case or marks alone are one list, called as its first article calls it', () => {
  const articles = ['Économie', 'Coast', 'ECONOMIE', undefined].map((section, index) =>
    one(`a${index}`, { section }),
  );
  expect(grouped(articles, ['section']).map(({ name, articles }) => [name, articles.length])).toEqual([
    ['Économie', 2],
    ['Coast', 1],
  ]);
});

test('an article of which only the year is known stands in no month', () => {
  expect(paths([one('ferry', { published: '2015' })])).toEqual(['', 'date/2015/']);
});

test('names that differ in case or marks alone are one list', () => {
  const lists = listsOf([one('a', { section: 'Café' }), one('b', { section: 'CAFE' })]);
  expect(lists.map(({ path, articles }) => [path, articles.length])).toEqual([
    ['', 2],
    ['section/cafe/', 2],
  ]);
});

test('an article that two spellings of one name signed stands once in its list', () => {
  const lists = listsOf([one('a', { authors: [{ name: 'José Gil' }, { name: 'Jose Gil' }] })]);
  expect(lists.map(({ articles }) => articles.length)).toEqual([1, 1]);
});

const many = (count: number) =>
  Array.from({ length: count }, (_, number) =>
    one(`n${String(number).padStart(3, '0')}`, {
      published: `2015-${String(1 + Math.floor(number / 28)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`,
    }),
  );
const pages = (count: number) => pagesOf(listsOf(many(count))[0] ?? expect.unreachable());

test('a list that is no longer than two pages stands on one', () => {
  expect(pages(47).map(({ path, articles }) => [path, articles.length])).toEqual([['', 47]]);
});

test('older articles stand on pages that are numbered from the oldest', () => {
  expect(pages(75).map(({ path, articles }) => [path, articles.length, articles[0]?.slug])).toEqual([
    ['', 27, 'n074'],
    ['page/2/', 24, 'n047'],
    ['page/1/', 24, 'n023'],
  ]);
});

test('a page of a long year stands at the address of none of its months', () => {
  const paths = listsOf(many(330)).flatMap((list) => pagesOf(list).map(({ path }) => path));
  expect(paths.filter((path, at) => paths.indexOf(path) !== at)).toEqual([]);
});

test('each page leads to those before and after it', () => {
  expect(pages(75).map(({ earlier, later }) => [earlier, later])).toEqual([
    ['page/2/', undefined],
    ['page/1/', ''],
    [undefined, 'page/2/'],
  ]);
});

test('a new article changes the first page alone, until that has room for no more', () => {
  const same = (before: number, after: number) => {
    const then = new Map(pages(before).map((page) => [page.path, JSON.stringify(page.articles)]));
    return pages(after)
      .filter(({ path, articles }) => then.get(path) !== JSON.stringify(articles))
      .map(({ path }) => path);
  };
  expect(same(75, 76)).toEqual(['']);
  expect(same(95, 96)).toEqual(['', 'page/3/']);
});

test('a name that section, publisher and author share leads to the list of each', () => {
  const { article } = one('ferry', {
    section: 'Pier',
    source: { name: 'Pier' },
    authors: [{ name: 'Pier' }],
  });
  expect(
    (['section', 'publisher', 'author'] as const).map((kind) => listOfName(article, kind, 'Pier')),
  ).toEqual(['section/pier/', 'publisher/pier/', 'author/pier/']);
});
