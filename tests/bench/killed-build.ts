/** Builds that are killed: what of the site stands is whole, old or new, and the next build makes the rest. */
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { ledgerName } from '../../src/ledger/ledger-file.ts';
import { unfinished } from '../../src/whole-file.ts';
import { slugOf, writeArticles } from './articles.ts';
import { runOnce, type Subject } from './killing.ts';

const root = resolve(import.meta.dirname, '../..');
const command = join(root, 'src/build/command.js');
/** Where builds keep what the next ones may need. */
const between = join(root, 'node_modules/.astro/offprint');

/** A site by its paths: of each file its bytes in base64, of a folder that is empty `emptyFolder`. */
export type SiteFiles = Map<string, string>;

/** Stands for the bytes of what has none; in base64 there are no spaces. */
const emptyFolder = 'an empty folder';

/** Each file of a folder by its path, and each empty folder, but the record of the builds themselves. */
export function filesOfSite(folder: string): SiteFiles {
  const files: SiteFiles = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && entry.name !== '.offprint')
      files.set(relative(folder, path), readFileSync(path, 'base64'));
    if (entry.isDirectory() && readdirSync(path).length === 0) files.set(relative(folder, path), emptyFolder);
  }
  return files;
}

/** Whether it may stand where a build was killed: a folder is there before its file. */
export const mayBeUnderWay = ([path, bytes]: [path: string, bytes: string]) =>
  isDraft(path) || bytes === emptyFolder;

/** Whether a file is one that a build had not finished. */
export const isDraft = (path: string) => path.includes(unfinished);

const siteIn = (folder: string) => join(folder, 'site');
const contentIn = (folder: string) => join(folder, 'content');

/** Builds `site/` of the articles in `content/`. */
export const build: Required<Pick<Subject, 'args' | 'env'>> = {
  args: (folder) => [command, '--outDir', siteIn(folder)],
  env: (folder) => ({ CONTENT: contentIn(folder), SITE: 'https://archive.example', BASE: '/' }),
};

const newFolder = () => mkdtempSync(join(tmpdir(), 'offprint-killed-'));
const remove = (folder: string) => rmSync(folder, { recursive: true, force: true });
const found = (folder: string): SiteFiles =>
  existsSync(siteIn(folder)) ? filesOfSite(siteIn(folder)) : new Map();

/** Looks whether each file is that of one of these sites; what was under way may stand where the build was killed. */
function checkFiles(files: SiteFiles, sites: readonly SiteFiles[], isDone: boolean): void {
  for (const [path, bytes] of files) {
    if (!isDone && mayBeUnderWay([path, bytes])) continue;
    if (!sites.some((site) => site.get(path) === bytes))
      throw new Error(`${path} is torn, or no file of the site`);
  }
}

function checkSame(files: SiteFiles, right: SiteFiles): void {
  checkFiles(files, [right], true);
  if (files.size !== right.size) throw new Error(`the site has ${files.size} files, not ${right.size}`);
}

const keptNames = (): string[] => {
  const folders = [
    between,
    ...['made', 'bundles', 'sites', 'made/drafts'].map((name) => join(between, name)),
  ];
  const sites = existsSync(folders[3] ?? '') ? readdirSync(folders[3] ?? '') : [];
  const all = [...folders, ...sites.map((name) => join(between, 'sites', name))];
  return all.flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [],
  );
};

function nothingUnfinished(content: string): void {
  const left = [...keptNames(), ...readdirSync(content)].filter((name) => isDraft(name));
  if (left.length > 0) throw new Error(`left unfinished: ${left.join(', ')}`);
}

const isMade = (path: string) => dirname(path) === join(between, 'made');

/** A build of so many articles into a new folder, of which nothing is kept. The first that ends tells what all must come to. */
export function killedBuild(articles: number): Subject {
  let right: SiteFiles | undefined;
  const keptBefore = new Set(keptNames());
  return {
    ...build,
    name: `build of ${articles} articles`,
    prepare() {
      for (const path of keptNames()) if (isMade(path) && !keptBefore.has(path)) remove(path);
      const folder = newFolder();
      writeArticles(contentIn(folder), 0, articles);
      return folder;
    },
    check(folder, isDone) {
      const files = found(folder);
      if (isDone) right ??= files;
      if (right && isDone) checkSame(files, right);
      else checkFiles(files, right ? [right] : [], isDone);
      if (isDone) nothingUnfinished(contentIn(folder));
    },
    remove,
  };
}

/** A build into the folder of a site of which a quarter of the articles have been changed since, and one has come. */
export async function killedRebuild(articles: number): Promise<Subject> {
  const folder = newFolder();
  writeArticles(contentIn(folder), 0, articles);
  await runOnce(build, folder);
  let before = found(folder);
  let killed: SiteFiles = new Map();
  let turn = 0;
  return {
    ...build,
    name: `build of ${articles} articles after changes`,
    prepare() {
      for (let number = turn % 4; number < articles; number += 4)
        appendFileSync(
          join(contentIn(folder), slugOf(number), 'index.md'),
          `\nThis was added in turn ${turn}.\n`,
        );
      writeArticles(contentIn(folder), articles + turn, articles + turn + 1);
      turn += 1;
      return folder;
    },
    check(_, isDone) {
      const files = found(folder);
      if (!isDone) {
        killed = files;
        return;
      }
      checkFiles(killed, [before, files], false);
      const page = files.get(join(slugOf((turn - 1) % 4), 'index.html')) ?? '';
      if (!Buffer.from(page, 'base64').includes(`in turn ${turn - 1}.`))
        throw new Error('a change is not taken');
      if ([...files.keys()].some(isDraft)) throw new Error('something unfinished is left');
      nothingUnfinished(contentIn(folder));
      before = files;
      killed = new Map();
    },
    remove() {},
    end: () => remove(folder),
  };
}

/** The bringing together of two shards of so many articles. */
export async function killedMerge(articles: number): Promise<Subject> {
  const shared = newFolder();
  writeArticles(contentIn(shared), 0, articles);
  const shards = [1, 2].map((number) => join(shared, `shard-${number}`));
  const withShared = { env: () => build.env(shared) };
  for (const [at, shard] of shards.entries()) {
    const args = () => [command, '--outDir', shard, '--shard', `${at + 1}/2`];
    const { status, said } = await runOnce({ ...withShared, args }, shared);
    if (status !== 0) throw new Error(said);
  }
  let right: SiteFiles | undefined;
  return {
    ...withShared,
    name: `merge of ${articles} articles in two shards`,
    args: (folder) => [command, '--outDir', siteIn(folder), '--merge', ...shards],
    prepare() {
      // The shards were built before there was a ledger.
      rmSync(join(contentIn(shared), ledgerName), { force: true });
      return newFolder();
    },
    check(folder, isDone) {
      const files = found(folder);
      if (isDone) right ??= files;
      if (right && isDone) checkSame(files, right);
      else checkFiles(files, right ? [right] : [], isDone);
    },
    remove,
    end: () => remove(shared),
  };
}
