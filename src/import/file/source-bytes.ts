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

/** Gathers bytes up to the limit that they begin with. They are never in memory twice. */
class Gathered {
  /** How many there are. */
  total = 0;
  #bytes: Buffer;
  #limit = 0;

  /** `size` is how many bytes there may be. */
  constructor(size = 65_536) {
    this.#bytes = Buffer.allocUnsafe(size);
  }

  /** Where the next bytes are to be written; never empty. */
  room(): Buffer {
    if (this.total === this.#bytes.length) {
      // For what of this is not written to, the system gives no memory.
      const larger = Buffer.allocUnsafeSlow(this.#limit + 1);
      this.#bytes.copy(larger);
      this.#bytes = larger;
    }
    return this.#bytes.subarray(this.total);
  }

  /** So many bytes were written. Throws where they are more than may be. */
  wrote(length: number): void {
    if (this.total === 0) this.#limit = limitOf(this.#bytes.subarray(0, length));
    this.total += length;
    if (this.total > this.#limit) throw tooLarge(this.#limit);
  }

  whole(): Buffer {
    return this.#bytes.subarray(0, this.total);
  }
}

/** A file's bytes. Reads no more than the limit, whatever the file: a device has no end. */
function fileBytes(file: string, most: number): Buffer | undefined {
  const descriptor = openSync(file, 'r');
  try {
    const stat = fstatSync(descriptor);
    if (stat.isDirectory()) throw new SourceError(reasons.EISDIR ?? '');
    if (stat.size > most) return undefined;
    const size = stat.isFile() && stat.size > 0 ? stat.size : undefined;
    const gathered = new Gathered(size && Math.min(size, documentLimit));
    while (gathered.total !== size) {
      const length = readSync(descriptor, gathered.room());
      if (length === 0) break;
      gathered.wrote(length);
    }
    return gathered.whole();
  } finally {
    closeSync(descriptor);
  }
}

/** A part of standard input that is shorter than this, in bytes, is waited after for some milliseconds. */
const shortPart = 4096;
const gathering = 2;

/** Adds a part that came, and gives its memory back at once: left to the collector, a hundred MB of it would stay. */
function addTo(gathered: Gathered, part: Buffer): void {
  for (let at = 0; at < part.length; ) {
    const length = part.copy(gathered.room(), 0, at);
    gathered.wrote(length);
    at += length;
  }
  const { buffer } = part;
  if (buffer instanceof ArrayBuffer && buffer.byteLength === part.length) buffer.transfer(0);
}

/** What is written to standard input byte by byte is let gather: taking each would cost more than reading the text. */
const standardInput = (): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const gathered = new Gathered();
    const input = process.stdin;
    input.on('data', (part: Buffer) => {
      const isShort = part.length < shortPart;
      try {
        addTo(gathered, part);
      } catch (error) {
        input.destroy();
        reject(error);
        return;
      }
      if (!isShort) return;
      input.pause();
      setTimeout(() => input.resume(), gathering);
    });
    input
      .on('end', () => resolve(gathered.whole()))
      .on('error', (error) => reject(new SourceError(fileProblem(error))));
  });

/**
 * The bytes of a file; undefined where these are more than `most`.
 * @throws SourceError where there is no such file, it is a folder, or it is larger than its kind may be.
 */
export function bytesWithin(file: string, most: number): Buffer | undefined {
  try {
    return fileBytes(file, most);
  } catch (error) {
    throw error instanceof SourceError ? error : new SourceError(fileProblem(error));
  }
}

/** The bytes of a source; `-` is standard input. Throws as `bytesWithin` does. */
export const sourceBytes = async (file: string): Promise<Buffer> =>
  file === '-' ? standardInput() : (bytesWithin(file, Infinity) ?? Buffer.alloc(0));
