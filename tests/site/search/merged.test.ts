import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder, mergedOrder, spanOf } from '../../../src/site/search/merged.ts';

/** What a page is shown when each worker has found articles of these scores, page after page of a length. */
function pagesOf(scores: readonly (readonly number[])[], length: number) {
  const found = scores.map((own, worker) => own.map((score, at) => ({ score, worker, at })));
  const order = mergedOrder(scores);
  return Array.from({ length: Math.ceil(order.length / length) }, (_, page) => {
    const [from, to] = [page * length, (page + 1) * length];
    const shown = found.map((own, worker) => own.slice(...spanOf(order, worker, from, to)));
    return inOrder(order.slice(from, to), shown);
  });
}

const scoresOf = (scores: readonly (readonly number[])[], length: number) =>
  pagesOf(scores, length).map((page) => page.map(({ score }) => score));

test('what several workers found stands by its score, on the first page and on those that follow', () => {
  const found = [[9, 4, 1], [], [8, 7, 2], [5]];
  expect(scoresOf(found, 3)).toEqual([[9, 8, 7], [5, 4, 2], [1]]);
});

test('articles of the same score keep the order of the workers, and that in which each has found them', () => {
  const [page = []] = pagesOf(
    [
      [2, 1, 1],
      [2, 1],
    ],
    10,
  );
  expect(page.map(({ worker, at }) => [worker, at])).toEqual([
    [0, 0],
    [1, 0],
    [0, 1],
    [0, 2],
    [1, 1],
  ]);
});

test('page after page shows each article that was found once, whatever the scores and the length of pages', () => {
  const score = fc.integer({ min: 0, max: 5 });
  const own = fc.array(score, { maxLength: 12 }).map((scores) => scores.sort((a, b) => b - a));
  fc.assert(
    fc.property(fc.array(own, { maxLength: 4 }), fc.integer({ min: 1, max: 7 }), (scores, length) => {
      const shown = pagesOf(scores, length).flat();
      const names = shown.map(({ worker, at }) => `${worker}.${at}`);
      const all = scores.flatMap((each, worker) => each.map((_, at) => `${worker}.${at}`));
      expect(names.toSorted()).toEqual(all.toSorted());
      expect(shown.map((one) => one.score)).toEqual(scores.flat().sort((a, b) => b - a));
    }),
  );
});
