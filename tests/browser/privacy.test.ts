import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { everyKind, everything, useBrowser } from '../build/built.ts';

const { blank } = useBrowser();

/** The origins that a page asks, whatever for; and whether it speaks to anybody otherwise. */
function askedBy(page: Page): Set<string> {
  const asked = new Set<string>();
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.add(new URL(request.url()).origin);
  });
  page.on('websocket', (socket) => asked.add(new URL(socket.url()).origin));
  return asked;
}

/** What a page has left in the browser. */
async function storedBy(page: Page): Promise<unknown[]> {
  const cookies = await page.context().cookies();
  const stored = await page.evaluate(async () => [
    document.cookie,
    { ...localStorage },
    { ...sessionStorage },
    await indexedDB.databases(),
    await caches.keys(),
    (await navigator.serviceWorker.getRegistrations()).length,
  ]);
  return [cookies, ...stored];
}

const nothing = [[], '', {}, {}, [], [], 0];

test.each(everyKind)(
  '$name, read to its end and printed, asks its own site alone and stores nothing',
  async ({ site, path }) => {
    const page = await blank(site);
    const asked = askedBy(page);
    await page.goto(site.address + path);
    await page.mouse.wheel(0, 20_000);
    await page.emulateMedia({ media: 'print' });
    await page.pdf();
    const stored = await storedBy(page);
    await page.context().close();
    expect([...asked]).toEqual([new URL(site.address).origin]);
    expect(stored).toEqual(nothing);
  },
);

test('an article whose controls were all used asks its own site alone and stores nothing', async () => {
  const page = await blank(everything.site);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => Object.assign(window, { print() {} }));
  const asked = askedBy(page);
  await page.goto(everything.site.address + everything.path);
  await page.locator('summary').click();
  for (const button of await page.locator('.notice button:visible').all()) await button.click();
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('.text p') as Element));
  await page.locator('.text > .quote').click();
  expect([...asked]).toEqual([new URL(everything.site.address).origin]);
  expect(await storedBy(page)).toEqual(nothing);
});
