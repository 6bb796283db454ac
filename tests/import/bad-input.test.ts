/** Bad input gets one clear line, a status that is not 0, and nothing written. */
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArticleFile } from '../../src/article-file.ts';
import { clip, filesIn, newFolder, run, spawned } from './command.ts';

const oneLine = /^[^\n]+\n$/;

/** Runs a command that must fail with one line and write nothing. */
async function refused(cwd: string, args: string[], by: typeof run | typeof spawned = run) {
  const before = Object.keys(filesIn(cwd));
  const { status, err, out } = await by(args, { cwd });
  expect(err).toMatch(oneLine);
  expect(out).toBe('');
  expect(Object.keys(filesIn(cwd))).toEqual(before);
  return { status, err };
}

const page = (inside: string) =>
  `<!doctype html><html lang="en"><title>Ferry opens</title><article><h1>Ferry opens</h1><p>The first ferry since December left at dawn on Thursday with flour and post.</p>${inside}</article></html>`;

/** The sources that cannot be read, by name; each is given to the real command. */
function badFiles(): string {
  const cwd = newFolder({
    'empty.txt': '',
    'blank.txt': '\n \t\r\n\u00a0\n',
    'binary.bin': Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256)),
    'word.docx': Buffer.concat([
      Buffer.from('PK\u0003\u0004'),
      Buffer.alloc(26),
      Buffer.from('word/document.xml'),
    ]),
    'headless.txt': 'Source:\nhttps://news.example.org/1\n',
    'large.txt': '',
    'lines.md': `---\ntitle: Ferry opens\n---\n\n${'- Ice\n'.repeat(20_001)}`,
    'headline.json': JSON.stringify({
      version_created: '2015-03-06',
      body_text: 'It left at dawn.',
      headline: 'Ferry '.repeat(2000),
    }),
    'photos.html': page('<figure><img src="/ice.jpg"><figcaption>Ice.</figcaption></figure>'.repeat(501)),
  });
  mkdirSync(join(cwd, 'folder'));
  truncateSync(join(cwd, 'large.txt'), 50_000_000);
  return cwd;
}

describe.each(['import', 'read'])('%s says in one line what is wrong with', (command) => {
  const cases = [
    ['a missing file', 'missing.txt', 'is not there: check its name'],
    [
      'a folder with nothing in it',
      'folder',
      command === 'read' ? 'is a folder: name the files in it' : 'holds no file that may be a source',
    ],
    ['an empty file', 'empty.txt', 'is empty: there is nothing to read'],
    ['a file of blank lines', 'blank.txt', 'holds only blank lines: there is nothing to read'],
    [
      'a binary file',
      'binary.bin',
      'is no text but a binary file: save the article as plain text and give that',
    ],
    [
      'a document of Word',
      'word.docx',
      'is a Word document (DOCX): save it as plain text (.txt) and give that',
    ],
    ['a clip without a headline', 'headless.txt', 'headline'],
    [
      'a file of 50 MB',
      'large.txt',
      "is larger than 10 MB: give the article's own text, or split the export",
    ],
    ['an article of 20,001 lines', 'lines.md', 'more than 20,000 paragraphs or lines in one article'],
    ['a headline of 12,000 characters', 'headline.json', 'a headline of more than 10,000 characters'],
    ['an article of 501 photos', 'photos.html', 'more than 500 photos in one article'],
    ['a device without end', '/dev/zero', 'is larger than 10 MB'],
  ] as const;
  const cwd = badFiles();
  const before = Object.keys(filesIn(cwd));
  const { status, out, err } = spawned([command, ...cases.map(([, file]) => file)], { cwd });
  const lines = err.split('\n');

  test.each(cases)('%s', (_, file, said) => {
    const own = lines.filter((line) => line.startsWith(`${file}: `));
    expect(own).toEqual([expect.stringContaining(said)]);
  });

  test('nothing else, ends with 1, and writes nothing', async () => {
    expect(lines).toHaveLength(cases.length + 1);
    expect([status, out, Object.keys(filesIn(cwd))]).toEqual([1, '', before]);
  });
});

test('50 MB on standard input are not read to their end', async () => {
  const { status, err } = spawned(['import', '-'], { input: Buffer.alloc(50_000_000, 'word ') });
  expect([status, err]).toEqual([1, expect.stringMatching(/^-: is larger than 10 MB[^\n]*\n$/)]);
});

test('invalid UTF-8 is read as windows-1252, which is said', async () => {
  const cwd = newFolder({
    'clip.txt': Buffer.from(clip({ last: 'The café “Mole” opened again.' }).replace(/[“”]/g, '"'), 'latin1'),
  });
  const { status, out } = await run(['import', 'clip.txt'], { cwd });
  expect(status).toBe(0);
  expect(out).toContain('unsure encoding: the file is not UTF-8 and was read as windows-1252');
  expect(Object.values(filesIn(join(cwd, 'content')))[0]).toContain('The café "Mole" opened again.');
});

