/** Files that are made together, kept, and made ahead of being written. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openKept } from '../../src/build/kept.ts';
import type { Output } from '../../src/build/output.ts';
import { together } from '../../src/build/together.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-together-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Two files of one article, and the names of those that have been made, as often as they were. */
function twoFiles(): { files: Output[]; made: string[] } {
  const made: string[] = [];
  const file = (name: string): Output => ({
    path: `boats/${name}`,
    make() {
      made.push(name);
      return `the text of ${name}`;
    },
  });
  const files = [...together('pair', ['boats'], [file('one.txt'), file('two.txt')], openKept(folder))];
  return { files, made };
}

const textOf = async (output: Output | undefined) => readFileSync((await output?.file?.()) ?? '', 'utf8');

test('what was made ahead is what is kept, and is not made again', async () => {
  const { files, made } = twoFiles();
  for (const { ahead } of files) await ahead?.();
  expect(await textOf(files[1])).toBe('the text of two.txt');
  expect(made).toEqual(['one.txt', 'two.txt']);
});

test('where only some was made ahead, the others are made when one is asked for', async () => {
  const { files, made } = twoFiles();
  await files[1]?.ahead?.();
  expect(await textOf(files[0])).toBe('the text of one.txt');
  expect(made).toEqual(['two.txt', 'one.txt']);
});

test('what is kept from before is not made ahead', async () => {
  await textOf(twoFiles().files[0]);
  const { files, made } = twoFiles();
  expect(await files[0]?.ahead?.()).toBe(0);
  expect(made).toEqual([]);
});
