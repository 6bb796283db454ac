import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { everything, seed, useBrowser } from '../build/built.ts';

const { blank, open } = useBrowser();

/** The requests that a page makes over the network, by what they are for. */
function requestsOf(page: Page): string[] {
  const kinds: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) kinds.push(request.resourceType());
  });
  return kinds;
}

async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.mouse.wheel(0, 20_000);
  await page.waitForLoadState('networkidle');
}

test('an article without held pictures is one request', async () => {
  const page = await blank(seed.site);
  const requests = requestsOf(page);
  await visit(page, seed.site.address + seed.path);
  expect(requests).toEqual(['document']);
});

test('an article with pictures asks for its pictures and nothing else, at a base path too', async () => {
  const page = await blank(everything.site);
  const requests = requestsOf(page);
  await visit(page, everything.site.address + everything.path);
  expect(requests).toEqual(['document', 'image', 'image']);
});

test('a list of articles without held pictures is one request', async () => {
  const page = await blank(seed.site);
  const requests = requestsOf(page);
  await visit(page, seed.site.address);
  expect(requests).toEqual(['document']);
});

test.each([
  { name: 'an article without pictures', shown: seed },
  { name: 'an article with pictures that come late', shown: everything },
  { name: 'a list with a photo that comes late', shown: { ...everything, path: '' } },
])('nothing moves while $name loads and is scrolled', async ({ shown }) => {
  const page = await blank(shown.site, { viewport: { width: 390, height: 800 } });
  await page.route('**/*.{avif,webp,jpg}', async (route) => {
    await page.waitForLoadState('domcontentloaded');
    await page.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
    );
    await route.fallback();
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await visit(page, shown.site.address + shown.path);
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

test('nothing stands between the page and its first paint', async () => {
  const page = await open(seed);
  const blocking = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(
        (entry) => (entry as unknown as { renderBlockingStatus: string }).renderBlockingStatus === 'blocking',
      )
      .map(({ name }) => name),
  );
  const scripts = await page
    .locator('script[src]:not([type=module], [defer], [async]), link[rel=stylesheet]')
    .count();
  expect([...blocking, scripts]).toEqual([0]);
});

test.each([
  { name: 'the article of content', article: seed },
  { name: 'an article that has everything', article: everything },
])('$name reads the same without script', async ({ article }) => {
  const textOf = async (page: Page) =>
    (await page.locator('main').innerText()).replace(/Copy link|^Print$|Copy|\s+/gm, ' ').replace(/ +/g, ' ');
  const withScript = await open(article);
  const without = await open(article, { javaScriptEnabled: false });
  expect(await textOf(without)).toBe(await textOf(withScript));
});

test('the home page may load its manifest, and a browser finds nothing wrong with it', async () => {
  const page = await blank(seed.site);
  const refused: string[] = [];
  page.on('console', (message) => refused.push(message.text()));
  await page.goto(seed.site.address);
  const { url, errors } = await (await page.context().newCDPSession(page)).send('Page.getAppManifest');
  expect({ url, errors, refused }).toEqual({
    url: `${seed.site.address}manifest.webmanifest`,
    errors: [],
    refused: [],
  });
});
