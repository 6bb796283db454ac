/** What was read of the articles is kept in a file, to which a build adds what has changed. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readArchive } from '../../src/archive.ts';
import { slugOf, writeArticles } from '../bench/articles.ts';

let folder: string;
let content: string;
let index: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-index-'));
  content = join(folder, 'content');
  index = join(folder, 'index');
  writeArticles(content, 0, 12);
  for (let number = 0; number < 12; number += 1) settle(number);
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = async () => (await readArchive(content, folder, index)).articles;
const fresh = async () => (await readArchive(content, folder)).articles;
const fileOf = (number: number) => join(content, slugOf(number), 'index.md');
/** A file that was written only just now is read again each time. */
function settle(number: number): void {
  const before = new Date(Date.now() - 60_000);
  utimesSync(fileOf(number), before, before);
}
function change(number: number): void {
  appendFileSync(fileOf(number), '\nMore.\n');
  settle(number);
}
const digests = (articles: Awaited<ReturnType<typeof read>>) =>
  articles.map(({ slug, digest }) => [slug, digest]);
const lines = () => readFileSync(index, 'utf8').split('\n').length - 2;

test('an article that has changed is added at the end, and nothing else is written', async () => {
  await read();
  const before = readFileSync(index, 'utf8');
  change(3);
  await read();
  const after = readFileSync(index, 'utf8');
  expect(after.startsWith(before)).toBe(true);
  expect(JSON.parse(after.slice(before.length)).slug).toBe(slugOf(3));
  expect(digests(await read())).toEqual(digests(await fresh()));
});

test('of articles that change again and again, few lines stay that are of no use', async () => {
  for (let times = 0; times < 20; times += 1) {
    change(times % 2);
    expect(digests(await read())).toEqual(digests(await fresh()));
  }
  expect(lines()).toBeLessThanOrEqual(15);
});

test('of an index that was torn in a line, that line alone is lost, and written again', async () => {
  await read();
  truncateSync(index, readFileSync(index).length - 20);
  expect(digests(await read())).toEqual(digests(await fresh()));
  expect(lines()).toBe(12);
});
