/** Writing to disk so that a reader sees all of an article or nothing, and a crash tears nothing. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { replaceFile, syncFolder, unfinished, unfinishedName, writeNew } from '../../whole-file.ts';

/** A file of an article: its bare name, and what is in it. */
export interface FileToWrite {
  name: string;
  content: string | Uint8Array;
}

/** What an import leaves unfinished is swept when it is this old, in milliseconds. */
const oldAfter = 10 * 60 * 1000;

/** Puts a finished folder in the place that `mkdir` has claimed. */
function moveInto(from: string, claimed: string): void {
  try {
    renameSync(from, claimed);
  } catch (error) {
    // Only POSIX renames onto an empty folder.
    if (process.platform !== 'win32') throw error;
    rmdirSync(claimed);
    renameSync(from, claimed);
  }
}

const claim = (folder: string): boolean => {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

/** Makes a folder and those above it; whether it was not there. Node's recursive mkdir never ends under /proc. */
function makeFolder(folder: string): boolean {
  if (existsSync(folder)) return false;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  return claim(folder);
}

/**
 * Writes a new article as a folder of `content`, under the first of `slugs` that is free, and gives that slug; or
 * undefined where none is. The folder appears whole or not at all; one that is there is never touched.
 */
export function writeArticle(
  content: string,
  slugs: Iterable<string>,
  files: FileToWrite[],
): string | undefined {
  const made = makeFolder(resolve(content));
  const draft = join(content, unfinishedName());
  let claimed: string | undefined;
  try {
    mkdirSync(draft);
    for (const { name, content: bytes } of files) writeNew(join(draft, name), bytes);
    syncFolder(draft);
    for (const slug of slugs) {
      if (!claim(join(content, slug))) continue;
      claimed = slug;
      moveInto(draft, join(content, slug));
      syncFolder(content);
      return slug;
    }
    return undefined;
  } catch (error) {
    if (claimed) removeIfEmpty(join(content, claimed));
    throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
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

/** Takes away what an import that was killed has left, once it is old enough not to be a running one's. */
export function sweep(content: string, now: number = Date.now()): void {
  const entries = (folder: string) => {
    try {
      return readdirSync(folder, { withFileTypes: true });
    } catch {
      return [];
    }
  };
  const remove = (path: string) => {
    if (now - statSync(path).mtimeMs > oldAfter) rmSync(path, { recursive: true, force: true });
  };
  for (const entry of entries(content)) {
    if (entry.name.startsWith(unfinished)) remove(join(content, entry.name));
    else if (entry.isDirectory()) {
      const inner = entries(join(content, entry.name)).filter(({ name }) => name.startsWith(unfinished));
      for (const { name } of inner) remove(join(content, entry.name, name));
    }
  }
}
