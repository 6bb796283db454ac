import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { isGzip } from '../containers/gzip.ts';
import { containerLimit, documentLimit, tooLarge } from '../containers/limits.ts';
import { isMhtml } from '../containers/mhtml.ts';
import { SourceError } from '../source-error.ts';

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

const isPage = (bytes: Buffer) =>
  /<(?:!doctype html|html|head|body)\b/i.test(bytes.toString('latin1', 0, 1024));

/** How large a source may be, by how it begins: pages and what wraps them may have their pictures with them. */
const limitOf = (beginning: Buffer): number =>
  isGzip(beginning) || isMhtml(beginning) || isPage(beginning) ? containerLimit : documentLimit;

/** Gathers bytes as they come, up to the limit that they begin with. */
class Gathered {
  private readonly parts: Buffer[] = [];
  private total = 0;

  add(part: Buffer): void {
    this.parts.push(part);
    this.total += part.length;
    if (this.total > documentLimit && this.total > limitOf(this.parts[0] ?? part))
      throw tooLarge(limitOf(this.parts[0] ?? part));
  }

  whole(): Buffer {
    return this.parts.length === 1 ? (this.parts[0] ?? Buffer.alloc(0)) : Buffer.concat(this.parts);
  }
}

/** A file's bytes. Reads no more than the limit, whatever the file: a device has no end. */
function fileBytes(file: string, most: number): Buffer | undefined {
  const descriptor = openSync(file, 'r');
  try {
    const stat = fstatSync(descriptor);
    if (stat.isDirectory()) throw new SourceError(reasons.EISDIR ?? '');
    const gathered = new Gathered();
    if (stat.size > most) return undefined;
    const isWhole = (total: number) => stat.isFile() && stat.size > 0 && total === stat.size;
    for (let total = 0; ; ) {
      const size = total === 0 && stat.size > 0 ? stat.size + 1 : 65_536;
      const part = Buffer.allocUnsafe(Math.min(size, documentLimit));
      const length = readSync(descriptor, part);
      if (length > 0) gathered.add(part.subarray(0, length));
      total += length;
      if (length === 0 || (length < part.length && isWhole(total))) return gathered.whole();
    }
  } finally {
    closeSync(descriptor);
  }
}

/** A part of standard input that is shorter than this, in bytes, is waited after for some milliseconds. */
const shortPart = 4096;
const gathering = 2;

/** What is written to standard input byte by byte is let gather: taking each would cost more than reading the text. */
const standardInput = (): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const gathered = new Gathered();
    const input = process.stdin;
    input.on('data', (part: Buffer) => {
      try {
        gathered.add(part);
      } catch (error) {
        input.destroy();
        reject(error);
        return;
      }
      if (part.length >= shortPart) return;
      input.pause();
      setTimeout(() => input.resume(), gathering);
    });
    input.on('end', () => resolve(gathered.whole())).on('error', reject);
  });

/**
 * The bytes of a source; `-` is standard input. Undefined where it is a file of more than `most` bytes.
 * @throws SourceError where there is no such file, it is a folder, or it is larger than its kind may be.
 */
export async function sourceBytes(file: string, most = Infinity): Promise<Buffer | undefined> {
  try {
    return file === '-' ? await standardInput() : fileBytes(file, most);
  } catch (error) {
    throw error instanceof SourceError ? error : new SourceError(fileProblem(error));
  }
}
