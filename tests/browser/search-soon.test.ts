import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeArticles } from '../bench/articles.ts';
import { useBrowser } from '../build/built.ts';
import { mustBuild } from '../build/run-build.ts';
import { holdAnswers } from './hold-answers.ts';

const { blank } = useBrowser();
const temporary = mkdtempSync(join(tmpdir(), 'offprint-soon-'));
const site = { folder: join(temporary, 'site'), address: 'https://archive.example/' };
const articles = 240;

beforeAll(async () => {
  const content = join(temporary, 'content');
  writeArticles(content, 0, articles);
  await mustBuild({ content, folder: site.folder, env: { CARDS: 'no' } });
}, 180_000);

afterAll(() => rmSync(temporary, { recursive: true, force: true }));

test('where hundreds of articles have a word, some of the hundred latest are shown before all are listed', async () => {
  const page = await blank(site);
  await page.addInitScript(holdAnswers);
  await page.goto(`${site.address}search/?q=harbour`);
  const links = page.locator('.results h2 a');
  await links.nth(2).waitFor();
  const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const numbers = addresses.map((address) => Number(/article-(\d+)/.exec(address)?.[1]));
  expect(numbers.filter((number) => number < articles - 100)).toEqual([]);
  await page.evaluate('release()');
  await page.locator('.count', { hasText: String(articles) }).waitFor();
  expect(await links.count()).toBe(10);
});
