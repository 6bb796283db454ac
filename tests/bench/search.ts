/**
 * What the search costs. Seconds of a build without an index and with one: from nothing, unchanged, and with one article
 * more. The files and bytes of the index. In a browser, for several queries: milliseconds until the index is there, and
 * then from a question to its first results, the bytes and requests for each. `npm run bench:search -- 10000`
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../src/print/browser.ts';
import { serveFrom } from '../../src/print/built-site.ts';
import { runBuild } from '../build/run-build.ts';
import { writeArticles } from './articles.ts';

const count = Number(process.argv[2] ?? 1000);
const address = 'https://archive.example/';
const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
const content = join(folder, 'content');
process.env.CARDS = 'no';

/** Each word of the first is in nearly every article; the last is in none. */
const queries = ['harbour', 'treaty Bergen', 'Carla Mendes', '"ferry of Oban"', String(count - 1), 'nowhere'];
const repeats = 5;

/** Seconds that one build takes. */
async function seconds(search: 'yes' | 'no'): Promise<string> {
  process.env.SEARCH = search;
  const begun = performance.now();
  const { status, output } = await runBuild({ content, folder: join(folder, search), site: address });
  if (status !== 0) throw new Error(output);
  return `${((performance.now() - begun) / 1000).toFixed(1)} s`;
}

async function builds(): Promise<void> {
  console.log(`${count} articles\n\n  build              without index  with index`);
  const line = async (name: string) => {
    const [without, having] = [await seconds('no'), await seconds('yes')];
    console.log(`  ${name.padEnd(19)}${without.padStart(13)}${having.padStart(12)}`);
  };
  writeArticles(content, 0, count);
  await line('first');
  await line('unchanged');
  writeArticles(content, count, count + 1);
  await line('one article more');
  const index = join(folder, 'yes/search');
  const files = readdirSync(index, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  console.log(`\n  index: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`);
}

/** Milliseconds from a question, asked by the form, to its first results on the page. */
const ask = (page: Page, query: string): Promise<number> =>
  page.evaluate((words) => {
    const field = document.querySelector<HTMLInputElement>('#q') as HTMLInputElement;
    const list = document.querySelector('.results') as Element;
    field.value = words;
    const begun = performance.now();
    return new Promise<number>((done) => {
      new MutationObserver((_changes, observer) => {
        if (list.ariaBusy === 'true') return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
      }).observe(list, { attributes: true });
      field.form?.requestSubmit();
    });
  }, query);

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

async function searches(): Promise<void> {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext();
    await serveFrom(join(folder, 'yes'), address, context);
    let [bytes, requests] = [0, 0];
    context.on('response', async (response) => {
      requests += 1;
      bytes += (await response.body().catch(() => Buffer.of())).length;
    });
    const page = await context.newPage();
    await page.goto(`${address}search/`);
    console.log(`  page: ${bytes} bytes\n`);
    [bytes, requests] = [0, 0];
    const opened = await ask(page, 'zz');
    console.log(`  index there after ${Math.round(opened)} ms: ${requests} requests, ${bytes} bytes\n`);
    console.log('  query              found   first      again   requests    bytes');
    for (const query of queries) {
      [bytes, requests] = [0, 0];
      const first = await ask(page, query);
      const loaded = [requests, bytes].map(String);
      const found = (await page.locator('.count').innerText()).replace(/\D/g, '') || '0';
      const again: number[] = [];
      for (let time = 0; time < repeats; time += 1) {
        await ask(page, 'zz');
        again.push(await ask(page, query));
      }
      const ms = [first, median(again)].map((time) => `${Math.round(time)} ms`.padStart(10));
      console.log(
        `  ${query.padEnd(16)}${found.padStart(8)}${ms.join('')}${loaded[0]?.padStart(9)}${loaded[1]?.padStart(12)}`,
      );
    }
  } finally {
    await browser.close();
  }
}

try {
  await builds();
  await searches();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
