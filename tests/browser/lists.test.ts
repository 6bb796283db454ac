import { expect, test } from 'vitest';
import { everything, sites, slugs, useBrowser } from '../build/built.ts';

const { open } = useBrowser();
const home = { ...everything, path: '' };

test('a list shows the lead photo of an article where it is held, and of no other', async () => {
  const page = await open(home);
  const shown = page.locator('.articles li:has(picture) h2 a');
  expect(await page.locator('.articles li').count()).toBeGreaterThan(1);
  expect(await shown.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))).toEqual([
    `${sites.fixtures.address}${slugs.everything}/`,
  ]);
});

test('a photo in a list leads to its article', async () => {
  const page = await open(home);
  const { x = 0, y = 0, width = 0, height = 0 } = (await page.locator('.articles img').boundingBox()) ?? {};
  await page.mouse.click(x + width / 2, y + height / 2);
  await page.waitForURL(`**/${slugs.everything}/`);
});
