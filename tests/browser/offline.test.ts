import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { htmlOf, pagesOf, sites, slugs, useBrowser } from '../build/built.ts';
import { mustBuild } from '../build/run-build.ts';
import { type Served, serve } from '../build/serve.ts';

const { browser } = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'offprint-offline-'));
let served: Served;
let context: BrowserContext;

beforeAll(async () => {
  await mustBuild({ content: 'tests/fixtures/site', folder, base: '/kept/', env: { OFFLINE: 'yes' } });
  served = await serve(folder, '/kept/');
  context = await (await browser()).newContext();
}, 180_000);

/** What comes about in the background, while tests run beside this one. */
const soon = { timeout: 20_000 };

afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Goes to a page of the site, offline or not, and says its heading. */
async function headingAt(page: Page, path: string, offline = false): Promise<string> {
  await context.setOffline(offline);
  await page.goto(served.address + path);
  return page.locator('h1').innerText();
}

/** What the browser holds of the site: addresses, without where they stand. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname);
    return found.sort();
  });

test('with the option off, no page has a byte of it, and nobody is told of a worker', () => {
  const speaking = pagesOf(sites.fixtures).filter((page) =>
    /serviceWorker|offline\.js|without a connection/.test(htmlOf(page)),
  );
  expect(speaking).toEqual([]);
  // The search runs in a worker of another kind.
  const working = pagesOf(sites.fixtures).filter((page) => htmlOf(page).includes('worker-src'));
  expect(working.map(({ path }) => path)).toEqual(['search/']);
});

test('an article that was read opens without a connection, with its pictures; another page says that there is none, and what can be read', async () => {
  const page = await context.newPage();
  await headingAt(page, `${slugs.everything}/`);
  await page.mouse.wheel(0, 20_000);
  await expect
    .poll(async () => (await kept(page)).filter((path) => path.includes('_photos')).length, soon)
    .toBe(2);
  expect(await kept(page)).toContain(`/kept/${slugs.everything}/`);

  expect(await headingAt(page, `${slugs.everything}/?from=list`, true)).toMatch(/^Harbour reopens/);
  await page.mouse.wheel(0, 20_000);
  const pictures = page.locator('img');
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth), soon)
      .toBeGreaterThan(0);
  }
  expect(await page.locator('.keep').innerText()).toContain('the last 100 articles');

  expect(await headingAt(page, `${slugs.bare}/`, true)).toBe('No connection');
  const link = page.locator('.articles a');
  expect(await link.allInnerTexts()).toEqual([expect.stringMatching(/^Harbour reopens/)]);
  await link.click();
  expect(await page.locator('h1').innerText()).toMatch(/^Harbour reopens/);
});

test('what has changed is seen as soon as there is a connection, and then without one', async () => {
  const page = await context.newPage();
  await headingAt(page, `${slugs.bare}/`);
  const file = join(folder, slugs.bare, 'index.html');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replace(/<h1>[^<]*/, '<h1>The lamp is out'));
  expect(await headingAt(page, `${slugs.bare}/`)).toBe('The lamp is out');
  expect(await headingAt(page, `${slugs.bare}/`, true)).toBe('The lamp is out');
});

test('an article that was withdrawn is kept no longer than until the next visit', async () => {
  const page = await context.newPage();
  await headingAt(page, `${slugs.japanese}/`);
  await expect.poll(() => kept(page), soon).toContain(`/kept/${slugs.japanese}/`);
  cpSync(join(folder, 'the-ferry-that-never-sailed'), join(folder, slugs.japanese), { recursive: true });
  await headingAt(page, `${slugs.japanese}/`);
  await expect.poll(() => kept(page), soon).not.toContain(`/kept/${slugs.japanese}/`);
});

test('when a later build keeps nothing, a visit clears what was kept and the worker with it', async () => {
  const page = await context.newPage();
  await headingAt(page, `${slugs.everything}/`);
  cpSync(join(sites.fixtures.folder, 'offline.js'), join(folder, 'offline.js'));
  await headingAt(page, `${slugs.everything}/`);
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((worker) => worker?.update()));
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await expect.poll(workers, soon).toBe(0);
  expect(await kept(page)).toEqual([]);
});
