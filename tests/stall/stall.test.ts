/** A few of the attacks, through the real command in a process of little memory; `npm run bench:stall` has them all. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { readArchive } from '../../src/archive.ts';
import { copied } from '../../src/copies/copy.ts';
import { textCopy } from '../../src/copies/text.ts';
import { feeds } from '../../src/feeds/feeds.ts';
import { archived, madeBy, siteOf } from '../feeds/an-archive.ts';
import { type Attack, attacks, buildAttacks, importAttacks } from './attacks.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-stall-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const cli = resolve(import.meta.dirname, '../../src/import/command/cli.ts');
let count = 0;

/** Writes the files of an attack into a folder of its own, and gives that. */
function placed({ file, bytes, beside }: Attack): string {
  count += 1;
  const place = join(folder, String(count), 'attack');
  for (const [name, content] of Object.entries({ ...beside?.(), [file]: bytes() })) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), content);
  }
  return place;
}

const named = (list: readonly Attack[], name: string): Attack => {
  const found = list.find((attack) => attack.name === name);
  if (!found) throw new Error(`there is no attack “${name}”`);
  return found;
};

/** The exit status, and what was said. `input` is its standard input. */
function imported(attack: Attack, input?: Buffer): Promise<[status: number | null, said: string]> {
  const file = input ? '-' : attack.file;
  const args = ['--max-old-space-size=300', cli, 'import', ...(attack.flags ?? []), file];
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
  const child = spawn(process.execPath, args, { cwd: placed(attack), env });
  child.stdin.on('error', () => undefined).end(input);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  return new Promise((done) => child.on('close', (status) => done([status, said])));
}

describe('ends with one line that says what to do', () => {
  test.each([
    ['100,000 nested <div>', 'nested too deep'],
    ['1,000,000 attributes', 'more than 300,000 HTML attributes'],
    ['100,000 pictures', 'more than 60,000 HTML elements'],
    ['50 MB of a, .clip.txt', 'larger than 10 MB'],
    ['9 MB of lines of one letter', 'more than 250,000 lines'],
    ['10 MB of sentence, .html', 'more than 512 KB of text in one element'],
    ['9 MB of sentences on a line', 'more than 512 KB of text'],
    ['NITF of open roots', 'more than 10,000 articles'],
    ['a gzip bomb of 2 GB', 'unpacks to more than 100 MB'],
    ['WARC of damaged records', 'damaged'],
    ['WARC with chunks of one byte', 'no headline was found'],
    // Which of the two comes first, the machine decides.
    ['100,000 underlined headings', /took longer than|more than 20,000 paragraphs or lines/],
    ['a picture of 50,000 × 50,000 as a source', 'is a PNG picture'],
    [
      '300 KB of sentences, and a note in brackets',
      'cannot be rendered: its text has more than 250,000 characters that must be read at once',
    ],
    ['80 KB of *a_', /longer than|more than 10,000 links, marks and escapes/],
    ['200 KB of marks, in paragraphs', 'more than 10,000 links, marks and escapes'],
  ])('%s', { timeout: 120_000 }, async (name, problem) => {
    const [status, said] = await imported(named(attacks, name));
    expect(said).toMatch(problem);
    expect(said).toMatch(/^[^\n]+\n$/);
    expect(status).toBe(1);
  });
});

describe('is imported', () => {
  test.each([
    ['a word of 500,000 letters'],
    ['100,000 nested block quotes'],
    ['JSON-LD with a headline of 9 MB'],
  ])('%s', { timeout: 120_000 }, async (name) => {
    expect(await imported(named(attacks, name))).toEqual([0, expect.any(String)]);
  });
});

describe('what takes too much memory is given up', () => {
  const attack = named(attacks, '10 MB of carriage return, .clip.txt');
  const file = `${attack.file}.gz`;
  const packed = () => gzipSync(attack.bytes());

  test.each([
    ['as a file with pictures', () => imported({ ...attack, flags: ['--photos'] })],
    ['packed into a few KB', () => imported({ ...attack, file, bytes: packed })],
    ['through standard input', () => imported(attack, attack.bytes())],
    ['through standard input, packed', () => imported(attack, packed())],
  ])('%s', { timeout: 60_000 }, async (_, importing) => {
    const [status, said] = await importing();
    // Without a bound it is read to its end. A machine at much other work takes the time for it before the memory.
    expect(said).toMatch(
      /^\S+: took (?:more than 160 MB of memory|longer than 2 s) to read, and was given up: .+\n$/,
    );
    expect(status).toBe(1);
  });
});

test('a picture of 50,000 × 50,000 pixels by --photo is said to be too large', {
  timeout: 120_000,
}, async () => {
  const [status, said] = await imported(named(importAttacks, 'a picture of 50,000 × 50,000 by --photo'));
  expect(said).toBe('--photo ice.png: has more than 100 million pixels: make it smaller\n');
  expect(status).toBe(2);
});

test('a picture of 50,000 × 50,000 pixels is not held, and the article is imported without it', {
  timeout: 120_000,
}, async () => {
  const attack = named(importAttacks, 'a picture of 50,000 × 50,000 beside a saved page');
  const [status, said] = await imported(attack);
  expect(status).toBe(0);
  expect(said).toContain('is not held');
});

describe('an article that somebody wrote is refused by the build', () => {
  test.each([
    ['50 MB of prose', 'is larger than 512 KB: split its text'],
    [
      'a picture of 50,000 × 50,000',
      'ice.png is no picture that can be read, or has more than 100 million pixels',
    ],
    ['a YAML bomb of aliases', 'uses an alias'],
    ['100,000 YAML levels, flow', 'nested too deep'],
    ['100,000 list items', 'has more than 20,000 lines: split its text'],
    ['200 KB of marks, in paragraphs', 'has more than 10,000 links, marks and escapes: split its text'],
    ['5,000 photos that are not held', 'photos: has more than 500: leave some out'],
  ])('%s', { timeout: 60_000 }, async (name, problem) => {
    const content = dirname(placed(named(buildAttacks, name)));
    const { articles, problems } = await readArchive(content, content);
    expect(articles).toEqual([]);
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });
});

describe('names its file and is given up, where a text takes long', () => {
  // Each star may open emphasis that each later one may close.
  const stars = '*a_ '.repeat(20_000);
  const slow = archived('slow', { rights: { index: true } }, stars);
  const problem = /^content\/slow\/index\.md: took longer than 3 s to render: shorten its text$/;

  test('in the copies', { timeout: 60_000 }, () => {
    const copy = copied(slow, siteOf([]).place);
    expect(() => textCopy(copy)).toThrow(problem);
  });

  test('in the feeds', { timeout: 60_000 }, async () => {
    await expect(madeBy(feeds, siteOf([slow]))).rejects.toThrow(problem);
  });
});
