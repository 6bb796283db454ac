import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { slugOf, writeArticles } from '../bench/articles.ts';
import { filesOfSite, build as killedBuild, mayBeUnderWay } from '../bench/killed-build.ts';
import { nothingTemporary, runOnce } from '../bench/killing.ts';
import { runBuild } from './run-build.ts';

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

async function build(request: { content: string; folder: string }): Promise<void> {
  const { status, output } = await runBuild(request);
  if (status !== 0) throw new Error(output);
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
  await build(again);
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
    await build(half);
    expect(filesOfSite(half.folder)).toEqual(right);
  },
  240_000,
);

test('two builds at once into one folder make the one site', async () => {
  const both = site('both');
  const ended = await Promise.all([runBuild(both), runBuild(both)]);
  expect(ended.map(({ status, output }) => (status === 0 ? '' : output))).toEqual(['', '']);
  expect(filesOfSite(both.folder)).toEqual(filesOfSite(whole));
}, 240_000);
