import jsqr from 'jsqr';
import { expect, test } from 'vitest';
import { printArticle } from '../../src/print/print-article.ts';
import { everything, htmlOf, seed, useBrowser } from '../build/built.ts';
import { pixelsOf } from './pdf.ts';

const { browser, open } = useBrowser();

test('the QR code on the printed copy, read back from its pixels, is the permalink', async () => {
  const read: (string | undefined)[] = [];
  for (const article of [seed, everything]) {
    const pdf = await printArticle(await browser(), {
      ...article.site,
      slug: article.path.slice(0, -1),
      paper: 'a4',
    });
    const { data, width, height } = await pixelsOf(pdf, -1);
    read.push(jsqr(data, width, height)?.data);
  }
  expect(read).toEqual([seed.site.address + seed.path, everything.site.address + everything.path]);
});

test('the QR code stands on paper only', async () => {
  expect(htmlOf(seed)).toContain('class="qr"');
  expect(await (await open(seed)).locator('.qr').isVisible()).toBe(false);
});
