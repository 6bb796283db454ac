import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { precompress } from '../../src/build/precompress.ts';

const page = `<h1>The harbour</h1>${'<p>The boats are back.</p>'.repeat(200)}`;

let folder: string;
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
const read = (path: string) => readFileSync(join(folder, path));
const changed = (path: string) => statSync(join(folder, path)).ctimeMs;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-precompress-'));
  put('harbour/index.html', page);
  put('harbour/index.epub', page);
  put('harbour/citation.ris', 'TY  - NEWS\n');
  put('_photos/crane.avif', page);
  put('feed.xml', page);
  await precompress(folder, true);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('files of text stand compressed beside themselves; pictures, books and what fits a packet do not', () => {
  expect(files()).toEqual(['feed.xml.br', 'feed.xml.gz', 'harbour/index.html.br', 'harbour/index.html.gz']);
  expect(brotliDecompressSync(read('harbour/index.html.br')).toString()).toBe(page);
  expect(gunzipSync(read('harbour/index.html.gz')).toString()).toBe(page);
});

test('a file that changed is compressed again, and no other', async () => {
  const before = changed('feed.xml.br');
  await new Promise((later) => setTimeout(later, 20));
  put('harbour/index.html', page.replace('boats', 'ferries'));
  await precompress(folder, true);
  expect(brotliDecompressSync(read('harbour/index.html.br')).toString()).toContain('ferries');
  expect(gunzipSync(read('harbour/index.html.gz')).toString()).toContain('ferries');
  expect(changed('feed.xml.br')).toBe(before);
});

test('a small file whose name leaves no room for an ending stays by itself', async () => {
  put(`${'a'.repeat(250)}.txt`, 'The boats are back.');
  await precompress(folder, true);
  expect(files()).toEqual(['feed.xml.br', 'feed.xml.gz', 'harbour/index.html.br', 'harbour/index.html.gz']);
});

test('of many files each is compressed, in threads', async () => {
  for (let number = 0; number < 100; number += 1) put(`date/${number}/index.html`, `${page}${number}`);
  await precompress(folder, true);
  const made = files().filter((path) => path.startsWith('date/') && path.endsWith('.br'));
  expect(made.length).toBe(100);
  for (const path of made) {
    const [, number = ''] = path.split('/');
    expect(brotliDecompressSync(read(path)).toString()).toBe(page + number);
  }
});

test('what was compressed of a file that is gone goes too, with the folder that it leaves empty', async () => {
  for (const name of ['index.html', 'index.epub', 'citation.ris']) rmSync(join(folder, 'harbour', name));
  await precompress(folder, true);
  expect(files()).toEqual(['feed.xml.br', 'feed.xml.gz']);
  expect(existsSync(join(folder, 'harbour'))).toBe(false);
});

test('a site that no longer wants them has none, since a server would go on sending the old ones', async () => {
  await precompress(folder, false);
  expect(files()).toEqual([]);
  expect(read('harbour/index.html').toString()).toBe(page);
});
