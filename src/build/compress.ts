/** Compressing a file beside itself. */
import { readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { putFile } from './put-file.ts';

/** Brotli's quality: 11 takes two and a half times as long for two per cent fewer bytes. */
const quality = 10;

/** At once, since each thread has a core of its own, and Node's compress four files at most between them all. */
const encodings: Record<string, (bytes: Uint8Array) => Uint8Array> = {
  '.br': (bytes) =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  '.gz': (bytes) => gzipSync(bytes, { level: 9 }),
};

/** Bytes under which a file goes in one packet, compressed or not. */
const worthwhile = 1400;

/** When a file was written; undefined where there is none, or its name would be too long. */
function writtenAt(path: string): number | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  } catch {
    return undefined;
  }
}

/**
 * Makes the compressed files of one, where they are not there of what it now holds: its time is theirs. One that was put
 * there by a build that was stopped then has another, and is made again.
 */
export function compress(path: string): void {
  const { size, mtime, mtimeMs } = statSync(path);
  let bytes: Uint8Array | undefined;
  for (const [ending, encode] of Object.entries(encodings)) {
    const compressed = path + ending;
    const made = writtenAt(compressed);
    if (made !== undefined && Math.abs(made - mtimeMs) < 2) continue;
    if (made !== undefined) rmSync(compressed);
    if (size < worthwhile) continue;
    bytes ??= readFileSync(path);
    putFile(compressed, encode(bytes));
    utimesSync(compressed, mtime, mtime);
  }
}
