/** Many sources are read in threads, which shows in nothing but the time that it takes. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { importCommand } from '../../../src/import/command/import-command.ts';
import { readCommand } from '../../../src/import/command/read-command.ts';
import type { Threading } from '../../../src/import/threads/threads-for.ts';
import { threadsFor } from '../../../src/import/threads/threads-for.ts';
import { clip, filesIn, newFolder, ran } from '../command.ts';
import { bridgePage, response, warcRecord } from '../saved-page.ts';
import { sources } from '../sources.ts';

const read = (args: string[], threading: Threading, cwd?: string) =>
  ran(() => readCommand(args, {}, threading), cwd);

const page = (number: number) => {
  const at = `https://strait.example/${number}`;
  const served = response(Buffer.from(bridgePage({ number })), ['Content-Type: text/html; charset=utf-8']);
  return gzipSync(warcRecord('response', at, served));
};

const folder = newFolder({
  'archive.warc.gz': Buffer.concat(Array.from({ length: 40 }, (_, number) => page(number))),
  'empty.txt': '',
  'torn.html.gz': gzipSync(bridgePage()).subarray(0, 300),
});
const many = [
  ...sources.map(([, path]) => path),
  ...['archive.warc.gz', 'missing.txt', 'empty.txt', 'torn.html.gz', '.'],
  ...sources.map(([, path]) => path),
];

describe('in threads as without them', () => {
  test.each([[['--json']], [[]]])('read %j prints the same', async (flags) => {
    const here = await read([...flags, ...many], { threads: 0 }, folder);
    const there = await read([...flags, ...many], { threads: 3 }, folder);
    expect(here.out.length).toBeGreaterThan(100_000);
    expect(there).toEqual(here);
  });

  test('import writes the same', { timeout: 120_000 }, async () => {
    const importing = async (threads: number) => {
      const content = join(newFolder(), 'content');
      const args = ['--content', content, ...many];
      const { status, out, err } = await ran(() => importCommand(args, {}, { threads }), folder);
      return { status, out: out.replaceAll(content, ''), err, files: filesIn(content) };
    };
    const here = await importing(0);
    expect(Object.keys(here.files).length).toBeGreaterThan(200);
    expect(await importing(3)).toEqual(here);
  });
});

describe('what one file does in its thread is no matter to the others', () => {
  const stalling = new URL('./stalling.ts', import.meta.url);
  const names = ['a.txt', 'bad.txt', 'b.txt', 'c.txt', 'd.txt'];

  const linesOf = async (bad: string, threads: number) => {
    const files = names.map((name) => (name === 'bad.txt' ? bad : name));
    const cwd = newFolder(Object.fromEntries(files.map((name) => [name, clip({ headline: `The ${name}` })])));
    const { status, out } = await read(['--json', ...files], { threads, limit: 3000, thread: stalling }, cwd);
    expect(status).toBe(1);
    return out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; title?: string; error?: string })
      .map(({ file, title, error }) => [file, title ?? error]);
  };
  const others = (bad: string, error: string) =>
    names.map((name) => (name === 'bad.txt' ? [bad, error] : [name, `The ${name}`]));

  test.each([1, 2])('it takes too long, of %i threads', { timeout: 60_000 }, async (threads) => {
    expect(await linesOf('stall.txt', threads)).toEqual(
      others(
        'stall.txt',
        "took longer than 3 s to read, and was given up: save the article's text (.txt) and give that",
      ),
    );
  });

  test('the thread falls over', { timeout: 60_000 }, async () => {
    expect(await linesOf('fall.txt', 2)).toEqual(
      others('fall.txt', 'stopped the importer, which is its fault: a fault'),
    );
  });
});

describe('threads are used where they pay', () => {
  const files = (count: number, size: number) =>
    Array.from({ length: count }, (_, number) => ({ file: `${number}.txt`, size }));

  test.each([
    ['not for a clip', files(1, 5000), 0, 0],
    ['not for a hundred clips', files(100, 5000), 0, 0],
    ['one, where it can be given up, for a large file', files(1, 3_000_000), 1, 1],
    ['all cores for thousands of clips', files(5000, 5000), 4, 4],
    ['all cores for many pages', files(100, 300_000), 4, 4],
    ['no more than there are files', files(2, 9_000_000), 4, 2],
    ['not on one core for thousands of clips', files(5000, 5000), 1, 0],
  ])('%s', (_, some, cores, threads) => {
    expect(threadsFor(some, cores)).toBe(threads);
  });
});
