import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWritten } from '../../src/build/written.ts';
import { unfinishedName } from '../../src/whole-file.ts';
import { slugOf, writeArticles } from '../bench/articles.ts';
import { filesOfSite, build as killedBuild, mayBeUnderWay } from '../bench/killed-build.ts';
import { nothingTemporary, runOnce } from '../bench/killing.ts';
import { mustBuild, runBuild } from './run-build.ts';

const temporary = mkdtempSync(join(tmpdir(), 'offprint-faults-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const kept = join(temporary, 'articles');
const first = join(temporary, 'first');
const whole = join(first, 'site');
let lasted = 0;

/** The articles in a folder of their own, as a build that has not written their ledger finds them. */
function site(name: string) {
  const content = join(temporary, name, 'content');
  cpSync(kept, content, { recursive: true });
  return { content, folder: join(temporary, name, 'site') };
}

beforeAll(async () => {
  writeArticles(kept, 0, 80);
  // Of this headline no earlier build has a card: one is drawn, in a thread.
  const file = join(kept, slugOf(0), 'index.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, `title: ${randomUUID()}`));
  site('first');
  const { status, said } = await runOnce(killedBuild, first);
  if (status !== 0) throw new Error(said);
  const again = site('second');
  const begun = performance.now();
  await mustBuild(again);
  lasted = performance.now() - begun;
  expect(filesOfSite(again.folder)).toEqual(filesOfSite(whole));
}, 240_000);

test('a build that draws cards in threads leaves nothing where it unpacked their type', () => {
  expect(() => nothingTemporary(first)).not.toThrow();
});

test.each([0.5, 0.75, 0.95])(
  'a build that is killed after %d of its time leaves whole files alone, and the next makes the site, with nothing left over',
  async (part) => {
    const half = site(`killed-${part}`);
    await runOnce(killedBuild, join(temporary, `killed-${part}`), { after: lasted * part, from: 'begin' });
    const right = filesOfSite(whole);
    if (existsSync(half.folder)) {
      for (const [path, bytes] of filesOfSite(half.folder))
        if (!mayBeUnderWay([path, bytes])) expect(bytes, path).toBe(right.get(path));
    }
    await mustBuild(half);
    expect(filesOfSite(half.folder)).toEqual(right);
  },
  240_000,
);

/** Puts folders where a build puts articles, as it does, and takes them away, as long as it runs. */
const puttingArticles = `
const { mkdirSync, renameSync, rmSync } = require('node:fs');
const { workerData, parentPort } = require('node:worker_threads');
const { folder, draft } = workerData;
for (let at = 0; ; at = (at + 1) % 100) {
  mkdirSync(draft);
  rmSync(folder + '/article-' + at, { recursive: true, force: true });
  renameSync(draft, folder + '/article-' + at);
  if (at === 50) parentPort.postMessage('begun');
}`;

test('a build may look through its folder while another puts articles there', async () => {
  const folder = join(temporary, 'busy');
  mkdirSync(folder);
  const workerData = { folder, draft: join(folder, unfinishedName()) };
  const other = new Worker(puttingArticles, { eval: true, workerData });
  await once(other, 'message');
  try {
    for (let turn = 0; turn < 300; turn += 1) openWritten(folder, join(temporary, 'unknown'));
  } finally {
    await other.terminate();
  }
});

test('two builds at once into one folder make the one site', async () => {
  const both = site('both');
  const ended = await Promise.all([runBuild(both), runBuild(both)]);
  expect(ended.map(({ status, output }) => (status === 0 ? '' : output))).toEqual(['', '']);
  expect(filesOfSite(both.folder)).toEqual(filesOfSite(whole));
}, 240_000);
