import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openKept } from '../../src/build/kept.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-kept-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const twoDaysAgo = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);

/** Keeps something, as if it had been made at a time, and gives its name. */
async function keep(source: string, made = new Date()): Promise<string> {
  const kept = openKept(folder);
  await kept.bytes('text', [source], () => Buffer.from(source));
  const [name = ''] = kept.taken();
  utimesSync(join(folder, name), made, made);
  return name;
}

/** Keeps two files that are made together, and gives their folder. */
const keepTwo = (made: string) =>
  openKept(folder).folder(
    'pair',
    ['both'],
    new Map([
      ['one.txt', () => `one ${made}`],
      ['two.txt', () => `two ${made}`],
    ]),
  );

/** Looks for what is no longer in use, as was last done two days ago. */
function sweep(...used: string[]): void {
  writeFileSync(join(folder, 'swept'), '');
  utimesSync(join(folder, 'swept'), twoDaysAgo, twoDaysAgo);
  openKept(folder).sweep(() => new Set(used));
}

test('what is no longer in use is removed when it is a day old', async () => {
  const [used, old, fresh] = [
    await keep('used', twoDaysAgo),
    await keep('old', twoDaysAgo),
    await keep('fresh'),
  ];
  sweep(used);
  expect(readdirSync(folder)).toEqual(expect.arrayContaining([used, fresh]));
  expect(readdirSync(folder)).not.toContain(old);
});

test('a folder of files that is no longer in use is removed with them', async () => {
  utimesSync(await keepTwo('once'), twoDaysAgo, twoDaysAgo);
  sweep();
  expect(readdirSync(folder).filter((name) => name.startsWith('pair'))).toEqual([]);
});

test('files that were made together are not made again', async () => {
  await keepTwo('first');
  expect(readFileSync(join(await keepTwo('second'), 'two.txt'), 'utf8')).toBe('two first');
});

test('where one of them was edited since, they are made again', async () => {
  const edited = join(await keepTwo('first'), 'one.txt');
  writeFileSync(edited, 'other words');
  const later = new Date(Date.now() + 60_000);
  utimesSync(edited, later, later);
  expect(readFileSync(join(await keepTwo('second'), 'one.txt'), 'utf8')).toBe('one second');
});

test('where one of them is gone, they are made again', async () => {
  rmSync(join(await keepTwo('first'), 'two.txt'));
  expect(readFileSync(join(await keepTwo('second'), 'two.txt'), 'utf8')).toBe('two second');
});

test('where another build has made them meanwhile, its files stay, to which its site links', async () => {
  const meanwhile = async () => {
    await keepTwo('there');
    return 'one here';
  };
  const makes = new Map([
    ['one.txt', meanwhile],
    ['two.txt', async () => 'two here'],
  ]);
  const path = await openKept(folder).folder('pair', ['both'], makes);
  expect(readFileSync(join(path, 'one.txt'), 'utf8')).toBe('one there');
});

test('what was made while the clock was years ahead is removed too', async () => {
  const ahead = await keep('ahead', new Date('2099-01-01'));
  sweep();
  expect(readdirSync(folder)).not.toContain(ahead);
});

test('the first build, which has made all that is there, looks for nothing', () => {
  const usedNow = vi.fn(() => new Set<string>());
  openKept(folder).sweep(usedNow);
  expect(usedNow).not.toHaveBeenCalled();
});

test('it is looked for once an hour', () => {
  sweep();
  const usedNow = vi.fn(() => new Set<string>());
  openKept(folder).sweep(usedNow);
  expect(usedNow).not.toHaveBeenCalled();
});

test('what was asked for apart is told to who asked for it alone', async () => {
  const kept = openKept(folder);
  const apart = kept.apart();
  apart.use('text', ['boats']);
  kept.use('text', ['trains']);
  expect([apart.taken().length, kept.taken().length]).toEqual([1, 1]);
});
