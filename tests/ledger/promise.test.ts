import { expect, test } from 'vitest';
import { kept, type Published } from '../../src/ledger/keep.ts';
import { brokenPromises } from '../../src/ledger/promise.ts';

const one = (slug: string, title = slug, aliases: string[] = [], url?: string) => ({
  slug,
  article: { title, aliases, source: { url }, withdrawn: undefined },
});
type One = ReturnType<typeof one>;

/** What would be broken where `then` was published and `now` is there; the paragraphs are those of `ids`, by slug. */
const broken = (then: Published[], now: One[], ids: Record<string, string[]> = {}) =>
  brokenPromises('permalinks.txt', {
    ledger: kept(new Map(), then, '2026-11-24', (slug) => ids[slug] ?? []),
    articles: now,
    idsOf: async ({ slug }) => ids[`${slug} now`] ?? ids[slug] ?? [],
  });

test('an article at its address, or at an alias, breaks nothing', async () => {
  expect(await broken([one('a')], [one('a', 'Another title')])).toEqual([]);
  expect(await broken([one('a')], [one('b', 'a', ['a'])])).toEqual([]);
});

test.each<[string, One, One, Record<string, string[]>]>([
  ['its source', one('a', 'A', [], 'https://a.example/1'), one('b', 'B', [], 'https://a.example/1'), {}],
  ['its headline', one('a', 'The ferry'), one('b', 'The ferry'), {}],
  ['most of its paragraphs', one('a', 'A'), one('b', 'B'), { a: ['p1', 'p2', 'p3'], b: ['p1', 'p2', 'p4'] }],
])('a folder that was renamed is known by %s', async (_, then, now, ids) => {
  expect(await broken([then], [now], ids)).toEqual([
    expect.stringContaining('content/a was renamed to content/b: add a to aliases:'),
  ]);
});

test('an article that is gone is not taken for any other', async () => {
  const ids = { a: ['p1', 'p2', 'p3', 'p4'], b: ['p1', 'p5', 'p6', 'p7'] };
  expect(await broken([one('a')], [one('b')], ids)).toEqual([expect.stringContaining('content/a is gone')]);
});

test('an alias that was taken out is missed at its article', async () => {
  expect(await broken([one('a', 'A', ['old'])], [one('a', 'A')])).toEqual([
    expect.stringContaining('/old/ no longer answers: it was an alias of content/a'),
  ]);
});

test('another article at an address that was published is refused', async () => {
  const ids = { a: ['p1', 'p2'], 'a now': ['p3'] };
  expect(await broken([one('a', 'A')], [one('a', 'B')], ids)).toEqual([
    expect.stringContaining('/a/ would show another article'),
  ]);
});

test.each<[string, One[], string]>([
  [
    'an alias that is an article',
    [one('a'), one('b', 'B', ['a'])],
    'alias a of content/b is the name of an article',
  ],
  ['one alias of two articles', [one('a', 'A', ['x']), one('b', 'B', ['x'])], 'leave it to one'],
  ['an alias that is its own name', [one('a', 'A', ['a'])], 'its own name is among its aliases'],
  ['a name that the site needs', [one('section')], 'the site keeps this name for itself'],
  [
    'names that differ in how an accent is stored',
    [one('caf\u00e9'), one('cafe\u0301')],
    'some disks take these names for one',
  ],
])('%s is refused', async (_, articles, said) => {
  expect(await broken([], articles)).toEqual([expect.stringContaining(said)]);
});
