import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect, test } from 'vitest';
import { allPages, everything, useBrowser } from '../build/built.ts';

const { open } = useBrowser();

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

const modes = [
  { mode: 'light', media: { colorScheme: 'light' } },
  { mode: 'dark', media: { colorScheme: 'dark' } },
  { mode: 'forced colours', media: { forcedColors: 'active' } },
] as const;

test.each(modes.flatMap((mode) => allPages.map((page) => ({ ...mode, ...page, page }))))(
  'axe finds nothing wrong with $name in $mode',
  async ({ media, page: built }) => {
    const page = await open(built, { ...media, bypassCSP: true });
    await page.evaluate(axe);
    const { violations } = (await page.evaluate(
      (run) => (window as unknown as { axe: { run(options: RunOptions): unknown } }).axe.run(run),
      options,
    )) as AxeResults;
    await page.context().close();
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    expect(found).toEqual([]);
  },
);

test('every control of an article is reached by the keyboard, and shows that it has the focus', async () => {
  const page = await open(everything, { viewport: { width: 800, height: 900 } });
  const controls = await page.locator('a[href]:visible, button:visible, [tabindex="0"]:visible').count();
  const reached = new Set<string>();
  const unseen: string[] = [];
  for (let step = 0; step < controls; step++) {
    await page.keyboard.press('Tab');
    const { path, visible } = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
      const all = [...document.querySelectorAll('*')];
      return {
        path: `${all.indexOf(element)} ${element.outerHTML.slice(0, 80)}`,
        visible: outlineStyle !== 'none' && outlineWidth !== '0px' && opacity === '1',
      };
    });
    reached.add(path);
    if (!visible) unseen.push(path);
  }
  expect({ reached: reached.size, unseen }).toEqual({ reached: controls, unseen: [] });
});
