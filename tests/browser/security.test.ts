import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { allPages, everyKind, everything, htmlOf, seed, useBrowser } from '../build/built.ts';

const { blank } = useBrowser();

/** What the browser says against the page: violations of its policy, errors and warnings of the console. */
async function complaintsOf(page: Page): Promise<() => Promise<string[]>> {
  const said: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  return async () => [
    ...said,
    ...(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)),
  ];
}

test.each(allPages)('$name allows nothing that it does not name', (page) => {
  const policy = /<meta http-equiv="content-security-policy" content="([^"]+)"/.exec(htmlOf(page))?.[1];
  expect(policy).toMatch(/^default-src 'none'/);
  expect(policy).not.toMatch(/unsafe|\*/);
});

test.each(everyKind)(
  '$name keeps to its policy on screen, scrolled, and on paper',
  async ({ site, path }) => {
    const page = await blank(site);
    const complaints = await complaintsOf(page);
    await page.goto(site.address + path);
    await page.mouse.wheel(0, 20_000);
    await page.emulateMedia({ media: 'print' });
    await page.pdf();
    const found = await complaints();
    await page.context().close();
    expect(found).toEqual([]);
  },
);

test.each([
  { button: 'Copy link', gives: seed.site.address + seed.path },
  { button: 'Copy citation', gives: /^“Mistrust remains.+”, South China Morning Post, March 2015\./ },
])('$button copies, within the policy', async ({ button, gives }) => {
  const page = await blank(seed.site);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const complaints = await complaintsOf(page);
  await page.goto(seed.site.address + seed.path);
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('status').getByText('Copied').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(gives);
  expect(await complaints()).toEqual([]);
});

test('nothing in an article can be given a handler or a script by a string', async () => {
  const page = await blank(everything.site);
  await page.goto(everything.site.address + everything.path);
  const attempt = page.evaluate(() => document.body.setAttribute('onclick', 'document.title = "changed"'));
  await expect(attempt).rejects.toThrow('TrustedScript');
});
