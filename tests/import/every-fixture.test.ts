/** What must hold of every source that is read, whatever its format. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ArticleRecord } from '../../src/article.ts';
import { articleText, recordOfText } from '../../src/import/file/article-text.ts';
import { slugsIn } from '../../src/import/file/library.ts';
import { tidy } from '../../src/import/file/tidy.ts';
import { articlesIn, isFailure, type Outcome } from '../../src/import/read-records.ts';
import { filesIn, newFolder, run } from './command.ts';
import { sources } from './sources.ts';

const outcomes = new Map<string, Outcome[]>();
for (const [, path] of sources) {
  const found: Outcome[] = [];
  for await (const { outcome } of articlesIn(path)) found.push(outcome);
  outcomes.set(path, found);
}

const records = (path: string): ArticleRecord[] =>
  (outcomes.get(path) ?? []).filter((outcome): outcome is ArticleRecord => !isFailure(outcome));

const readable = sources.filter(([, path]) => records(path).length > 0);

test('the fixtures are read as they are packed', () => {
  expect(readable.map(([name]) => name)).toEqual(
    expect.arrayContaining(['containers/mhtml--picture', 'containers/saved-folder--picture']),
  );
});

test.each(readable)('%s: what a reader gives is tidy, but for line ends', (_, path) => {
  for (const { body, dropped, uncertain, ...record } of records(path)) {
    const {
      body: _body,
      dropped: left,
      uncertain: __,
      ...tidied
    } = tidy({ body, dropped, uncertain, ...record });
    expect(tidied).toEqual(record);
    expect(left).toEqual(dropped);
  }
});

test.each(readable)('%s: record → index.md → record is the identity', (_, path) => {
  for (const record of records(path)) {
    const tidied = tidy(record);
    const again = recordOfText(articleText(tidied), 'index.md').record;
    expect({ ...again, file: record.file }).toEqual({ ...tidied, dropped: [], uncertain: [] });
  }
});

test.each(readable)(
  '%s: is imported as one article for each record, and then reads as it stands',
  async (_, path, bytes) => {
    const cwd = newFolder();
    await run(['import', path], { cwd });
    const slugs = slugsIn(join(cwd, 'content'));
    expect(slugs).toHaveLength(records(path).length);
    const checked = await run(['import', '--check'], { cwd });
    expect(checked).toMatchObject({
      status: 0,
      out: expect.stringContaining(`${slugs.length} read as they stand, 0 `),
    });
    if (outcomes.get(path)?.length !== 1) return;
    const [copy = ''] = readdirSync(join(cwd, 'content', slugs[0] ?? '')).filter((name) =>
      name.startsWith('source.'),
    );
    expect(readFileSync(join(cwd, 'content', slugs[0] ?? '', copy)).equals(bytes)).toBe(true);
  },
);

test('of an export with many documents each article keeps its own', async () => {
  const cwd = newFolder();
  const [, path = ''] = sources.find(([name]) => name.endsWith('nexis--old')) ?? [];
  await run(['import', path], { cwd });
  const copies = Object.entries(filesIn(cwd)).filter(([name]) => name.endsWith('source.txt'));
  expect(copies.length).toBeGreaterThan(1);
  for (const [, copy] of copies) expect(copy.match(/^.{0,60}\d of \d+ DOCUMENTS/gm)).toHaveLength(1);
});

test.each(readable)('%s: a second import changes nothing', async (_, path) => {
  const cwd = newFolder();
  await run(['import', path], { cwd });
  const before = readdirSync(join(cwd, 'content'), { recursive: true });
  const { out } = await run(['import', path], { cwd });
  expect(out).not.toContain('wrote');
  expect(readdirSync(join(cwd, 'content'), { recursive: true })).toEqual(before);
});
