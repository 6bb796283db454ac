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

test('a list that is shorter than two pages stands on one', () => {
  expect(pages(39).map(({ path, articles }) => [path, articles.length])).toEqual([['', 39]]);
});

test('every article stands on one page, the latest first, and pages are numbered from the oldest', () => {
  const all = pages(330);
  expect(all.map(({ path }) => path)).toEqual([
    '',
    ...Array.from({ length: all.length - 1 }, (_, at) => `page/${all.length - 1 - at}/`),
  ]);
  expect(all.flatMap(({ articles }) => articles)).toEqual(listsOf(many(330))[0]?.articles);
});

test('a page has 20 to 36 articles, about 24, and the first at least 20', () => {
  const [first = 0, ...others] = pages(330).map(({ articles }) => articles.length);
  expect(first).toBeGreaterThanOrEqual(20);
  expect(Math.min(...others)).toBeGreaterThanOrEqual(20);
  expect(Math.max(...others)).toBeLessThanOrEqual(36);
  expect(others.length).toBeGreaterThan(330 / 30);
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

/** The pages of a list that are not as they were. */
function touched(before: Listed[], after: Listed[]): string[] {
  const pagesIn = (articles: Listed[]) => pagesOf(listsOf(articles)[0] ?? expect.unreachable());
  const shown = ({ articles }: { articles: Listed[] }) => articles.map(({ slug }) => slug).join();
  const then = new Map(pagesIn(before).map((page) => [page.path, shown(page)]));
  return pagesIn(after).flatMap((page) => (then.get(page.path) === shown(page) ? [] : [page.path]));
}

test('a new article changes the first page alone, or makes one more of what that had', () => {
  const all = many(200);
  for (let count = 40; count < 200; count += 1) {
    const paths = touched(all.slice(0, count), all.slice(0, count + 1));
    const last = pages(count + 1)[1]?.path;
    expect([[''], ['', last]]).toContainEqual(paths);
  }
});

test('an old article changes the page that it comes to, seldom more than one beside it', () => {
  const all = many(330);
  const days = Array.from({ length: 20 }, (_, number) =>
    number === 0 ? undefined : `2015-0${1 + (number % 9)}`,
  );
  const counts = days.map(
    (published, at) => touched(all, [...all, one(`found-${at}`, { published })]).length,
  );
  expect(counts.filter((count) => count <= 2).length).toBeGreaterThanOrEqual(17);
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
