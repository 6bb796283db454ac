import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { articlePage, type BuiltPage, everything, seed, sites, slugs, useBrowser } from '../build/built.ts';

const { blank } = useBrowser();

async function openWithClipboard({ site, path }: BuiltPage): Promise<Page> {
  const page = await blank(site, { viewport: { width: 1000, height: 700 } });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(site.address + path);
  return page;
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Selects from the first of these words to the end of the last, each the n-th time that it stands in the text. */
function select(page: Page, first: string, last = first, n = 1): Promise<void> {
  return page.evaluate(
    ([first, last, n]) => {
      const text = document.querySelector('.text') as Element;
      const find = (words: string): [Node, number] => {
        const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        let times = 0;
        for (let node = nodes.nextNode() as Text | null; node; node = nodes.nextNode() as Text | null) {
          for (let at = node.data.indexOf(words); at >= 0; at = node.data.indexOf(words, at + 1)) {
            if (++times === n) return [node, at];
          }
        }
        throw new Error(`${words} is not in the text`);
      };
      const [end, at] = find(last);
      getSelection()?.setBaseAndExtent(...find(first), end, at + last.length);
    },
    [first, last, n] as const,
  );
}

/** Copies the selection as a quotation, opens its link anew, and says what the browser marks and whether it is seen. */
async function quoteAndFollow(page: Page): Promise<{ quotation: string; marked: boolean }> {
  const box = await page.evaluate(() => {
    const rect = getSelection()?.getRangeAt(0).getBoundingClientRect();
    return rect && rect.top + scrollY;
  });
  await page.locator('.text > .quote').click();
  await page.getByRole('status').getByText(/./).waitFor();
  const quotation = await copied(page);
  await page.goto('about:blank');
  await page.goto(/https\S+#\S+$/.exec(quotation)?.[0] ?? '');
  await page.waitForFunction(() => scrollY > 0);
  const { top, height } = await page.evaluate(() => ({ top: scrollY, height: innerHeight }));
  return { quotation, marked: box !== undefined && box > top && box < top + height };
}

test.each([
  { what: 'a few words', article: seed, first: 'still expressing fears' },
  { what: 'words that begin and end within words', article: seed, first: 'eflections on hist' },
  { what: 'words across paragraphs', article: seed, first: 'invite Abe', last: 'use the anniversary' },
  { what: 'words across the items of a list', article: everything, first: 'fund, raised', last: 'a lottery' },
  { what: 'Japanese', article: articlePage(sites.fixtures, slugs.japanese), first: '費用の半分は町が負担し' },
])('a quotation of $what carries a link that scrolls to them', async ({ article, first, last = first }) => {
  const page = await openWithClipboard(article);
  await page.setViewportSize({ width: 700, height: 300 });
  await select(page, first, last);
  const { quotation, marked } = await quoteAndFollow(page);
  expect(quotation).toContain(first);
  expect(quotation).toContain(last);
  expect(marked).toBe(true);
});

test('words that stand earlier too are told from those by what stands before them', async () => {
  const page = await openWithClipboard(seed);
  await page.setViewportSize({ width: 700, height: 300 });
  await select(page, 'Diaoyu Islands', 'Diaoyu Islands', 2);
  const { quotation, marked } = await quoteAndFollow(page);
  expect(quotation).toMatch(/:~:text=\S+-,Diaoyu%20Islands$/);
  expect(marked).toBe(true);
});

test('a quotation is the very words between marks, the citation, and the link', async () => {
  const page = await openWithClipboard(everything);
  await select(page, 'had stopped');
  const { quotation } = await quoteAndFollow(page);
  expect(quotation.split('\n')).toEqual([
    '“had stopped”',
    expect.stringMatching(
      /^Maren Oyelaran and Tomas Birch, “Harbour reopens.+https:\/\/press\.example\/kept\/.+\/#p\w+:~:text=had%20stopped$/,
    ),
  ]);
});

test('the control for quotations is next to the keyboard, covers no selected words, and goes with Escape', async () => {
  const page = await openWithClipboard(seed);
  await select(page, 'could boost mutual trust');
  const control = page.locator('.text > .quote');
  await control.waitFor();
  const [selected, shown] = await Promise.all([
    page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().bottom),
    control.evaluate((element) => element.getBoundingClientRect().top),
  ]);
  expect(shown).toBeGreaterThanOrEqual(selected ?? Number.POSITIVE_INFINITY);
  await page.locator('.text > p:nth-of-type(2) > .here').evaluate((link) => (link as HTMLElement).focus());
  await page.keyboard.press('Tab');
  expect(await control.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await control.count()).toBe(0);
});

test('nothing is offered where words outside the text are selected', async () => {
  const page = await openWithClipboard(seed);
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1') as Element));
  await page.waitForTimeout(500);
  expect(await page.locator('.quote').count()).toBe(0);
});

test('the link to a paragraph goes there, marks it, copies itself, and says so', async () => {
  const page = await openWithClipboard(seed);
  const paragraph = page.locator('.text > p:nth-of-type(9)');
  await paragraph.hover();
  await paragraph.locator('.here').click();
  await page.getByRole('status').getByText('Copied').waitFor();
  expect(await copied(page)).toBe(`${seed.site.address}${seed.path}#${await paragraph.getAttribute('id')}`);
  expect(page.url()).toBe(await copied(page));
  const background = await paragraph.evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(background).not.toBe('rgba(0, 0, 0, 0)');
});

test('where the clipboard is out of reach, nothing that copies is there, and nothing fails', async () => {
  const page = await blank(seed.site);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }),
  );
  await page.goto(seed.site.address + seed.path);
  await select(page, 'could boost mutual trust');
  await page.waitForTimeout(500);
  expect(await page.getByRole('button').allInnerTexts()).toEqual(['Print']);
  expect(errors).toEqual([]);
});
