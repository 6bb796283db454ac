/** Many sources are read in processes of their own, which shows in nothing but the time that it takes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { importCommand } from '../../../src/import/command/import-command.ts';
import { readCommand } from '../../../src/import/command/read-command.ts';
import { sha256Of } from '../../../src/import/file/source-file.ts';
import { type Dividing, processesFor } from '../../../src/import/processes/processes-for.ts';
import { clip, filesIn, newFolder, ran } from '../command.ts';
import { bridgePage, mhtml, picture, response, warcRecord } from '../saved-page.ts';
import { sources } from '../sources.ts';

const read = (args: string[], dividing: Dividing, cwd?: string) =>
  ran(() => readCommand(args, {}, dividing), cwd);

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

describe('in processes as without them', () => {
  test.each([[['--json']], [[]]])('read %j prints the same', async (flags) => {
    const here = await read([...flags, ...many], { processes: 0 }, folder);
    const there = await read([...flags, ...many], { processes: 3 }, folder);
    expect(here.out.length).toBeGreaterThan(100_000);
    expect(there).toEqual(here);
  });

  test('import writes the same', { timeout: 120_000 }, async () => {
    const importing = async (processes: number) => {
      const content = join(newFolder(), 'content');
      const args = ['--content', content, ...many];
      const { status, out, err } = await ran(() => importCommand(args, {}, { processes }), folder);
      return { status, out: out.replaceAll(content, ''), err, files: filesIn(content) };
    };
    const here = await importing(0);
    expect(Object.keys(here.files).length).toBeGreaterThan(200);
    expect(await importing(3)).toEqual(here);
  });
});

test('in processes as without them, import --photos takes the pictures that came with pages', {
  timeout: 60_000,
}, async () => {
  const [bytes, other] = [await picture(), await picture('maroon')];
  const at = (number: number) => `https://strait.example/${number}`;
  const image = `data:image/jpeg;base64,${bytes.toString('base64')}`;
  const served = (body: string | Buffer, type: string) =>
    response(Buffer.from(body), [`Content-Type: ${type}; charset=utf-8`]);
  const cwd = newFolder({
    'inside.html': bridgePage({ number: 1, image }),
    'saved.mhtml': mhtml(bridgePage({ number: 2 }), at(2), [
      { type: 'image/jpeg', location: 'https://strait.example/img/bridge.jpg', bytes },
    ]),
    'Page.html': bridgePage({ number: 3, image: 'Page_files/bridge.jpg' }),
    'all.warc': Buffer.concat([
      warcRecord('response', at(4), served(bridgePage({ number: 4 }), 'text/html')),
      warcRecord('response', at(5), served(bridgePage({ number: 5, image: '/img/other.jpg' }), 'text/html')),
      warcRecord('response', 'https://strait.example/img/bridge.jpg', served(bytes, 'image/jpeg')),
      warcRecord('response', 'https://strait.example/img/other.jpg', served(other, 'image/jpeg')),
    ]),
  });
  mkdirSync(join(cwd, 'Page_files'));
  writeFileSync(join(cwd, 'Page_files/bridge.jpg'), bytes);
  const importing = async (processes: number) => {
    const content = `content-${processes}`;
    const args = ['inside.html', 'saved.mhtml', 'Page.html', 'all.warc', '--photos', '--content', content];
    const { status, err } = await ran(() => importCommand(args, {}, { processes }), cwd);
    const files = Object.entries(filesIn(join(cwd, content)));
    return { status, err, files: files.map(([name, text]) => `${name} ${sha256Of(text)}`) };
  };
  const here = await importing(0);
  expect(here.files.filter((line) => line.includes('/lead.jpg '))).toHaveLength(5);
  expect(await importing(2)).toEqual(here);
});

test('a file that was changed while a process read it is not imported, and the others are', async () => {
  const cwd = newFolder({ 'a.txt': clip({ headline: 'A' }), 'change.txt': clip({ headline: 'Changed' }) });
  const program = new URL('./stalling.ts', import.meta.url);
  const { status, err } = await ran(
    () => importCommand(['a.txt', 'change.txt'], {}, { processes: 1, program }),
    cwd,
  );
  expect(status).toBe(1);
  expect(err).toContain('change.txt: changed while it was read: give it again\n');
  expect(Object.keys(filesIn(join(cwd, 'content'))).map((name) => name.split('/')[0])).toContain('a');
});

describe('what is large is kept byte for byte', () => {
  const keptOf = async (files: Record<string, string | Buffer>) => {
    const cwd = newFolder(files);
    const { status } = await ran(() => importCommand(Object.keys(files), {}, { processes: 1 }), cwd);
    expect(status).toBe(0);
    return Object.values(filesIn(join(cwd, 'content')));
  };
  const location = 'https://strait.example/bridge.png';
  const saved = (number: number, size: number) =>
    mhtml(bridgePage({ number }), `https://strait.example/${number}`, [
      { type: 'image/png', location, bytes: Buffer.alloc(size, `${number}abcdefg`) },
    ]);

  test('saved pages', { timeout: 60_000 }, async () => {
    const pages = { 'one.mhtml': saved(1, 7_000_000), 'two.mhtml': saved(2, 3_200_000) };
    const kept = await keptOf({ ...pages, 'three.mhtml': saved(3, 10) });
    for (const source of Object.values(pages)) expect(kept.includes(source)).toBe(true);
  });

  test('pages of one web archive', { timeout: 60_000 }, async () => {
    const records = [1, 2, 3].map((number) => {
      const body = `${bridgePage({ number })}<!--${`${number} `.repeat(2_200_000)}-->`;
      const served = response(Buffer.from(body), ['Content-Type: text/html; charset=utf-8']);
      return warcRecord('response', `https://strait.example/${number}`, served);
    });
    const kept = await keptOf({ 'all.warc': Buffer.concat(records) });
    for (const record of records) expect(kept.includes(record.toString())).toBe(true);
  });
});

describe('what one file does in its process is no matter to the others', () => {
  const stalling = new URL('./stalling.ts', import.meta.url);
  const names = ['a.txt', 'bad.txt', 'b.txt', 'c.txt', 'd.txt'];

  const linesOf = async (bad: string, processes: number) => {
    const files = names.map((name) => (name === 'bad.txt' ? bad : name));
    const cwd = newFolder(Object.fromEntries(files.map((name) => [name, clip({ headline: `The ${name}` })])));
    const { status, out } = await read(
      ['--json', ...files],
      { processes, limit: 3000, program: stalling },
      cwd,
    );
    expect(status).toBe(1);
    return out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; title?: string; error?: string })
      .map(({ file, title, error }) => [file, title ?? error]);
  };
  const others = (bad: string, error: string) =>
    names.map((name) => (name === 'bad.txt' ? [bad, error] : [name, `The ${name}`]));

  test.each([1, 2])('it takes too long, of %i processes', { timeout: 60_000 }, async (processes) => {
    expect(await linesOf('stall.txt', processes)).toEqual(
      others(
        'stall.txt',
        "took longer than 3 s to read, and was given up: save the article's text (.txt) and give that",
      ),
    );
  });

  test('the process falls over', { timeout: 60_000 }, async () => {
    expect(await linesOf('fall.txt', 2)).toEqual(
      others('fall.txt', 'stopped the importer, which is its fault: a fault'),
    );
  });

  test('it asks for more memory at once than there may be', { timeout: 60_000 }, async () => {
    expect(await linesOf('swell.txt', 2)).toEqual(
      others(
        'swell.txt',
        "took more than 160 MB of memory to read, and was given up: give the article's own text (.txt)",
      ),
    );
  });
});

describe('processes are used where they pay', () => {
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
  ])('%s', (_, some, cores, processes) => {
    expect(processesFor(some, cores)).toBe(processes);
  });
});
