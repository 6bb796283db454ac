import { expect, test } from 'vitest';
import { everyKind, everything, useBrowser } from '../build/built.ts';
import { faultsOf } from './axe.ts';

const { open } = useBrowser();

test.each(everyKind)(
  'axe finds nothing wrong with $name in light, dark and forced colours',
  async ({ ...built }) => {
    const page = await open(built, { bypassCSP: true });
    expect(await faultsOf(page)).toEqual([]);
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
