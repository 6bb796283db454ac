/** Imports that are killed: of a folder, and of an update of what is there. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readArticleFile } from '../../src/article-file.ts';
import { sha256Of } from '../../src/import/file/source-file.ts';
import { readLedger } from '../../src/ledger/ledger-file.ts';
import { clipOf } from './clips.ts';
import type { Subject } from './killing.ts';

const cli = resolve(import.meta.dirname, '../../src/import/command/cli.ts');

const isOurs = (name: string) => /^(?:index\.md|source\.(?:new\.)?txt)$/.test(name);

/** The texts that an article may have, by its address: as the import wrote it, or as the update did. */
export type Texts = Map<string, Set<string>>;

const textOf = (folder: string): string =>
  readFileSync(join(folder, 'index.md'), 'utf8').replace('file: source.new.txt', 'file: source.txt');

/** The texts of articles that no one has disturbed. */
export function textsIn(content: string, texts: Texts = new Map()): Texts {
  for (const slug of readdirSync(content).filter((name) => name !== 'permalinks.txt')) {
    const text = textOf(join(content, slug));
    const url = readArticleFile(text, slug).data.source.url ?? '';
    texts.set(url, (texts.get(url) ?? new Set()).add(text));
  }
  return texts;
}

/** Checks one article: it has one of its texts to the letter, and its copy is the one that it was read from. */
function checkArticle(folder: string, texts: Texts): string {
  const path = join(folder, 'index.md');
  const { data } = readArticleFile(readFileSync(path, 'utf8'), path);
  const { url = '', file = '' } = data.source;
  if (sha256Of(readFileSync(join(folder, file))) !== data.source.sha256)
    throw new Error(`${path}: its copy is not the one that it names`);
  if (!texts.get(url)?.has(textOf(folder)))
    throw new Error(`${path}: its text is neither the old nor the new`);
  return url;
}

/**
 * Looks through a content folder, however an import ended: each article is whole, none is there twice, the ledger can be
 * read. Where the last run has ended by itself, all articles are there and in the ledger, and nothing else.
 */
export function checkContent(content: string, isDone: boolean, texts: Texts): void {
  const articles = texts.size;
  const names = existsSync(content) ? readdirSync(content) : [];
  const slugs = names.filter((name) => !name.startsWith('.') && name !== 'permalinks.txt');
  const addresses = slugs.map((slug) => checkArticle(join(content, slug), texts));
  if (new Set(addresses).size !== addresses.length) throw new Error('an article is there twice');
  const ledger = readLedger(content);
  if (!isDone) return;
  if (slugs.length !== articles) throw new Error(`${slugs.length} of ${articles} articles are there`);
  const missing = slugs.filter((slug) => !ledger.has(slug));
  if (missing.length > 0 || ledger.size !== articles)
    throw new Error(`the ledger lacks ${missing.join(', ')}`);
  const inside = slugs.flatMap((slug) => readdirSync(join(content, slug)).filter((name) => !isOurs(name)));
  const left = [...names.filter((name) => name.startsWith('.')), ...inside];
  if (left.length > 0) throw new Error(`left behind: ${left.join(', ')}`);
}

/** Puts so many clips into `in` of a folder, and gives the folder. */
export function withClips(folder: string, count: number, textOf = clipOf): string {
  mkdirSync(join(folder, 'in'), { recursive: true });
  for (let number = 0; number < count; number += 1)
    writeFileSync(join(folder, 'in', `${number}.txt`), textOf(number));
  return folder;
}

const newFolder = () => mkdtempSync(join(tmpdir(), 'offprint-killed-'));
const remove = (folder: string) => rmSync(folder, { recursive: true, force: true });

const importing = (cwd: string, ...flags: string[]) =>
  spawnSync(process.execPath, [cli, 'import', 'in', ...flags], { cwd });

const changed = (number: number) => clipOf(number).replaceAll(' the ', ' that ');

/** Clips that are imported, and clips of the same addresses and names with other words. */
function importedAndChanged(count: number, texts: Texts): string {
  const folder = withClips(newFolder(), count);
  importing(folder);
  textsIn(join(folder, 'content'), texts);
  return withClips(folder, count, changed);
}

/** The import of a folder of clips, or the update of articles whose clips have changed, by what its folder is made. */
function subject(name: string, flags: string[], prepare: (texts: Texts) => string): Subject {
  const texts: Texts = new Map();
  const undisturbed = prepare(texts);
  importing(undisturbed, ...flags);
  textsIn(join(undisturbed, 'content'), texts);
  remove(undisturbed);
  return {
    name,
    prepare: () => prepare(texts),
    args: () => [cli, 'import', 'in', ...flags],
    check: (folder, isDone) => checkContent(join(folder, 'content'), isDone, texts),
    remove,
  };
}

export const killedImport = (count: number): Subject =>
  subject('import', [], () => withClips(newFolder(), count));

export const killedUpdate = (count: number): Subject =>
  subject('import --update', ['--update'], (texts) => importedAndChanged(count, texts));
