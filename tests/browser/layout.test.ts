import { expect, test } from 'vitest';
import { articlePage, everyKind, everything, seed, sites, slugs, useBrowser } from '../build/built.ts';

const { open } = useBrowser();

test.each(everyKind)(
  '$name never scrolls sideways, from a small phone to a wide screen',
  async ({ ...page }) => {
    const shown = await open(page);
    const tooWide: number[] = [];
    for (const width of [320, 360, 768, 1440]) {
      await shown.setViewportSize({ width, height: 800 });
      const { scrollWidth, clientWidth } = await shown.evaluate(() => document.documentElement);
      if (scrollWidth > clientWidth) tooWide.push(width);
    }
    await shown.context().close();
    expect(tooWide).toEqual([]);
  },
);

test('a line of text holds 55 to 75 letters on a wide screen', async () => {
  const page = await open(everything, { viewport: { width: 1440, height: 900 } });
  const letters = await page
    .locator('.text > p')
    .nth(1)
    .evaluate((paragraph) => {
      const lineHeight = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
      // The last line is half full, more or less.
      const lines = Math.round(paragraph.getBoundingClientRect().height / lineHeight) - 0.5;
      return (paragraph.textContent?.length ?? 0) / lines;
    });
  expect(letters).toBeGreaterThan(55);
  expect(letters).toBeLessThan(75);
});

test.each([
  { where: 'page', page: seed, headline: 'h1' },
  { where: 'place in a list', page: { ...seed, path: '' }, headline: '.articles h2' },
])('a headline breaks no line within China-Japan in its $where', async ({ page, headline }) => {
  const shown = await open(page);
  const broken: number[] = [];
  for (let width = 320; width <= 1000; width += 20) {
    await shown.setViewportSize({ width, height: 800 });
    const lines = await shown.locator(headline).evaluate((element) => {
      const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let text = words.nextNode(); text; text = words.nextNode()) {
        const at = text.nodeValue?.indexOf('China-Japan') ?? -1;
        if (at < 0) continue;
        const compound = document.createRange();
        compound.setStart(text, at);
        compound.setEnd(text, at + 'China-Japan'.length);
        return compound.getClientRects().length;
      }
      return 0;
    });
    if (lines !== 1) broken.push(width);
  }
  expect(broken).toEqual([]);
});

test('an Arabic article runs from right to left', async () => {
  const page = await open(articlePage(sites.fixtures, slugs.arabic), {
    viewport: { width: 1000, height: 900 },
  });
  expect(
    await page
      .locator('html')
      .evaluate((html) => [(html as HTMLHtmlElement).lang, getComputedStyle(html).direction]),
  ).toEqual(['ar', 'rtl']);
  const quote = page.locator('.text blockquote');
  expect(await quote.evaluate((element) => getComputedStyle(element).borderRightWidth)).toBe('3px');
});

test('a Japanese article says that it is Japanese', async () => {
  const page = await open(articlePage(sites.fixtures, slugs.japanese));
  expect(await page.locator('html').getAttribute('lang')).toBe('ja');
});
