/**
 * What the search costs. Seconds of a build without an index and with one: from nothing, unchanged, and with one article
 * more. The files and bytes of the index. In a browser, for several queries, each in a browser without any cache:
 * milliseconds until the index is there, from a question that comes at once to its first results and to all, the same from
 * the last letter of one that is typed (the page waits 100 ms for another), and to all of one that was asked before; the
 * requests and bytes of the question.
 * `npm run bench:search -- 10000`, and `-- 10000 FOLDER` for the queries alone, of a site that is built.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../src/print/browser.ts';
import { mustBuild } from '../build/run-build.ts';
import { serve } from '../build/serve.ts';
import { sectionOf, writeArticles } from './articles.ts';
import { paragraphsOf, wordOf } from './vocabulary.ts';

const count = Number(process.argv[2] ?? 1000);
const given = process.argv[3];
const folder = given ? '' : mkdtempSync(join(tmpdir(), 'offprint-bench-'));
const content = join(folder, 'content');
process.env.CARDS = 'no';

/** Each word of a sentence is in every article, the others by their rank. */
const queries: (Question & { kind: string })[] = [
  { kind: 'in every article', words: 'harbour' },
  { kind: 'two of these', words: 'treaty Bergen' },
  { kind: 'with small words', words: `the ${wordOf(300)} of Bergen` },
  { kind: 'a name', words: 'Carla Mendes' },
  { kind: 'a phrase', words: '"ferry of Oban"' },
  { kind: 'one section', words: 'harbour', section: sectionOf(1) },
  { kind: 'common', words: wordOf(20) },
  { kind: 'middling', words: wordOf(300) },
  { kind: 'two of these', words: `${wordOf(300)} ${wordOf(310)}` },
  { kind: 'rare', words: wordOf(20_000) },
  { kind: 'in one article', words: String(count - 1) },
  { kind: 'nowhere', words: 'qwertyuiop' },
];
const repeats = 5;
const further = (number: number) => paragraphsOf(number, 3);

/** Seconds that one build takes. */
async function seconds(search: 'yes' | 'no'): Promise<string> {
  process.env.SEARCH = search;
  const begun = performance.now();
  await mustBuild({ content, folder: join(folder, search) });
  return `${((performance.now() - begun) / 1000).toFixed(1)} s`;
}

async function builds(): Promise<void> {
  console.log(`${count} articles\n\n  build              without index  with index`);
  const line = async (name: string) => {
    const [without, having] = [await seconds('no'), await seconds('yes')];
    console.log(`  ${name.padEnd(19)}${without.padStart(13)}${having.padStart(12)}`);
  };
  writeArticles(content, 0, count, further);
  await line('first');
  await line('unchanged');
  writeArticles(content, count, count + 1, further);
  await line('one article more');
  const index = join(folder, 'yes/search');
  const files = readdirSync(index, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  console.log(`\n  index: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`);
}

interface Question {
  words: string;
  section?: string;
}

/** Milliseconds that the page waits for another letter: what it shows before is the answer to an earlier question, as is what it shows of fewer letters. */
const pause = 100;

/** Milliseconds from the last letter of a question, or from when it is sent, to its first results on the page and to all. */
const answered = (page: Page, words: string): Promise<{ first: number; all: number }> =>
  page.evaluate(
    ([pause, words]) =>
      new Promise((done) => {
        const list = document.querySelector('.results') as Element;
        const field = document.querySelector('#q') as HTMLInputElement;
        let [asked, heard] = [0, Number.POSITIVE_INFINITY];
        let first: Promise<number> | undefined;
        const note = ({ type }: Event) => {
          asked = performance.now();
          heard = asked + (type === 'input' ? pause : 0);
        };
        addEventListener('input', note, { capture: true });
        addEventListener('submit', note, { capture: true });
        const seen = () =>
          new Promise<number>((shown) =>
            requestAnimationFrame(() => setTimeout(() => shown(performance.now() - asked))),
          );
        new MutationObserver(async (changes, observer) => {
          if (field.value !== words || performance.now() < heard) return;
          if (changes.some(({ type }) => type === 'childList')) first ??= seen();
          if (list.ariaBusy === 'true') return;
          observer.disconnect();
          const all = await seen();
          done({ first: (await first) ?? all, all });
        }).observe(list, { attributes: true, childList: true });
      }),
    [pause, words] as const,
  );

/** The same of a question that comes at once, by the form. */
async function ask(page: Page, { words, section = '' }: Question): ReturnType<typeof answered> {
  const found = answered(page, words);
  await page.evaluate(
    ([words, section]) => {
      const field = document.querySelector<HTMLInputElement>('#q') as HTMLInputElement;
      const choice = document.querySelector<HTMLSelectElement>('select[name=section]');
      field.value = words as string;
      const chosen = [...(choice?.options ?? [])].find(({ text }) => section && text === section);
      if (choice) choice.value = chosen?.value ?? '';
      field.form?.requestSubmit();
    },
    [words, section],
  );
  return found;
}

/** Milliseconds between two letters of a person who types well. */
const perLetter = 90;

/** The same of a question that is typed. */
async function typed(page: Page, { words, section = '' }: Question): ReturnType<typeof answered> {
  if (section) await page.selectOption('select[name=section]', { label: section });
  await page.focus('#q');
  const found = answered(page, words);
  await page.keyboard.type(words, { delay: perLetter });
  return found;
}

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** Has nothing: what a search loads for it is the index itself. */
const nothing = { words: 'zz' };

const row = (...cells: (string | number)[]) =>
  console.log(
    `  ${cells.map((cell, at) => (at < 2 ? String(cell).padEnd(19) : String(cell).padStart(9))).join('')}`,
  );

async function searches(site: string): Promise<void> {
  let [bytes, requests] = [0, 0];
  const served = await serve(site, '/', (length) => {
    requests += 1;
    bytes += length;
  });
  const opened = async (browser: Browser) => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${served.address}search/`);
    return page;
  };
  const measure = async (browser: Browser, query: (typeof queries)[number]) => {
    const typing = await opened(browser);
    await ask(typing, nothing);
    await typing.fill('#q', '');
    const whileTyped = await typed(typing, query);
    await typing.context().close();
    const page = await opened(browser);
    [bytes, requests] = [0, 0];
    const { all: there } = await ask(page, nothing);
    const index = [requests, bytes];
    [bytes, requests] = [0, 0];
    const once = await ask(page, query);
    const loaded = [requests, bytes];
    const found = (await page.locator('.count').innerText()).replace(/\D/g, '') || '0';
    const again: number[] = [];
    for (let time = 0; time < repeats; time += 1) {
      await ask(page, nothing);
      again.push((await ask(page, query)).all);
    }
    await page.context().close();
    const pairs = [once, whileTyped].map(({ first, all }) => `${Math.round(first)}/${Math.round(all)}`);
    row(query.kind, query.words, found, Math.round(there), ...pairs, Math.round(median(again)), ...loaded);
    return index;
  };
  const browser = await launchBrowser();
  try {
    row('', '', 'found', 'index', 'at once', 'typed', 'again', 'requests', 'bytes');
    row('', '', 'articles', 'ms', ...Array(2).fill('first/all'), 'ms', '', '');
    let index: number[] = [];
    for (const query of queries) index = await measure(browser, query);
    console.log(`  the index itself: ${index[0]} requests, ${index[1]} bytes`);
  } finally {
    await browser.close();
    await served.close();
  }
}

try {
  if (!given) await builds();
  await searches(given ?? join(folder, 'yes'));
} finally {
  if (folder) rmSync(folder, { recursive: true, force: true });
}
