import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shareOf } from '../../src/build/share.ts';
import { mustBuild, runBuild } from './run-build.ts';

const temporary = mkdtempSync(join(tmpdir(), 'offprint-shards-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const fixtures = resolve(import.meta.dirname, '../fixtures/site');
const machines = [1, 2, 3, 4];

/** The fixtures, and more articles of one section, so that each shard has some and neighbours are in other shards. */
function writeArticles(content: string): void {
  cpSync(fixtures, content, { recursive: true });
  for (let day = 1; day <= 12; day += 1) {
    const slug = `notice-to-mariners-${day}`;
    mkdirSync(join(content, slug));
    const date = `2016-05-${String(day).padStart(2, '0')}`;
    const head = `title: "Notice to mariners, number ${day}"\nsection: Coast\npublished: "${date}"\naliases: [notice-${day}]`;
    writeFileSync(
      join(content, slug, 'index.md'),
      `---\n${head}\n---\n\nBuoy ${day} is lit again.\n\nKeep well to the east of it.\n`,
    );
  }
}

const contentOf = (name: string) => join(temporary, name, 'content');
const folderOf = (name: string) => join(temporary, name, 'site');

async function build(name: string, options: readonly string[] = []): Promise<void> {
  await mustBuild({ content: contentOf(name), folder: folderOf(name), base: '/press/', options });
}

/** The files of a site, without what builds keep there for themselves. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

const articlesIn = (name: string): string[] =>
  filesIn(folderOf(name)).filter((file) => file.endsWith('index.txt'));

describe('an archive that four machines build', () => {
  const shards = machines.map((number) => folderOf(`shard-${number}`));

  beforeAll(async () => {
    for (const name of ['whole', 'merged', ...machines.map((number) => `shard-${number}`)])
      writeArticles(contentOf(name));
    await build('whole');
    for (const number of machines) await build(`shard-${number}`, ['--shard', `${number}/4`]);
    await build('merged', ['--merge', ...shards]);
  }, 300_000);

  test('is divided: each makes some of the articles, and each article is made once', () => {
    const made = machines.map((number) => articlesIn(`shard-${number}`));
    expect(made.map((files) => files.length > 0)).toEqual([true, true, true, true]);
    expect(made.flat().sort()).toEqual(articlesIn('whole'));
  });

  test('is byte for byte the site that one machine builds', () => {
    const files = filesIn(folderOf('whole'));
    expect(filesIn(folderOf('merged'))).toEqual(files);
    const differing = files.filter(
      (file) =>
        !readFileSync(join(folderOf('merged'), file)).equals(readFileSync(join(folderOf('whole'), file))),
    );
    expect(differing).toEqual([]);
  });

  test('keeps its permalinks, which the merge alone writes', () => {
    const ledger = (name: string) => readFileSync(join(contentOf(name), 'permalinks.txt'), 'utf8');
    expect(ledger('merged')).toBe(ledger('whole'));
    expect(ledger('shard-1')).toBe(readFileSync(join(fixtures, 'permalinks.txt'), 'utf8'));
  });

  test('is not merged when an article has changed since its shard was built', async () => {
    writeArticles(contentOf('changed'));
    const file = join(contentOf('changed'), 'notice-to-mariners-3', 'index.md');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nIt is green.\n`);
    const request = { content: contentOf('changed'), folder: folderOf('changed'), base: '/press/' };
    const { status, output } = await runBuild({ ...request, options: ['--merge', ...shards] });
    expect(status).not.toBe(0);
    expect(output).toContain(`${shards[0]} was built from other articles, code or address than these`);
  });

  test('is not merged when a shard is missing, given twice or none', () => {
    const merge = (...folders: (string | undefined)[]) =>
      shareOf(['build', '--merge', ...folders.map(String)]);
    expect(() => merge(shards[0], shards[1], shards[3])).toThrow('shard 3/4 is missing');
    expect(() => merge(...shards, shards[0])).toThrow('5 folders, where there are 4 shards');
    expect(() => merge(shards[0], folderOf('whole'))).toThrow(`${folderOf('whole')} holds no finished shard`);
    expect(() => merge()).toThrow('name the folders of all shards');
  });
});

test.each(['5/4', '0/4', '1', 'one/4', ''])('--shard %s is not taken for a shard', (text) => {
  expect(() => shareOf(['build', `--shard=${text}`])).toThrow('such as --shard 1/4');
});
