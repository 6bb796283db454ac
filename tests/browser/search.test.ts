import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { everything, sites, slugs, useBrowser } from '../build/built.ts';
import { faultsOf } from './axe.ts';
import { holdAnswers } from './hold-answers.ts';

const { blank, open } = useBrowser();

const { address } = sites.fixtures;
const search = { site: sites.fixtures, path: 'search/', file: '' };

/** The paths that a page asks for, from the site's root. */
function requestsOf(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(request.url().replace(address, '')));
  return paths;
}

/** Longer than a machine that does much else takes. */
const patient = { timeout: 20_000 };

const settled = (page: Page) => page.locator('.count', { hasText: /found|No article/ }).waitFor();
const headlines = (page: Page) => page.locator('.results h2').allInnerTexts();

/** Types words, and waits for what is found. */
async function type(page: Page, words: string): Promise<void> {
  await page.locator('#q').fill('');
  await page.locator('.count', { hasText: /^$/ }).waitFor({ state: 'attached' });
  await page.locator('#q').pressSequentially(words);
  await settled(page);
}

/** Keeps back the texts of what is found, until what this gives is called. */
async function holdTexts(page: Page): Promise<() => void> {
  let go = () => {};
  const held = new Promise<void>((done) => {
    go = done;
  });
  await page.context().route('**/*.pf_fragment', async (route) => {
    await held;
    await route.fallback();
  });
  return go;
}

test('a word of a paragraph finds the article, and its link opens the article at the paragraph', async () => {
  const page = await open(search, { viewport: { width: 900, height: 500 } });
  await type(page, 'masons');
  const [passage] = await page.locator('.passage a').all();
  expect(await passage?.locator('mark').allInnerTexts()).toEqual(['masons']);
  await passage?.click();
  await page.waitForURL(`${address}${slugs.everything}/#p*`);
  const paragraph = page.locator(`[id="${new URL(page.url()).hash.slice(1).split(':~:')[0]}"]`);
  expect(await paragraph.innerText()).toContain('the masons waited for stone');
  await expect
    .poll(() => paragraph.evaluate((element) => element.getBoundingClientRect().top < innerHeight), patient)
    .toBe(true);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
});

