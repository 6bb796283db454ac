/** How many processes pay for the sources of a command line. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isPacked } from '../containers/unwrap.ts';
import type { SourceDocument } from '../source-document.ts';
import type { FileToRead, Setting } from './reading-process.ts';

/** How processes are used, where it is not left to the sources. For tests; no flag and no variable reaches it. */
export type Dividing = Pick<Setting, 'limit' | 'program'> & { processes?: number };

/** Bytes of files that are read in about the time that processes take to begin. */
const worthProcesses = 4 * 1024 * 1024;
/** A larger source may take long, or much memory, and is read where it can be given up. */
const large = 1024 * 1024;

/** Those that are files on disk, with their sizes; a pipe or a device has no size, and may wait for ever. */
export const filesOnDisk = (names: readonly string[]): FileToRead[] =>
  names.flatMap((file) => {
    const size = file === '-' ? undefined : sizeOf(file);
    return size === undefined ? [] : [{ file, size }];
  });

function sizeOf(file: string): number | undefined {
  try {
    const stat = statSync(file);
    return stat.isFile() ? stat.size : undefined;
  } catch {
    return undefined;
  }
}

function isFilePacked(file: string): boolean {
  const beginning = Buffer.alloc(8);
  try {
    const descriptor = openSync(file, 'r');
    try {
      return isPacked(beginning.subarray(0, readSync(descriptor, beginning)));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return false;
  }
}

/** Whether what is held already is read in a process too. */
export const isHeavy = ({ bytes }: SourceDocument): boolean => bytes.length > large || isPacked(bytes);

/** None where the files are read sooner than a process begins; one for what may take long; all cores for many. */
export function processesFor(files: readonly FileToRead[], cores = availableParallelism()): number {
  const whole = files.reduce((sum, { size }) => sum + size, 0);
  const most = Math.min(cores, files.length);
  if (most > 1 && whole > worthProcesses) return most;
  return files.some(({ file, size }) => size > large || isFilePacked(file)) ? 1 : 0;
}
