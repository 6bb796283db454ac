/** Where a process unpacks the files of typefaces, and what is left of processes that were killed. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isEnded, owner } from '../whole-file.ts';

const folderPrefix = 'offprint-type-';

/** Removes the folders of processes that were killed. */
export function sweepTypeFolders(): void {
  const isOfEnded = (name: string) =>
    name.startsWith(folderPrefix) && isEnded(name.slice(folderPrefix.length));
  for (const name of readdirSync(tmpdir()).filter(isOfEnded)) {
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // It is another user's.
    }
  }
}

/** The folder of this process. Pango knows its files in all threads: it stays as long as the process. */
export function typeFolder(): string {
  const { OFFPRINT_TYPE: before } = process.env;
  if (before) return before;
  const folder = join(tmpdir(), `${folderPrefix}${owner}-${randomUUID()}`);
  mkdirSync(folder, { mode: 0o700 });
  process.env.OFFPRINT_TYPE = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
