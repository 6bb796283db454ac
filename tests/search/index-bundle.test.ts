import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, expect, test } from 'vitest';
import { readArchive } from '../../src/archive.ts';
import { openKept } from '../../src/build/kept.ts';
import { openWritten } from '../../src/build/written.ts';
import { bundlesOf } from '../../src/search/bundles.ts';
import { endIndexing } from '../../src/search/index-bundle.ts';
import { outputsOf } from '../../src/search/outputs.ts';
import { writeIndex } from '../../src/search/write-index.ts';

const temporary = mkdtempSync(join(tmpdir(), 'offprint-search-'));
afterEach(() => endIndexing());
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const place = { site: 'https://press.example', base: '/kept/' };
const fixtures = 'tests/fixtures/site';

async function indexOf(kept: string, slugs: RegExp = /./) {
  const { articles } = await readArchive(fixtures, '.');
  const by = { place, renderer: 'test', kept: openKept(join(temporary, kept)) };
  const bundles = bundlesOf(
    articles.filter(({ slug, article }) => !article.withdrawn && slugs.test(slug)),
    by.renderer,
  );
  const files = new Map<string, Buffer>();
  for (const bundle of bundles)
    for (const { path, make } of await outputsOf(bundle, by)) files.set(path, Buffer.from(await make()));
  return files;
}

const textOf = (file: Buffer | undefined) => gunzipSync(file ?? Buffer.of()).toString();

test('the same articles give the same bytes', async () => {
  const [one, other] = [await indexOf('one'), await indexOf('other')];
  expect([...one.keys()]).toEqual([...other.keys()]);
  for (const [path, bytes] of one) expect(bytes.equals(other.get(path) as Buffer), path).toBe(true);
});

test('an article is indexed with all that its page says, and the ids of its paragraphs', async () => {
  const files = await indexOf('one', /^harbour/);
  const [fragment] = [...files].filter(([path]) => path.endsWith('.pf_fragment'));
  const text = textOf(fragment?.[1]);
  for (const words of [
    'Grete Solheim',
    'Maren Oyelaran',
    'Ines Calloway',
    'first boats came in',
    'was £1.4m',
  ])
    expect(text).toContain(words);
  expect(text).toMatch(/"element":"p","id":"p[0-9a-z]{7}"/);
  expect(text).not.toContain('harbour.jpg');
});

test('Pagefind’s own interfaces are left out, and a stemmer stands once for a language', async () => {
  const names = [...(await indexOf('one')).keys()].filter(
    (path) => !/fragment|index\/|filter|_meta/.test(path),
  );
  expect(names.sort()).toEqual([
    'search/ar/0/pagefind-entry.json',
    'search/ar/wasm.ar.pagefind',
    'search/en/0/pagefind-entry.json',
    'search/en/wasm.en.pagefind',
    'search/ja/0/pagefind-entry.json',
    'search/ja/wasm.unknown.pagefind',
    'search/pagefind.js',
  ]);
});

test('without Pagefind’s program for the machine, one line says what is missing and what to do', async () => {
  process.env.PAGEFIND_EXTENDED_BINARY_PATH = join(temporary, 'nowhere');
  const { articles } = await readArchive(fixtures, '.');
  const site = { place, renderer: 'test', searchBundles: bundlesOf(articles, 'test') };
  const folder = join(temporary, 'site');
  const written = openWritten(folder, join(temporary, 'known'));
  try {
    await expect(writeIndex(site, join(temporary, 'none'), folder, written)).rejects.toThrow(
      /^the search index needs Pagefind's program .*@pagefind\/.*SEARCH=no/,
    );
  } finally {
    delete process.env.PAGEFIND_EXTENDED_BINARY_PATH;
  }
});

test('a bundle that stands in the folder is left as it is, and a changed one is made anew', async () => {
  const [folder, known] = [join(temporary, 'standing'), join(temporary, 'standing-known')];
  const { articles } = await readArchive(fixtures, '.');
  const standing = articles.filter(({ article }) => !article.withdrawn);
  const write = async (some: typeof articles) => {
    const written = openWritten(folder, known);
    const site = { place, renderer: 'test', searchBundles: bundlesOf(some, 'test') };
    await writeIndex(site, join(temporary, 'one'), folder, written);
    written.finish();
    return new Map(
      ['ar', 'en', 'ja'].map((lang) => [
        lang,
        statSync(join(folder, 'search', lang, '0/pagefind-entry.json'), { throwIfNoEntry: false })?.mtimeMs,
      ]),
    );
  };
  const before = await write(standing);
  expect(await write(standing)).toEqual(before);
  const after = await write(standing.filter(({ slug }) => !/^a-note|^minato/.test(slug)));
  expect(after.get('ar')).toBe(before.get('ar'));
  expect(after.get('en')).not.toBe(before.get('en'));
  expect(after.get('ja')).toBeUndefined();
});
