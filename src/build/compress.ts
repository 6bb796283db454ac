/** Compressing a file beside itself. */
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { ofFile, unfinishedName } from '../whole-file.ts';

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

/** Puts a compressed file in its place: whole, and with the time of the file that it is of. */
function put(path: string, bytes: Uint8Array, time: Date): void {
  const draft = join(dirname(path), unfinishedName());
  try {
    writeFileSync(draft, bytes);
    utimesSync(draft, time, time);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw ofFile(path, error);
  }
}

/** Makes the compressed files of one, where they are not there of what it now holds: its time is theirs. */
export function compress(path: string): void {
  const { size, mtime, mtimeMs } = statSync(path);
  let bytes: Uint8Array | undefined;
  for (const [ending, encode] of Object.entries(encodings)) {
    const made = statSync(path + ending, { throwIfNoEntry: false });
    if (made && Math.abs(made.mtimeMs - mtimeMs) < 2) continue;
    if (made) rmSync(path + ending);
    if (size < worthwhile) continue;
    bytes ??= readFileSync(path);
    put(path + ending, encode(bytes), mtime);
  }
}
