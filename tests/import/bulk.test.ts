/** Folders and lists of sources: what is read, what is passed over, what is told, and how a run goes on. */
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { slugsIn } from '../../src/import/file/library.ts';
import { clip, filesIn, newFolder, run, spawned } from './command.ts';
import { bridgePage } from './saved-page.ts';

/** A clip by its number, which is in its headline and its address. */
const numbered = (number: number) =>
  clip({ headline: `Ferry number ${number}`, url: `https://news.example.org/${number}` });

/** A working folder with files at these paths. */
function given(files: Record<string, string>): string {
  const cwd = newFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  return cwd;
}

const slugs = (cwd: string) => slugsIn(join(cwd, 'content'));
const reportIn = (cwd: string) =>
  readFileSync(join(cwd, 'run.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { file: string; status: string; article?: string; error?: string });

describe('a folder', () => {
  test('is walked in the order of its names, and what is no source is passed over and counted', async () => {
    const cwd = given({
      'in/b/2.txt': numbered(2),
      'in/a.txt': numbered(1),
      'in/c.txt': numbered(3),
      'in/.hidden.txt': numbered(4),
      'in/b/.git/5.txt': numbered(5),
      'in/lead.jpg': 'a picture',
      'in/Page.html': bridgePage(),
      'in/Page_files/7.txt': numbered(7),
      'in/notes_files/8.txt': numbered(8),
    });
    const { status, out, err } = await run(['import', 'in', '--report', 'run.ndjson'], { cwd });
    expect([status, err]).toEqual([0, '']);
    expect(reportIn(cwd).map(({ file }) => file)).toEqual([
      'in/Page.html',
      'in/a.txt',
      'in/b/2.txt',
      'in/c.txt',
      'in/notes_files/8.txt',
    ]);
    expect(out).toMatch(/^5 sources: 5 written$/m);
    for (const passed of ['hidden files: 1', 'hidden folders: 1', 'pictures: 1', 'folders of saved pages: 1'])
      expect(out).toContain(passed);
  });

  test('leads nowhere else: no link out of it is followed, and none round in a circle', async () => {
    const cwd = given({ 'in/a.txt': numbered(1), 'secret/b.txt': numbered(2) });
    symlinkSync('../secret/b.txt', join(cwd, 'in/out.txt'));
    symlinkSync('../secret', join(cwd, 'in/outside'));
    symlinkSync('.', join(cwd, 'in/round'));
    symlinkSync('self', join(cwd, 'in/self'));
    const { status, out, err } = await run(['import', 'in'], { cwd });
    expect(status).toBe(1);
    expect(slugs(cwd)).toEqual(['ferry-number-1']);
    expect(err).toContain('in/out.txt: is a link that leads out of the folder');
    expect(err).toContain('in/outside: is a link that leads out of the folder');
    expect(err).toContain('in/self: is a link that leads nowhere, or round in a circle');
    expect(out).toContain('links to folders: 1');
  });

  test('of the articles themselves is not imported, nor is it when it lies in the folder that is', async () => {
    const cwd = given({ 'a.txt': numbered(1) });
    expect((await run(['import', '.'], { cwd })).status).toBe(0);
    expect(await run(['import', '.'], { cwd })).toMatchObject({
      status: 0,
      out: expect.stringContaining('content folder: 1'),
    });
    expect(slugs(cwd)).toEqual(['ferry-number-1']);
    expect(await run(['import', 'content'], { cwd })).toMatchObject({
      status: 1,
      err: 'content: is where the articles are kept: name a folder of sources\n',
    });
  });
});

describe('a list', () => {
  test.each([[['--list', 'list.txt']], [['@list.txt']]])('as %j names a source a line', async (args) => {
    const cwd = given({
      'list.txt': '\uFEFF# ferries\r\na.txt\r\n\r\n  more  \r\na.txt\r\n',
      'a.txt': numbered(1),
      'more/b.txt': numbered(2),
      'c.txt': numbered(3),
    });
    expect((await run(['import', ...args], { cwd })).status).toBe(0);
    expect(slugs(cwd)).toEqual(['ferry-number-1', 'ferry-number-2']);
  });

  test('comes from standard input too', () => {
    const cwd = given({ 'a.txt': numbered(1), 'b.txt': numbered(2) });
    const { status, out } = spawned(['import', '--list', '-'], { cwd, input: 'a.txt\nb.txt\n' });
    expect([status, out]).toEqual([0, expect.stringMatching(/^2 sources: 2 written$/m)]);
  });

  test('that is a report names what failed, until nothing does', async () => {
    const cwd = given({ 'in/a.txt': numbered(1), 'in/b.txt': '' });
    expect((await run(['import', 'in', '--report', 'run.ndjson'], { cwd })).status).toBe(1);
    writeFileSync(join(cwd, 'in/b.txt'), numbered(2));
    const again = await run(['import', '--list', 'run.ndjson', '--report', 'next.ndjson'], { cwd });
    expect([again.status, again.out]).toEqual([0, expect.stringMatching(/^1 source: 1 written$/m)]);
    expect(await run(['import', '--list', 'next.ndjson'], { cwd })).toMatchObject({
      status: 0,
      out: 'the list names nothing to import\n',
    });
  });

  test.each([
    ['that is not there', ['--list', 'no.txt'], '--list no.txt: is not there'],
    [
      'of more than a million lines',
      ['--list', 'long.txt'],
      '--list long.txt: has more than 1,000,000 lines',
    ],
    [
      'that the report would replace',
      ['@list.txt', '--report', './list.txt'],
      '--report ./list.txt: is a list',
    ],
    ['and a source that both are standard input', ['-', '--list', '-'], '- is given twice'],
  ])('%s is a wrong use', async (_, args, said) => {
    const cwd = given({
      'list.txt': 'a.txt\n',
      'long.txt': 'a.txt\n'.repeat(1_000_001),
      'a.txt': numbered(1),
    });
    const { status, err } = await run(['import', ...args], { cwd });
    expect([status, err]).toEqual([2, expect.stringContaining(said)]);
    expect(slugs(cwd)).toEqual([]);
  });
});

describe('of many sources', () => {
  const many = Object.fromEntries(
    Array.from({ length: 24 }, (_, at) => [`in/${String(at).padStart(2, '0')}.txt`, numbered(at)]),
  );

  test('a summary says what was written, what is unsure, and what failed by its reason', async () => {
    const cwd = given({ ...many, 'in/98.txt': '', 'in/99.txt': '' });
    const { status, out, err } = await run(['import', 'in', '--report', 'run.ndjson'], { cwd });
    expect(status).toBe(1);
    expect(out.split('\n')).toEqual([
      '26 sources: 24 written, 2 failed',
      '  no date in 24 articles: in/00.txt, in/01.txt, in/02.txt …',
      '  failed 2 × is empty: there is nothing to read (in/98.txt, in/99.txt)',
      '',
    ]);
    expect(err.split('\n').filter(Boolean)).toHaveLength(2);
    expect(reportIn(cwd)).toHaveLength(26);
    expect(reportIn(cwd)[0]).toMatchObject({ status: 'written', article: 'content/ferry-number-0/index.md' });
  });

  test('those that are there are not read again, whatever a stopped run has left', async () => {
    const cwd = given(many);
    await run(['import', 'in'], { cwd });
    rmSync(join(cwd, 'content/ferry-number-7'), { recursive: true });
    const before = filesIn(join(cwd, 'content'));
    expect((await run(['import', 'in'], { cwd })).out).toMatch(/^24 sources: 1 written, 23 there already$/m);
    const after = filesIn(join(cwd, 'content'));
    expect(Object.keys(after).filter((name) => !(name in before))).toEqual([
      'ferry-number-7/index.md',
      'ferry-number-7/source.txt',
    ]);
  });

  test('an article that a killed run has not put in the ledger is put there', async () => {
    const cwd = given(many);
    await run(['import', 'in'], { cwd });
    const ledger = readFileSync(join(cwd, 'content/permalinks.txt'), 'utf8');
    rmSync(join(cwd, 'content/permalinks.txt'));
    await run(['import', 'in'], { cwd });
    expect(readFileSync(join(cwd, 'content/permalinks.txt'), 'utf8')).toBe(ledger);
  });
});

describe('two sources of one article are one article', () => {
  test.each([
    ['the same bytes', numbered(1), 'there'],
    [
      'the same address, followed from a letter, with other bytes',
      clip({ headline: 'Ferry, revised', url: 'http://news.example.org/1?utm_source=letter' }),
      'differs',
    ],
  ])('%s', async (_, second, status) => {
    const cwd = given({ 'in/a.txt': numbered(1), 'in/b.txt': second });
    const ran = await run(['import', 'in', '--report', 'run.ndjson'], { cwd });
    expect(ran.status).toBe(0);
    expect(slugs(cwd)).toEqual(['ferry-number-1']);
    expect(reportIn(cwd).map((line) => line.status)).toEqual(['written', status]);
  });

  test('a file of many articles is taken up again where only some of them were written', async () => {
    const item = (number: number) => ({
      uri: `urn:ferry:${number}`,
      type: 'text',
      pubstatus: 'usable',
      byline: 'Ann Lee',
      headline: `Ferry number ${number}`,
      body_text: 'The first ferry of the year crossed the strait on Monday after four months of repairs.',
    });
    const cwd = given({ 'in/all.json': JSON.stringify([item(1), item(2), item(3)]) });
    await run(['import', 'in'], { cwd });
    expect(slugs(cwd)).toHaveLength(3);
    rmSync(join(cwd, 'content/ferry-number-2'), { recursive: true });
    rmSync(join(cwd, 'content/ferry-number-3'), { recursive: true });
    await run(['import', 'in'], { cwd });
    expect(slugs(cwd)).toEqual(['ferry-number-1', 'ferry-number-2', 'ferry-number-3']);
  });
});
