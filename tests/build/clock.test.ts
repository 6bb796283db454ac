/** Builds on a machine whose clock is wrong for a while. */
import { appendFileSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { openArticleThreads } from '../../src/build/article-threads.ts';
import { buildSite } from '../../src/build/build-site.ts';
import { openPages } from '../../src/build/bundle.ts';
import { bundleFolderOf } from '../../src/build/bundle-folder.ts';
import { type Folders, openSite, readContent } from '../../src/build/open-site.ts';
import { wholeSite } from '../../src/build/share.ts';
import { templatesOf } from '../../src/build/templates.ts';
import { slugOf, writeArticles } from '../bench/articles.ts';
import { filesOfSite } from '../bench/killed-build.ts';

const root = join(import.meta.dirname, '../..');
const temporary = mkdtempSync(join(tmpdir(), 'offprint-clock-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));
afterEach(() => void vi.useRealTimers());

const year = 365 * 24 * 60 * 60 * 1000;
const content = join(temporary, 'content');

/** What builds of one machine work with, apart from all others. */
const foldersIn = (name: string): Folders => ({
  root,
  content,
  out: join(temporary, name, 'site'),
  kept: join(temporary, name, 'made'),
  bundles: join(temporary, name, 'bundles'),
  known: join(temporary, name, 'sites/one'),
});

/** Builds the site while the clock is so much off: files keep the times that they have. */
async function buildAt(folders: Folders, off: number): Promise<void> {
  const bundle = await templatesOf(root, bundleFolderOf(root)).bundle;
  const place = { site: bundle.site, base: bundle.base };
  const threads = openArticleThreads(folders);
  if (off) vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + off });
  try {
    const articles = await readContent(folders, threads);
    const site = await openSite(articles, place, folders, wholeSite, threads);
    await buildSite(site, await openPages(bundle), folders, threads, { info() {}, warn() {} });
  } finally {
    vi.useRealTimers();
    await threads.close();
  }
}

test('after builds with the clock set years back and years ahead, each page is right, and only what it needs is kept', {
  timeout: 240_000,
}, async () => {
  const folders = foldersIn('wrong');
  const correct = (number: number) =>
    appendFileSync(join(content, slugOf(number), 'index.md'), `\nCorrected for the ${number}th time.\n`);
  writeArticles(content, 0, 4);
  await buildAt(folders, 0);
  correct(1);
  await buildAt(folders, -2 * year);
  correct(2);
  await buildAt(folders, 2 * year);
  // As a file system would have it that goes by the same clock.
  for (const name of readdirSync(folders.kept)) {
    const ahead = new Date(Date.now() + 2 * year);
    utimesSync(join(folders.kept, name), ahead, ahead);
  }
  correct(3);
  await buildAt(folders, 0);
  const fresh = foldersIn('right');
  await buildAt(fresh, 0);
  expect(filesOfSite(folders.out)).toEqual(filesOfSite(fresh.out));
  expect(readdirSync(folders.kept).sort()).toEqual(readdirSync(fresh.kept).sort());
});
