/** Files that a build can make again, and makes by the ten thousand. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ofFile, unfinishedName } from '../whole-file.ts';

function isThere(path: string, content: string | Uint8Array): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined || size !== Buffer.byteLength(content)) return false;
  return readFileSync(path).equals(Buffer.from(content));
}

/** Does something to a path; where its folder is not there, once more when it is. */
function inFolder(path: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
    act();
  }
}

/**
 * Puts a file in its place, and its folder with it: a reader sees the old or the new, whenever the build is stopped. A
 * file that has these bytes stays as it stands, with its time, by which hosts tell what to fetch. Unlike `replaceFile`
 * it does not wait for the disk. It is drafted in a folder of the same disk.
 */
export function putFile(path: string, content: string | Uint8Array, drafts = dirname(path)): void {
  if (isThere(path, content)) return;
  const draft = join(drafts, unfinishedName());
  try {
    inFolder(draft, () => writeFileSync(draft, content));
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw ofFile(path, error);
  }
}

/**
 * Whether a name that is not taken could be given to a file, and its folder with it: whole at once, in a third of the
 * time that a new one takes. Not every system does it, nor for every user, nor from disk to disk.
 */
export function isLinked(path: string, file: string): boolean {
  try {
    inFolder(path, () => linkSync(file, path));
    return true;
  } catch {
    return false;
  }
}
