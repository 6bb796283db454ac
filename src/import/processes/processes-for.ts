/** How many processes pay for the files of a command line. */
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { FileToRead, Setting } from './reading-process.ts';

/** How processes are used, where it is not left to the files. For tests; no flag and no variable reaches it. */
export type Dividing = Pick<Setting, 'limit' | 'program'> & { processes?: number };

/** Bytes of files that are read in about the time that processes take to begin. */
const worthProcesses = 4 * 1024 * 1024;
/** A larger file may take long, and is read where it can be given up. */
const large = 1024 * 1024;

/** Those that are files on disk, with their sizes; a pipe or a device has no size, and may wait for ever. */
export const filesOnDisk = (names: readonly string[]): FileToRead[] =>
  names.flatMap((file) => {
    const stat = file === '-' ? undefined : sizeOf(file);
    return stat === undefined ? [] : [{ file, size: stat }];
  });

function sizeOf(file: string): number | undefined {
  try {
    const stat = statSync(file);
    return stat.isFile() ? stat.size : undefined;
  } catch {
    return undefined;
  }
}

/** None where the files are read sooner than a process begins; one for a large file; all cores for many. */
export function processesFor(files: readonly FileToRead[], cores = availableParallelism()): number {
  const whole = files.reduce((sum, { size }) => sum + size, 0);
  const most = Math.min(cores, files.length);
  if (most > 1 && whole > worthProcesses) return most;
  return files.some(({ size }) => size > large) ? 1 : 0;
}
