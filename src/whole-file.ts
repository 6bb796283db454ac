/** Files that are written whole or not at all, and are on the disk when they are said to be. */
import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

/** Unfinished files and folders begin so. */
export const unfinished = '.unfinished-';

/** Stands for this machine, and on Linux for the container that this is in: process ids mean something only there. */
const place = createHash('sha256').update(hostname()).update(processSpace()).digest('hex').slice(0, 8);

function processSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

/** Where the files of a folder that has very many are drafted: what was left there is found without a look at all of them. */
export const draftsIn = (folder: string): string => join(folder, 'drafts');

/** Names the process that writes, so that another one knows when it has ended. */
export const owner = `${process.pid}-${place}`;

export const unfinishedName = (): string => `${unfinished}${owner}-${randomUUID()}`;

/** Milliseconds. What is unfinished for so long is nobody's, whoever began it and whatever the clock now says. */
const longest = 10 * 60 * 1000;

function hasEnded(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Whether a process, as `owner` names it, has ended; of another machine's it cannot be known. */
export function isEnded(name: string): boolean {
  const [, process_, at] = /^(\d{1,10})-([0-9a-f]{8})(?:-|$)/.exec(name) ?? [];
  return at === place && hasEnded(Number(process_));
}

/** Whether a name is of what a process that has ended left unfinished. */
export const isLeft = (name: string): boolean =>
  name.startsWith(unfinished) && isEnded(name.slice(unfinished.length));

/** Whether a name is of what a process may still be writing. */
export const isUnderWay = (name: string): boolean => name.startsWith(unfinished) && !isLeft(name);

/** The text of a file that can be made again; undefined where it cannot be read. */
export function textIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Milliseconds since a file was written, by a clock that may have been set back; undefined where it is gone. */
export function ageOf(path: string, now: number): number | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat && Math.abs(now - stat.mtimeMs);
}

/** Whether it is there and was written longer ago. */
export const isOlder = (path: string, milliseconds: number, now: number = Date.now()): boolean =>
  (ageOf(path, now) ?? 0) > milliseconds;

/** Takes away what processes that were killed have left unfinished in a folder; what is being written stays. */
export function sweepFolder(folder: string, now: number = Date.now()): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(unfinished)) continue;
    const path = join(folder, name);
    if (isLeft(name) || isOlder(path, longest, now)) rmSync(path, { recursive: true, force: true });
  }
}

/** Not every system lets a folder be opened, or synced. */
const needNotBeSynced = new Set(['EISDIR', 'EPERM', 'EINVAL', 'EACCES']);

function unlessNeedless(error: unknown): void {
  if (!needNotBeSynced.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
}

/** Makes a folder's entries durable. */
export function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    unlessNeedless(error);
  }
}

/** An error that names the file it is of: of a write the system does not say it, of a draft it says the draft's name. */
export const ofFile = (path: string, error: unknown): unknown =>
  error instanceof Error ? Object.assign(error, { path }) : error;

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

async function opened(path: string, flags: string, use: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, flags);
  try {
    await use(file);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** `syncFolder`, while others wait for the disk too: most of what a small file costs is this wait. */
export const folderSynced = (folder: string): Promise<void> =>
  opened(folder, 'r', async () => {}).catch(unlessNeedless);

/** `writeNew`, while others wait for the disk too. */
export async function newWritten(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await opened(path, 'wx', (file) => file.writeFile(content));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(path, { force: true });
    throw error;
  }
}

/**
 * Puts a file in the place of one that may be there. A reader sees the old or the new; an error leaves the old. It is
 * drafted in a folder of the same disk.
 */
export function replaceFile(path: string, content: string | Uint8Array, drafts = dirname(path)): void {
  const draft = join(drafts, unfinishedName());
  try {
    writeNew(draft, content);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw ofFile(path, error);
  }
  syncFolder(dirname(path));
}