test('fields that are longer than the build takes are left out, which is said, and the rest is imported', async () => {
  const long = 'a '.repeat(5001);
  const photos = Array.from({ length: 30 }, (_, at) => ({
    type: 'picture',
    headline: `${at}`,
    caption: `${at} ${long}`,
    alttext: long,
    byline: long,
  }));
  const item = {
    headline: 'Ferry opens',
    subheadline: long,
    byline: long,
    located: long,
    publisher: long,
    body_text: 'The first ferry since December left at dawn on Thursday with flour and post.',
    associations: photos,
  };
  const cwd = newFolder({ 'item.json': JSON.stringify(item) });
  const { status, out } = await run(['import', 'item.json'], { cwd });
  expect(status).toBe(0);
  expect(out).toContain('is longer than 10,000 characters');
  const path = join(cwd, 'content/ferry-opens/index.md');
  expect(() => readArticleFile(readFileSync(path, 'utf8'), path)).not.toThrow();
});

describe('a content folder that cannot be written', () => {
  test.each([
    ['is a file', 'taken'],
    ['is below a file', 'taken/content'],
    ['is where nothing can be made', '/proc/content'],
  ])('because it %s', async (_, content) => {
    const cwd = newFolder({ 'clip.txt': clip(), taken: 'a file' });
    const { status, err } = await refused(cwd, ['import', 'clip.txt', '--content', content], spawned);
    expect(status).toBe(1);
    expect(err.startsWith(`${content} `), err).toBe(true);
    expect(readFileSync(join(cwd, 'taken'), 'utf8')).toBe('a file');
  });
});

describe('a wrong flag ends with 2', () => {
  test.each([
    [
      'unknown, with the nearest that there is',
      ['--ttile', 'A'],
      'unknown flag --ttile: did you mean --title?',
    ],
    ['far from any', ['--zzzzzzzzz'], 'unknown flag --zzzzzzzzz: see --help'],
    ['without its value', ['--title'], '--title needs a value: --title=TEXT'],
    ['followed by another', ['--title', '--slug', 'a'], '--title needs a value: --title=TEXT'],
    ['given twice', ['--title', 'A', '--title', 'B'], '--title is given twice'],
    ['with a value that it does not take', ['--update=yes'], '--update takes no value'],
    ['a month that is none', ['--published', '2015-13'], '--published 2015-13: is no ISO 8601 date'],
    [
      'a day that is none',
      ['--updated', '2015-02-30'],
      '--updated 2015-02-30: is a day that the calendar does not have',
    ],
    [
      'an address that is none',
      ['--url', 'javascript:alert(1)'],
      '--url javascript:alert(1): is no http or https address',
    ],
    ['a language that is none', ['--lang', 'English'], '--lang English: is no language tag'],
    ['an empty headline', ['--title', ''], '--title is empty'],
    ['a licence of 10,001 characters', ['--licence', 'a'.repeat(10_001)], '--licence is longer than 10,000'],
    ['a slug that is none', ['--slug', 'A b'], '--slug A b: is no slug'],
    ['a slug that the site keeps', ['--slug', '404'], '--slug 404: is no slug that an article can have'],
    ['a format that is none', ['--format', 'nexus'], '--format nexus: there is no such format'],
    ['a picture without a description', ['--photo', 'lead.jpg'], '--photo needs --alt'],
    ['a picture that is not there', ['--photo', 'lead.jpg', '--alt', 'A'], '--photo lead.jpg: is not there'],
    ['a picture that is none', ['--photo', 'no.jpg', '--alt', 'A'], '--photo no.jpg: is no picture'],
    ['--overwrite alone', ['--overwrite'], '--overwrite goes with --update'],
  ])('%s', async (_, flags, said) => {
    const cwd = newFolder({ 'clip.txt': clip(), 'no.jpg': 'no picture' });
    const { status, err } = await refused(cwd, ['import', 'clip.txt', ...flags]);
    expect(err.startsWith(said), err).toBe(true);
    expect(status).toBe(2);
  });

  test.each([
    ['no command', [], 'say what to do, import or read'],
    ['no file', ['import'], 'name a file or an address to import'],
    ['no file to read', ['read', '--json'], 'name a file or an address to read'],
    ['one headline for two files', ['import', 'a', 'b', '--title', 'A'], '--title is for one article'],
  ])('%s', async (_, args, said) => {
    const { status, err } = await refused(newFolder(), args);
    expect(err.startsWith(said), err).toBe(true);
    expect(status).toBe(2);
  });
});

test('a slug that is taken ends with 1', async () => {
  const cwd = newFolder({ 'clip.txt': clip() });
  await run(['import', 'clip.txt', '--slug', 'boats'], { cwd });
  writeFileSync(join(cwd, 'other.txt'), clip({ url: 'https://news.example.org/2' }));
  const { status, err } = await refused(cwd, ['import', 'other.txt', '--slug', 'boats']);
  expect([status, err]).toEqual([1, 'other.txt: --slug boats is taken: give another; nothing was written\n']);
});
