import { constants } from 'node:os';

/** Errors of the file system, in words that a person can act on. */
const problems: Record<string, string> = {
  ENOENT: 'was taken away meanwhile, or cannot be there',
  ENOTDIR: 'is no folder, or a part of its path is none',
  EISDIR: 'is a folder',
  EEXIST: 'is no folder',
  EACCES: 'may not be written: check its permissions',
  EPERM: 'may not be written: check its permissions',
  EROFS: 'is on a disk that cannot be written',
  ENOSPC: 'is on a disk that is full',
  EDQUOT: 'is on a disk where you may write no more',
  EFBIG: 'may hold no larger file',
  EIO: 'is on a disk that does not work',
};

/** Whether an error is of the file system. */
export const isOfDisk = (error: unknown): error is NodeJS.ErrnoException =>
  (error as NodeJS.ErrnoException).syscall !== undefined;

/** What is wrong with a file or folder that cannot be written, in words that continue its name. */
export const diskProblem = ({ code, message }: NodeJS.ErrnoException): string =>
  problems[code ?? ''] ?? `cannot be written (${code ?? message})`;

/** Errors that are of the disk itself, whatever a program was about to write. */
const refusals = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EFBIG', 'EIO'] as const;

/**
 * The error of the file system for which another program says that it has failed: by its name, or as programs in Rust
 * do by its number. `path` is where it was writing. Undefined where it says of none.
 */
export function diskErrorIn(said: string, path: string): NodeJS.ErrnoException | undefined {
  const code = refusals.find(
    (name) =>
      said.includes(`${name},`) ||
      said.includes(`${name}:`) ||
      said.includes(`(os error ${constants.errno[name]})`),
  );
  return code && Object.assign(new Error(said), { code, path, syscall: 'write' });
}
