import { afterAll, expect, test } from 'vitest';
import { openThreads } from '../../src/build/threads.ts';

const program = new URL('./doubling-worker.ts', import.meta.url);
const opened = [
  openThreads(program, undefined, { atOnce: 8, most: 3, inHand: 2 }),
  openThreads(program, undefined, { atOnce: 8, most: 1, inHand: 2 }),
] as const;
const [several, one] = opened;
afterAll(() => Promise.all(opened.map((threads) => threads.close())));

const numbers = Array.from({ length: 101 }, (_, at) => at);
const doubled = numbers.map((number) => 2 * number);

test('each task is done once, and its result told with its place, however the threads take turns', async () => {
  const results: [number, number][] = [];
  await several.work<number, number>({ kind: 'double' }, numbers, (result, at) => results.push([at, result]));
  expect(results.sort(([a], [b]) => a - b)).toEqual(doubled.map((result, at) => [at, result]));
});

test('after a thread has come to its end, which is told, the next job is done by another', async () => {
  await expect(one.work({ kind: 'end' }, numbers, () => {})).rejects.toThrow('out of memory');
  const results: number[] = [];
  await one.work<number, number>({ kind: 'double' }, numbers, (result, at) => {
    results[at] = result;
  });
  expect(results).toEqual(doubled);
});
