import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { cli, clip, filesIn, newFolder, run, spawned } from './command.ts';

describe('read --json', () => {
  test('prints one record a line, in the order of the files, and writes nothing', async () => {
    const cwd = newFolder({
      'a.txt': clip(),
      'b.txt': clip({ headline: 'A second headline about the ferries' }),
    });
    const before = filesIn(cwd);
    const { status, out, err } = await run(['read', '--json', 'b.txt', 'a.txt'], { cwd });
    const records = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records.map(({ file, title }) => [file, title])).toEqual([
      ['b.txt', 'A second headline about the ferries'],
      ['a.txt', 'Ferries return to the strait after a winter of repairs'],
    ]);
    expect([status, err, filesIn(cwd)]).toEqual([0, '', before]);
  });

  test('has the fields of the record', async () => {
    const { out } = await run(['read', '--json', 'a.txt'], { cwd: newFolder({ 'a.txt': clip() }) });
    const { body, ...record } = JSON.parse(out);
    expect(record).toEqual({
      file: 'a.txt',
      title: 'Ferries return to the strait after a winter of repairs',
      standfirst: 'The first boat left at dawn with forty passengers and a dog, the harbour master says',
      section: 'World',
      lang: 'en',
      authors: [],
      contributors: [{ name: 'Ann Lee', role: 'Additional reporting' }],
      source: { name: 'news.example.org', url: 'https://news.example.org/world/ferries-return' },
      photos: [{ caption: 'A ferry leaves the old harbour on Monday morning.', credit: 'Harbour Press' }],
      corrections: [],
      notes: [],
      dropped: [],
      uncertain: [],
    });
    expect(body.map(({ type }: { type: string }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  test('puts an error in the place of a file that cannot be read, goes on, and then ends with 1', async () => {
    const cwd = newFolder({ 'a.txt': clip(), 'empty.txt': '' });
    const { status, out } = await run(['read', '--json', 'missing.txt', 'empty.txt', 'a.txt'], { cwd });
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.slice(0, 2)).toEqual([
      { file: 'missing.txt', error: 'is not there: check its name' },
      { file: 'empty.txt', error: 'is empty: there is nothing to read' },
    ]);
    expect(lines[2].title).toContain('Ferries');
    expect(status).toBe(1);
  });

  test('reads standard input as -', async () => {
    expect(JSON.parse(spawned(['read', '--json', '-'], { input: clip() }).out).file).toBe('-');
  });

  test('ends quietly when its reader has seen enough', () => {
    const cwd = newFolder({ 'a.txt': clip() });
    const files = Array<string>(3000).fill('a.txt').join(' ');
    const read = `"${process.execPath}" "${cli}" read --json ${files} | head -c 100`;
    const { status, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', read], { cwd, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('read, for a person', () => {
  const shown = (text: string) => run(['read', 'clip.txt'], { cwd: newFolder({ 'clip.txt': text }) });

  test('shows the fields beside their names, then the text', async () => {
    const { out, status } = await shown(clip());
    expect(status).toBe(0);
    expect(out).toContain('headline      Ferries return to the strait after a winter of repairs\n');
    expect(out).toContain('contributors  Ann Lee: Additional reporting\n');
    expect(out).toContain(
      'photos        A ferry leaves the old harbour on Monday morning. (Harbour Press)\n',
    );
    expect(out).toContain('\n              The first ferry of the year crossed');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('has no colour in a pipe', async () => {
    expect((await shown(clip())).out).not.toContain('\x1b');
  });

  test('shows what was dropped and why', async () => {
    const { out } = await shown(clip().replace('\n"We are', '\nAdvertisement\n\n"We are'));
    expect(out).toMatch(/\ndropped\n.{1,60}Advertisement/s);
  });

  test('does not let the source steer the terminal', async () => {
    const { out } = await shown(
      clip({ headline: 'Ferries \x1b]0;owned\x07return\x1b[2J to \u202estrait after repairs' }),
    );
    expect(out).toContain('Ferries');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(out).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
  });
});
