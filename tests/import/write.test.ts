import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceFiles, sweep, writeArticle } from '../../src/import/file/write.ts';
import { filesIn, newFolder } from './command.ts';

const files = [{ name: 'index.md', content: 'text' }];

test('an article appears as a whole folder under the first free slug', async () => {
  const content = join(newFolder(), 'new', 'content');
  expect(await writeArticle(content, ['a', 'b'], files)).toBe('a');
  expect(await writeArticle(content, ['a', 'b'], files)).toBe('b');
  expect(filesIn(content)).toEqual({ 'a/index.md': 'text', 'b/index.md': 'text' });
  expect(readdirSync(content)).toEqual(['a', 'b']);
});

test('a folder that is there is never touched, even an empty one', async () => {
  const content = newFolder();
  mkdirSync(join(content, 'a'));
  expect(await writeArticle(content, ['a'], files)).toBeUndefined();
  expect(readdirSync(content)).toEqual(['a']);
  expect(readdirSync(join(content, 'a'))).toEqual([]);
});

test('an import that fails leaves no folder, nor a content folder that was not there', async () => {
  const content = join(newFolder(), 'content');
  const broken = [...files, { name: 'no/such/folder.txt', content: '' }];
  await expect(writeArticle(content, ['a'], broken)).rejects.toThrow('ENOENT');
  expect(existsSync(content)).toBe(false);
});

test('a file that cannot be replaced stays as it was', () => {
  const folder = newFolder({ 'index.md': 'old' });
  mkdirSync(join(folder, 'source.txt'));
  expect(() =>
    replaceFiles(folder, [
      { name: 'source.txt', content: 'x' },
      { name: 'index.md', content: 'new' },
    ]),
  ).toThrow();
  expect(filesIn(folder)).toEqual({ 'index.md': 'old' });
});

test('what a killed import left is swept when it is old, and a running one’s is not', () => {
  const content = newFolder();
  const old = join(content, '.unfinished-1-a');
  const young = join(content, '.unfinished-1-b');
  const inside = join(content, 'article', '.unfinished-1-c');
  for (const folder of [old, young, join(content, 'article')]) mkdirSync(folder);
  for (const file of [inside, join(content, 'article', 'index.md')]) writeFileSync(file, '');
  const longAgo = new Date(Date.now() - 3_600_000);
  for (const path of [old, inside, join(content, 'article', 'index.md')]) utimesSync(path, longAgo, longAgo);
  sweep(content);
  expect(readdirSync(content)).toEqual(['.unfinished-1-b', 'article']);
  expect(readdirSync(join(content, 'article'))).toEqual(['index.md']);
});
