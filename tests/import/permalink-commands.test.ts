import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clip, filesIn, newFolder, run } from './command.ts';

const slug = 'ferries-return-to-the-strait-after-a-winter-of-repairs';

/** A folder with a clip that has been imported. */
async function imported(): Promise<string> {
  const cwd = newFolder({ 'clip.txt': clip() });
  await run(['import', 'clip.txt'], { cwd });
  return cwd;
}

const ledgerOf = (cwd: string) => readFileSync(join(cwd, 'content/permalinks.txt'), 'utf8');

test('import enters a new article in the ledger', async () => {
  expect(ledgerOf(await imported())).toMatch(
    new RegExp(`^${slug} \\d{4}-\\d\\d-\\d\\d [0-9a-f]{8} [0-9a-f]{8}$`, 'm'),
  );
});

test('import never gives an article the address that another once had', async () => {
  const cwd = newFolder({ 'clip.txt': clip() });
  mkdirSync(join(cwd, 'content'));
  writeFileSync(join(cwd, 'content/permalinks.txt'), `${slug} 2020-01-01 - -\n`);
  await run(['import', 'clip.txt'], { cwd });
  expect(Object.keys(filesIn(join(cwd, 'content')))[0]).toMatch(new RegExp(`^${slug}-[0-9a-f]{8}/`));
});

test('import stops at a damaged ledger, names its line and writes nothing', async () => {
  const cwd = newFolder({ 'clip.txt': clip() });
  mkdirSync(join(cwd, 'content'));
  writeFileSync(join(cwd, 'content/permalinks.txt'), '<<<<<<< HEAD\n');
  const { status, err } = await run(['import', 'clip.txt'], { cwd });
  expect([status, err]).toEqual([
    1,
    expect.stringContaining('content/permalinks.txt:1: git left a conflict'),
  ]);
  expect(Object.keys(filesIn(join(cwd, 'content')))).toEqual(['permalinks.txt']);
});

describe('import --withdraw', () => {
  test('takes text, source and pictures away, keeps what says what was there, and leaves other files', async () => {
    const cwd = await imported();
    writeFileSync(join(cwd, 'content', slug, 'my-notes.txt'), 'mine');
    const reason = 'The publisher took its permission back.';
    const { status, out } = await run(['import', '--withdraw', slug, '--reason', reason], { cwd });
    expect([status, out]).toEqual([0, expect.stringContaining('my-notes.txt stayed')]);
    const files = filesIn(join(cwd, 'content', slug));
    expect(Object.keys(files)).toEqual(['index.md', 'my-notes.txt']);
    expect(files['index.md']).toContain(`reason: ${reason}`);
    expect(files['index.md']).toContain('title: Ferries return to the strait');
    expect(files['index.md']).not.toContain('first ferry of the year');
  });

  test.each([
    [
      'names the nearest article for one that is not there',
      slug.replace('ferries', 'ferrys'),
      `did you mean ${slug}?`,
    ],
    ['looks nowhere but in the content folder', '../content', 'there is no article'],
  ])('%s', async (_, name, said) => {
    const cwd = await imported();
    const before = filesIn(cwd);
    const { status, err } = await run(['import', '--withdraw', name, '--reason', 'Gone.'], { cwd });
    expect([status, err]).toEqual([1, expect.stringContaining(said)]);
    expect(filesIn(cwd)).toEqual(before);
  });

  test('asks for the reason', async () => {
    const { status, err } = await run(['import', '--withdraw', slug], { cwd: await imported() });
    expect([status, err]).toEqual([2, expect.stringContaining('--reason')]);
  });
});

describe('import --rename', () => {
  test('moves the folder and leaves the former name as an alias; back again, the other way', async () => {
    const cwd = await imported();
    await run(['import', '--rename', slug, 'ferries-are-back'], { cwd });
    const files = filesIn(join(cwd, 'content'));
    expect(Object.keys(files)).toEqual([
      'ferries-are-back/index.md',
      'ferries-are-back/source.txt',
      'permalinks.txt',
    ]);
    expect(files['ferries-are-back/index.md']).toContain(`aliases:\n  - ${slug}\n`);
    await run(['import', '--rename', 'ferries-are-back', slug], { cwd });
    expect(filesIn(join(cwd, 'content'))[`${slug}/index.md`]).toContain('aliases:\n  - ferries-are-back\n');
  });

  test('takes no name that an article has or had', async () => {
    const cwd = await imported();
    writeFileSync(join(cwd, 'content/permalinks.txt'), `${ledgerOf(cwd)}taken 2020-01-01 - -\n`);
    const { status, err } = await run(['import', '--rename', slug, 'taken'], { cwd });
    expect([status, err]).toEqual([1, expect.stringContaining('taken: is taken, now or formerly')]);
  });
});
