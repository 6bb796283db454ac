/** Writing to disk so that a reader sees all of an article or nothing, and a crash tears nothing. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** A file of an article: its bare name, and what is in it. */
export interface FileToWrite {
  name: string;
  content: string | Uint8Array;
}

/** Unfinished files and folders begin so, and are swept when they are old. */
const unfinished = '.unfinished-';
const oldAfter = 10 * 60 * 1000;

const unfinishedName = () => `${unfinished}${process.pid}-${randomBytes(6).toString('hex')}`;

/** Makes a folder's entries durable; not every system lets a folder be opened. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EINVAL', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
  }
}

/** Writes a new file to the disk; on an error it is not there. `writeFileSync` goes on after a short write. */
function writeNew(path: string, content: string | Uint8Array): void {
  const descriptor = openSync(path, 'wx');
  try {
    writeFileSync(descriptor, content);
    fsyncSync(descriptor);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

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
  for (const { name, content } of files) {
    const draft = join(folder, unfinishedName());
    writeNew(draft, content);
    try {
      renameSync(draft, join(folder, name));
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
  }
  syncFolder(folder);
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
