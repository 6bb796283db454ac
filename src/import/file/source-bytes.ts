import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { SourceError } from '../source-error.ts';

/** The largest source that is read, in bytes. An article has thousands; an export of hundreds of them, a few million. */
export const sourceLimit = 10 * 1024 * 1024;

const tooLarge = () =>
  new SourceError(
    `is larger than ${sourceLimit / 1024 / 1024} MB: give the article's own text, or split the export`,
  );

const reasons: Record<string, string> = {
  ENOENT: 'is not there: check its name',
  EISDIR: 'is a folder: name the files in it',
  EACCES: 'may not be read: check its permissions',
  ENAMETOOLONG: 'is no file: its name is too long',
  ENOTDIR: 'is not there: a part of its path is no folder',
  EMFILE: 'cannot be opened: too many files are open',
};

/** An error of the file system in words for a person. */
export const fileProblem = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? `cannot be read (${code ?? message})`;
};

/** A file's bytes. Reads no more than the limit, whatever the file: a device has no end. */
function fileBytes(file: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const stat = fstatSync(descriptor);
    if (stat.isDirectory()) throw new SourceError(reasons.EISDIR ?? '');
    if (stat.size > sourceLimit) throw tooLarge();
    const parts: Buffer[] = [];
    for (let total = 0; ; ) {
      const part = Buffer.allocUnsafe(Math.min(Math.max(stat.size - total + 1, 65_536), sourceLimit));
      const length = readSync(descriptor, part);
      if (length === 0) return Buffer.concat(parts);
      parts.push(part.subarray(0, length));
      total += length;
      if (total > sourceLimit) throw tooLarge();
    }
  } finally {
    closeSync(descriptor);
  }
}

async function standardInput(): Promise<Buffer> {
  const parts: Buffer[] = [];
  let total = 0;
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    parts.push(part);
    total += part.length;
    if (total > sourceLimit) {
      process.stdin.destroy();
      throw tooLarge();
    }
  }
  return Buffer.concat(parts);
}

/**
 * The bytes of a source; `-` is standard input.
 * @throws SourceError where there is no such file, it is a folder, or it is larger than the limit.
 */
export async function sourceBytes(file: string): Promise<Buffer> {
  try {
    return file === '-' ? await standardInput() : fileBytes(file);
  } catch (error) {
    throw error instanceof SourceError ? error : new SourceError(fileProblem(error));
  }
}
