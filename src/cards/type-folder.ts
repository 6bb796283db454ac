/** Where a process unpacks the files of typefaces, and what is left of processes that were killed. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
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

const inAllThreads = 'offprint:type-folder';

function chosen(): string {
  const before = getEnvironmentData(inAllThreads);
  if (typeof before === 'string') return before;
  const folder = join(tmpdir(), `${folderPrefix}${owner}-${randomUUID()}`);
  setEnvironmentData(inAllThreads, folder);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

// While the process has no other threads yet: they all find it, and the first takes it away, for the others are ended
// without a word.
const folder = chosen();

/** The folder of this process. Pango knows its files in all threads: it stays as long as the process. */
export function typeFolder(): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}
