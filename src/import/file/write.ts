/** Writing to disk so that a reader sees all of an article or nothing, and a crash tears nothing. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { sweepLock } from '../../ledger/lock.ts';
import {
  folderSynced,
  isOlder,
  newWritten,
  replaceFile,
  sweepFolder,
  unfinishedName,
} from '../../whole-file.ts';

/** A file of an article: its bare name, and what is in it. */
export interface FileToWrite {
  name: string;
  content: string | Uint8Array;
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/** Makes a folder and those above it; whether it was not there. Node's recursive mkdir never ends under /proc. */
function makeFolder(folder: string): boolean {
  if (existsSync(folder)) return false;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** What a system says where a folder that holds something stands in the way of another; Windows, of any folder. */
const inTheWay = new Set(['ENOTEMPTY', 'EEXIST', ...(process.platform === 'win32' ? ['EPERM'] : [])]);

/** Puts a finished folder where nothing is; whether it could. */
async function moved(draft: string, folder: string): Promise<boolean> {
  if (existsSync(folder)) return false;
  try {
    await rename(draft, folder);
    return true;
  } catch (error) {
    if (inTheWay.has(codeOf(error)) && existsSync(folder)) return false;
    throw error;
  }
}

/** Writes the files into a new folder of that name. */
async function drafted(draft: string, files: FileToWrite[]): Promise<void> {
  await mkdir(draft);
  await Promise.all(files.map(({ name, content: bytes }) => newWritten(join(draft, name), bytes)));
  await folderSynced(draft);
}

/** How often an article is written again whose draft was taken away, as with the whole content folder. */
const turns = 3;

/**
 * Writes a new article as a folder of `content`, under the first of `slugs` that is free, and gives that slug; or
 * undefined where none is. The folder appears whole or not at all; one that is there is never touched.
 */
export async function writeArticle(
  content: string,
  slugs: Iterable<string>,
  files: FileToWrite[],
): Promise<string | undefined> {
  let made = makeFolder(resolve(content));
  const draft = join(content, unfinishedName());
  const iterator = slugs[Symbol.iterator]();
  let slug = iterator.next();
  try {
    for (let turn = 1; ; turn += 1) {
      try {
        await drafted(draft, files);
        while (!slug.done && !(await moved(draft, join(content, slug.value)))) slug = iterator.next();
        if (!slug.done) await folderSynced(content);
        return slug.done ? undefined : slug.value;
      } catch (error) {
        if (codeOf(error) !== 'ENOENT' || turn === turns) throw error;
        await rm(draft, { recursive: true, force: true });
        made = makeFolder(resolve(content)) || made;
      }
    }
  } finally {
    await rm(draft, { recursive: true, force: true });
    if (made) removeIfEmpty(content);
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It holds something, which stays.
  }
}

/** Replaces files of an article that is there, each at once; `index.md` is best given last. */
export function replaceFiles(folder: string, files: FileToWrite[]): void {
  for (const { name, content } of files) replaceFile(join(folder, name), content);
}

/** How the new copy of a source is named until index.md no longer speaks of the former one: source.new.txt. */
export const interimName = (name: string): string => name.replace(/^source\./, '$&new.');
const interim = /^source\.new\./;

/** Milliseconds after which a copy that index.md does not name is of no update that is under way. */
const longest = 60 * 1000;

function sweepArticle(folder: string, now: number): void {
  sweepFolder(folder, now);
  for (const name of readdirSync(folder).filter((each) => interim.test(each))) {
    const path = join(folder, name);
    const index = join(folder, 'index.md');
    const isNamed = !existsSync(index) || readFileSync(index, 'utf8').includes(name);
    if (!isNamed && isOlder(path, longest, now)) rmSync(path, { force: true });
  }
}

/** Takes away what an import that was killed has left, in a content folder and in the articles. */
export function sweep(content: string, now: number = Date.now()): void {
  if (!existsSync(content)) return;
  sweepFolder(content, now);
  sweepLock(content);
  for (const entry of readdirSync(content, { withFileTypes: true }))
    if (entry.isDirectory() && !entry.name.startsWith('.')) sweepArticle(join(content, entry.name), now);
}
