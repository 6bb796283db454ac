/** Files that are written whole or not at all, and are on the disk when they are said to be. */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Unfinished files and folders begin so. */
export const unfinished = '.unfinished-';

export const unfinishedName = (): string => `${unfinished}${process.pid}-${randomBytes(6).toString('hex')}`;

/** Makes a folder's entries durable; not every system lets a folder be opened. */
export function syncFolder(folder: string): void {
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
export function writeNew(path: string, content: string | Uint8Array): void {
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

/** Puts a file in the place of one that may be there. A reader sees the old or the new; an error leaves the old. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const draft = join(dirname(path), unfinishedName());
  writeNew(draft, content);
  try {
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}
