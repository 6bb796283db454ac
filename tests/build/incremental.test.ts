import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { mustBuild, runBuild } from './run-build.ts';

const temporary = mkdtempSync(join(tmpdir(), 'offprint-incremental-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const harbour = 'harbour-reopens-after-a-winter-of-repairs';
const note = 'a-note-without-a-source';
const arabic = 'almina-almaa-yaoud';
const fixtures = resolve(import.meta.dirname, '../fixtures/site');

/** A content folder of two articles, one with pictures, and the folder that its site is built into. */
function twoArticles(name: string) {
  const content = join(temporary, name, 'content');
  for (const slug of [harbour, note]) cpSync(join(fixtures, slug), join(content, slug), { recursive: true });
  return { content, folder: join(temporary, name, 'site') };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name));

/** When each file was last written, by its path. */
const timesIn = (folder: string) => new Map(filesIn(folder).map((file) => [file, statSync(file).mtimeMs]));

/** The files that a second build wrote, of all that stand in the folder. */
async function written(site: { content: string; folder: string }): Promise<string[]> {
  const before = timesIn(site.folder);
  await mustBuild(site);
  return [...timesIn(site.folder)]
    .filter(([file, time]) => before.get(file) !== time)
    .map(([file]) => file.slice(site.folder.length + 1).replaceAll('\\', '/'))
    .sort();
}

/** The files of articles, and pictures, among them. */
const rewritten = async (site: { content: string; folder: string }): Promise<string[]> =>
  (await written(site)).filter((file) => /^(?:_photos|harbour|a-note)/.test(file));

test('a build after which nothing changed leaves every article and picture as it stands', async () => {
  const site = twoArticles('unchanged');
  await mustBuild(site);
  expect(await rewritten(site)).toEqual([]);
});

test('one changed article is written again, and no other', async () => {
  const site = twoArticles('changed');
  await mustBuild(site);
  const file = join(site.content, note, 'index.md');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nOne more paragraph.\n`);
  const files = await rewritten(site);
  expect(files).toContain(`${note}/index.html`);
  expect(files.filter((path) => !path.startsWith(`${note}/`))).toEqual([]);
  expect(readFileSync(join(site.folder, note, 'index.html'), 'utf8')).toContain('One more paragraph.');
});

test('another lead photo is seen on the page of its article and in the lists that name it, and nowhere else', async () => {
  const site = twoArticles('photo');
  cpSync(join(fixtures, arabic), join(site.content, arabic), { recursive: true });
  await mustBuild(site);
  cpSync(join(site.content, harbour, 'crane.jpg'), join(site.content, harbour, 'harbour.jpg'));
  expect((await written(site)).filter((file) => file.endsWith('.html'))).toEqual([
    'author/maren-oyelaran/index.html',
    'author/tomas-birch/index.html',
    'date/2024/10/index.html',
    'date/2024/index.html',
    `${harbour}/index.html`,
    'index.html',
    'publisher/the-aldwick-courier/index.html',
    'section/coast/index.html',
  ]);
});

test('a page that links to the next of its section says in what language that headline now is', async () => {
  const site = twoArticles('neighbour');
  const file = join(site.content, note, 'index.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('lang: en', 'section: Coast\nlang: en'));
  await mustBuild(site);
  writeFileSync(file, readFileSync(file, 'utf8').replace('lang: en', 'lang: de'));
  await mustBuild(site);
  expect(readFileSync(join(site.folder, harbour, 'index.html'), 'utf8')).toMatch(
    new RegExp(`<a href="/${note}/"[^>]* lang="de"`),
  );
});

test('a folder that holds the site of other articles loses what is not of this one', async () => {
  const site = twoArticles('other');
  await mustBuild(site);
  const other = twoArticles('another');
  rmSync(join(other.content, harbour), { recursive: true });
  await mustBuild({ ...other, folder: site.folder });
  expect(filesIn(site.folder).filter((file) => file.includes(harbour))).toEqual([]);
});

const made = resolve(import.meta.dirname, '../../node_modules/.astro/offprint/made');

test('a site that was taken away is put back with the times of its articles’ files and their pictures', async ({
  skip,
}) => {
  const site = twoArticles('again');
  await mustBuild(site);
  if (statSync(made).dev !== statSync(site.folder).dev)
    return skip('the temporary folder is on another disk');
  const times = () => [note, harbour, '_photos'].flatMap((name) => [...timesIn(join(site.folder, name))]);
  const before = times();
  rmSync(site.folder, { recursive: true });
  await mustBuild(site);
  expect(times()).toEqual(before);
});

test('what was edited in a site is as it should be in the next that is built into an empty folder', async () => {
  const site = twoArticles('edited');
  await mustBuild(site);
  const page = join(site.folder, note, 'index.html');
  const right = readFileSync(page, 'utf8');
  writeFileSync(page, 'other words');
  rmSync(site.folder, { recursive: true });
  await mustBuild(site);
  expect(readFileSync(page, 'utf8')).toBe(right);
});

test('a text that is rendered while the templates are compiled is not rendered again when they are there', async () => {
  const site = twoArticles('compiling');
  const words = `Rendered once in ${temporary}`;
  appendFileSync(join(site.content, note, 'index.md'), `\n${words}.\n`);
  // Of what the code reads from the environment, Astro compiles for each value anew.
  const env = { PRECOMPRESS: `never-${process.pid}` };
  for (let times = 0; times < 2; times += 1) expect((await runBuild({ ...site, env })).status).toBe(0);
  const texts = readdirSync(made).filter((name) => name.startsWith('text-'));
  expect(texts.filter((name) => readFileSync(join(made, name), 'utf8').includes(words))).toHaveLength(1);
});