describe('a search', () => {
  test('loads nothing before a word is typed, and then all of it from the site', async () => {
    const page = await blank(sites.fixtures);
    const requests = requestsOf(page);
    await page.goto(`${address}search/`, { waitUntil: 'networkidle' });
    expect(requests).toEqual(['search/']);
    await type(page, 'quay');
    expect(requests.slice(1).every((path) => /^(_astro\/search-worker-|search\/)/.test(path))).toBe(true);
  });

  test('finds in every language at once, and in one alone', async () => {
    const page = await open({ ...search, path: 'search/?q=1871' });
    await settled(page);
    expect(await headlines(page)).toEqual([expect.stringMatching(/^Harbour reopens/)]);
    await page.selectOption('select[name=lang]', 'ja');
    await page.locator('.count', { hasText: 'No article' }).waitFor();
    await page.selectOption('select[name=lang]', '');
    await type(page, '岸壁の工事');
    expect(await headlines(page)).toEqual(['古い港に灯りが戻る、長い冬の工事を終えて']);
    expect(await page.locator('.results li').getAttribute('lang')).toBe('ja');
    await type(page, 'ميناء');
    expect(await page.locator('.results li').getAttribute('dir')).toBe('rtl');
  });

  test('is narrowed by year, and its address says so', async () => {
    const page = await open(search);
    await type(page, 'the');
    const all = await headlines(page);
    expect(all.length).toBeGreaterThan(1);
    await page.selectOption('select[name=year]', '2024');
    await expect.poll(() => headlines(page), patient).toEqual([expect.stringMatching(/^Harbour reopens/)]);
    expect(page.url()).toBe(`${address}search/?q=the&year=2024`);
    await page.reload();
    await settled(page);
    expect(await headlines(page)).toHaveLength(1);
  });

  test('finds nothing for a word that is nowhere, though shorter ones are that it begins with', async () => {
    const page = await open({ ...search, path: 'search/?q=andiron' });
    await settled(page);
    expect(await page.locator('.count').innerText()).toBe('No article has these words.');
  });

  test('keeps to the policy of the page, is seen by axe without a fault, and never scrolls sideways', async () => {
    const page = await blank(sites.fixtures);
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${address}search/`);
    await type(page, 'the');
    expect(complaints).toEqual([]);
    await page.setViewportSize({ width: 320, height: 600 });
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
    const seen = await open({ ...search, path: 'search/?q=the' }, { bypassCSP: true });
    await settled(seen);
    expect(await faultsOf(seen)).toEqual([]);
  });

  test('is asked for while it is typed, and shown when no letter follows', async () => {
    const page = await open(search);
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    const asked = page.waitForRequest(/\.pf_fragment$/);
    await page.locator('#q').pressSequentially('masons');
    await asked;
    expect(await headlines(page)).toEqual([]);
    await page.clock.runFor(150);
    await settled(page);
    expect(await headlines(page)).toHaveLength(1);
  });

  test('shows nothing of an earlier question whose answer comes late', async () => {
    const page = await blank(sites.fixtures);
    const go = await holdTexts(page);
    await page.goto(`${address}search/`);
    const asked = page.waitForRequest(/\.pf_fragment$/);
    await page.locator('#q').fill('masons');
    await asked;
    await page.locator('#q').fill('qwertyuiop');
    await settled(page);
    go();
    await page.locator('#q').press('Enter');
    await settled(page);
    expect(await headlines(page)).toEqual([]);
    expect(await page.locator('.count').innerText()).toBe('No article has these words.');
  });

  test('shows what was found so far, and all of it with their number when it is there', async () => {
    const page = await blank(sites.fixtures);
    await page.addInitScript(holdAnswers);
    await page.goto(`${address}search/`);
    await page.locator('#q').fill('the');
    await page.locator('.results h2').first().waitFor();
    const soFar = await headlines(page);
    expect(await page.locator('.count').innerText()).toBe('Searching …');
    await page.locator('.results h2 a').last().focus();
    await page.evaluate('release()');
    await settled(page);
    expect(await headlines(page)).toEqual(soFar);
    expect(
      await page
        .locator('.results h2 a')
        .last()
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
  });

  test('dims the answers to the question before, until some to this one are there', async () => {
    const page = await blank(sites.fixtures);
    await page.addInitScript(holdAnswers);
    await page.goto(`${address}search/?q=masons`);
    await page.locator('.results h2').waitFor();
    await page.evaluate('release()');
    await settled(page);
    await page.evaluate('hold()');
    const opacity = () => page.locator('.results').evaluate((list) => Number(getComputedStyle(list).opacity));
    const go = await holdTexts(page);
    await page.locator('#q').fill('the');
    await expect.poll(opacity, patient).toBeLessThan(1);
    go();
    await page.locator('.results h2').nth(1).waitFor();
    await expect.poll(opacity, patient).toBe(1);
    expect(await page.locator('.results').getAttribute('aria-busy')).toBe('true');
  });

  test('reads an index that the host has unpacked, too', async () => {
    const page = await blank(sites.fixtures);
    await page.context().route('**/*.pf_*', (route) => {
      const [path = ''] = route.request().url().replace(address, '').split('?');
      return route.fulfill({ body: gunzipSync(readFileSync(join(sites.fixtures.folder, path))) });
    });
    await page.goto(`${address}search/`);
    await type(page, 'masons');
    expect(await page.locator('.passage mark').allInnerTexts()).toEqual(['masons']);
  });

  test('that cannot be loaded says so', async () => {
    const page = await blank(sites.fixtures);
    await page.goto(`${address}search/`);
    await page.context().route('**/pagefind.js*', (route) => route.abort());
    await page.locator('#q').fill('quay');
    await page.locator('.count', { hasText: 'did not load' }).waitFor();
  });

  test('one of whose workers cannot be started says so', async () => {
    const page = await blank(sites.fixtures);
    await page.addInitScript(() => Object.defineProperty(navigator, 'hardwareConcurrency', { value: 2 }));
    let asked = 0;
    await page.context().route('**/search-worker*', (route) => {
      asked += 1;
      return asked > 1 ? route.abort() : route.fallback();
    });
    await page.goto(`${address}search/?q=masons`);
    await page.locator('.count', { hasText: 'did not load' }).waitFor();
  });

  test('needs script, and says where to go without', async () => {
    const page = await open(search, { javaScriptEnabled: false });
    expect(await page.locator('main').innerText()).toContain('Searching needs JavaScript.');
    expect(await page.locator('#q').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Browse' }).click();
    expect(page.url()).toBe(`${address}browse/`);
  });
});

test('no other page loads anything of the search, and the key / leads to it where articles are listed', async () => {
  const page = await blank(sites.fixtures);
  const requests = requestsOf(page);
  for (const path of ['', 'browse/', 'section/coast/', everything.path]) {
    await page.goto(address + path, { waitUntil: 'networkidle' });
  }
  expect(requests.filter((path) => /search|_astro/.test(path))).toEqual([]);
  await page.goto(`${address}section/coast/`);
  await page.keyboard.press('/');
  await page.waitForURL(`${address}search/`);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
});
