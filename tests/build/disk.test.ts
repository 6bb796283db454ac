/** Disks and folders that fail under a build: one line says so, what stands is whole, and the next build goes on. */
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, type TestContext, test } from 'vitest';
import { shareOf } from '../../src/build/share.ts';
import { slugOf, writeArticles } from '../bench/articles.ts';
import { build, filesOfSite, isDraft, mayBeUnderWay } from '../bench/killed-build.ts';
import { nothingRuns, runningFrom, start } from '../bench/killing.ts';
import { readOnly, smallDisk } from '../disks.ts';
import { mustBuild, runBuild } from './run-build.ts';

const minutes = 60_000;
const temporary = mkdtempSync(join(tmpdir(), 'offprint-disk-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const articles = 8;
const content = join(temporary, 'content');
const folder = join(temporary, 'site');
const index = (number: number) => join(content, slugOf(number), 'index.md');
const pageIn = (site: string, number: number) =>
  readFileSync(join(site, slugOf(number), 'index.html'), 'utf8');

/** Fails in one line, which it gives. */
async function failing(request: Parameters<typeof runBuild>[0], as = 1): Promise<string> {
  const { status, output } = await runBuild(request);
  expect(status).toBe(as);
  expect(output.trim().split('\n')).toHaveLength(1);
  return output.trim();
}

/** On a disk that such a site does not fit on. */
async function onSmallDisk(name: string, { skip }: TestContext, use: (disk: string) => Promise<void>) {
  const disk = join(temporary, name);
  const undo = smallDisk(disk, 300_000);
  if (!undo) return skip('nothing may be mounted here');
  try {
    await use(disk);
  } finally {
    undo();
  }
}

beforeAll(async () => {
  writeArticles(content, 0, articles);
  await mustBuild({ content, folder });
}, 4 * minutes);

test(
  'a file where the site should go is named in one line, and stays',
  async () => {
    const file = join(temporary, 'a-file');
    writeFileSync(file, 'Mine.');
    expect(await failing({ content, folder: file })).toMatch(/a-file is no folder; nothing is half written/);
    expect(await failing({ content, folder: join(file, 'site') })).toMatch(
      /a-file\/site is no folder, or a part/,
    );
    expect(readFileSync(file, 'utf8')).toBe('Mine.');
  },
  2 * minutes,
);

test(
  'while the content folder is not there, the site that stands stays as it is',
  async () => {
    const before = filesOfSite(folder);
    const away = join(temporary, 'away');
    renameSync(content, away);
    try {
      expect(await failing({ content, folder })).toMatch(/content is not there: import an article/);
    } finally {
      renameSync(away, content);
    }
    expect(filesOfSite(folder)).toEqual(before);
  },
  2 * minutes,
);

test(
  'an address that is none is named in one line',
  async () => {
    expect(await failing({ content, folder, site: 'nonsense' }, 2)).toMatch(/^SITE=nonsense: is no address/);
  },
  minutes,
);

test(
  'a site that cannot be written stays as it is, and is built when it can',
  async (context) => {
    const undo = readOnly(folder);
    if (!undo) return context.skip('root may write everywhere, and mount nothing');
    const before = filesOfSite(folder);
    appendFileSync(index(0), '\nThe harbour has been painted.\n');
    try {
      expect(await failing({ content, folder })).toMatch(
        /site\S* (?:is on a disk that cannot|may not) be written/,
      );
      expect(filesOfSite(folder)).toEqual(before);
    } finally {
      undo();
    }
    await mustBuild({ content, folder });
    expect(pageIn(folder, 0)).toContain('The harbour has been painted.');
  },
  3 * minutes,
);

test(
  'a full disk is said in one line, leaves whole files alone, and the build goes on where there is room',
  (context) =>
    onSmallDisk('disk', context, async (disk) => {
      const site = join(disk, 'site');
      expect(await failing({ content, folder: site })).toMatch(/disk\/site\/\S+ is on a disk that is full/);
      const right = filesOfSite(folder);
      const files = [...filesOfSite(site)].filter((file) => !mayBeUnderWay(file));
      expect(files.length).toBeGreaterThan(0);
      for (const [path, bytes] of files) expect(bytes, path).toBe(right.get(path));
    }),
  2 * minutes,
);

test(
  'a disk that is full in the middle of an article’s folder is said with the name of a file',
  (context) =>
    onSmallDisk('full', context, async (disk) => {
      // Cards are what fills it first otherwise.
      const site = { content, folder: join(disk, 'site'), env: { CARDS: 'no', SEARCH: 'no' } };
      expect(await failing(site)).toMatch(/full\/site\/\S+ is on a disk that is full/);
    }),
  2 * minutes,
);

test.each([
  ['the templates are compiled already', {}, /^\S+ may hold no larger file; [^\n]*\n$/],
  [
    'the templates are to be compiled',
    { SITE: `https://large-${process.pid}.example` },
    /^\S+bundles may hold no larger file; [^\n]*\n$/,
  ],
])(
  'where no file may be large and %s, one line says so, and the next build makes the site',
  async (_, more, line) => {
    const site = join(temporary, 'limited');
    const words = [...build.args(temporary).slice(0, 1), '--outDir', site];
    const env = { ...process.env, ...build.env(temporary), BASE_URL: undefined, ...more };
    // In blocks of 512 bytes or of 1,024: more than what a build keeps, less than a page with its type.
    const child = spawn('sh', ['-c', `ulimit -f 8; exec "$@"`, 'sh', process.execPath, ...words], { env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    const status = await new Promise((done) => child.on('close', done));
    expect([status, output]).toEqual([1, expect.stringMatching(line)]);
    if (existsSync(site)) expect([...filesOfSite(site).keys()].filter(isDraft)).toEqual([]);
    await mustBuild({ content, folder: site });
    expect(filesOfSite(site)).toEqual(filesOfSite(folder));
  },
  2 * minutes,
);

/** Does something when the first article of a build stands, while the others are made. */
async function whenBegun(site: string, act: () => void, isOver: () => boolean): Promise<void> {
  while (!existsSync(join(site, slugOf(0))) && !isOver()) await wait(2);
  act();
}

/** More than threads are given at once. */
const several = 200;

test.each(['site', 'content'] as const)(
  'where the %s folder is deleted under a build, it does not say that it is done, and the next build makes the site',
  async (which) => {
    const [mine, site] = ['content', 'site'].map((name) => join(temporary, `deleted-${which}`, name)) as [
      string,
      string,
    ];
    writeArticles(mine, 0, several);
    let isOver = false;
    const ended = runBuild({ content: mine, folder: site }).finally(() => {
      isOver = true;
    });
    const away = join(temporary, `deleted-${which}`, 'away');
    await whenBegun(
      site,
      () => renameSync(which === 'site' ? site : mine, away),
      () => isOver,
    );
    const { status, output } = await ended;
    expect([status, output.trim().split('\n')]).toEqual([1, [expect.stringMatching(/taken away|not there/)]]);
    rmSync(mine, { recursive: true, force: true });
    writeArticles(mine, 0, several);
    await mustBuild({ content: mine, folder: site });
    for (let number = 0; number < several; number += 1) expect(pageIn(site, number)).toContain('</html>');
    expect([...filesOfSite(site).keys()].filter(isDraft)).toEqual([]);
  },
  4 * minutes,
);

test(
  'a build that is killed while the templates are compiled leaves no process behind',
  async (context) => {
    if (!existsSync('/proc/self/environ')) return context.skip('this system does not tell what runs');
    const mine = {
      ...build,
      env: (of: string) => ({ ...build.env(of), SITE: `https://${process.pid}.example` }),
    };
    const child = start(mine, temporary);
    const isCompiling = () => runningFrom(temporary).some((line) => line.includes('astro.mjs'));
    while (!isCompiling() && child.exitCode === null) await wait(20);
    expect(child.exitCode).toBeNull();
    child.kill('SIGKILL');
    await nothingRuns(temporary);
  },
  2 * minutes,
);

test('a shard whose build has not finished is not merged, though its record stands', () => {
  const shard = join(temporary, 'shard');
  mkdirSync(shard);
  writeFileSync(
    join(shard, '.shard.json'),
    JSON.stringify({ number: 1, of: 1, state: '', ids: {}, files: [] }),
  );
  writeFileSync(join(shard, '.offprint'), '');
  expect(() => shareOf(['--merge', shard])).toThrow(/shard holds no finished shard/);
  writeFileSync(join(shard, '.offprint'), 'a-stamp');
  expect(shareOf(['--merge', shard]).merged).toHaveLength(1);
});
