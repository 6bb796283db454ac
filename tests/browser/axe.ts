/** What axe finds wrong with a page, in each way that colours may be shown. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

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

/** A line for each thing that is wrong. The page is opened with `bypassCSP`. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found: string[] = [];
  for (const [mode, media] of Object.entries(modes)) {
    await page.emulateMedia(media);
    const { violations } = (await page.evaluate(
      (run) => (window as unknown as { axe: { run(options: RunOptions): unknown } }).axe.run(run),
      options,
    )) as AxeResults;
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${mode}: ${id}: ${html}`)));
  }
  return found;
}
