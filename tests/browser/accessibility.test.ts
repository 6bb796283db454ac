import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect, test } from 'vitest';
import { everyKind, everything, useBrowser } from '../build/built.ts';

const { open } = useBrowser();

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

const modes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
} as const;

test.each(everyKind)(
  'axe finds nothing wrong with $name in light, dark and forced colours',
  async ({ ...built }) => {
    const page = await open(built, { bypassCSP: true });
    await page.evaluate(axe);
    const found: string[] = [];
    for (const [mode, media] of Object.entries(modes)) {
      await page.emulateMedia(media);
      const { violations } = (await page.evaluate(
        (run) => (window as unknown as { axe: { run(options: RunOptions): unknown } }).axe.run(run),
        options,
      )) as AxeResults;
      found.push(
        ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${mode}: ${id}: ${html}`)),
      );
    }
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
