/** Text files compressed beside themselves, `index.html.br` and `.gz`, for servers that send these as they stand. */
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isEnded, ofFile, unfinished, unfinishedName } from '../whole-file.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Brotli's quality: 11 takes two and a half times as long for two per cent fewer bytes. */
const quality = 10;

const encodings: Record<string, (bytes: Uint8Array) => Promise<Uint8Array>> = {
  '.br': (bytes) =>
    brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  '.gz': (bytes) => zip(bytes, { level: 9 }),
};

/** Files of text; pictures and books are compressed already. */
const text = /\.(?:html|css|js|json|xml|txt|md|svg|bib|ris|webmanifest)$/;

/** Bytes under which a file goes in one packet, compressed or not. */
const worthwhile = 1400;

/** Files at one time: zlib has four threads of its own. */
const atOnce = 8;

/** Stands in a folder that has compressed files. */
const markFile = '.precompressed';

/** Puts a compressed file in its place: whole, and with the time of the file that it is of. */
async function put(path: string, bytes: Uint8Array, time: Date): Promise<void> {
  const draft = join(dirname(path), unfinishedName());
  try {
    await writeFile(draft, bytes);
    await utimes(draft, time, time);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw ofFile(path, error);
  }
}

/** Makes the compressed files of one, where they are not there of what it now holds: its time is theirs. */
async function compress(path: string): Promise<void> {
  const { size, mtime, mtimeMs } = await stat(path);
  let bytes: Uint8Array | undefined;
  for (const [ending, encode] of Object.entries(encodings)) {
    const made = await stat(path + ending).catch(() => undefined);
    if (made && Math.abs(made.mtimeMs - mtimeMs) < 2) continue;
    if (made) await rm(path + ending);
    if (size < worthwhile) continue;
    bytes ??= await readFile(path);
    await put(path + ending, await encode(bytes), mtime);
  }
}

const isLeft = (name: string) => name.startsWith(unfinished) && isEnded(name.slice(unfinished.length));

/** The files under a folder, by path, without those that builds keep for themselves; what killed ones have left goes. */
async function filesUnder(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((one) => join(one.parentPath, one.name));
  for (const path of paths) if (isLeft(basename(path))) await rm(path, { force: true });
  return new Set(paths.filter((path) => !basename(path).startsWith('.')));
}

/** Removes the folders on the way to these files that are empty. */
async function removeEmpty(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((one) => join(one.parentPath, one.name));
  // The deepest first.
  for (const one of folders.sort((a, b) => b.length - a.length))
    if ((await readdir(one)).length === 0) await rm(one, { recursive: true });
}

/**
 * Brings the compressed files of a site's folder in line with its files: makes what is new or changed, and removes
 * what is of no file any more; all, where the site does not want them, since a server would go on sending them.
 */
export async function precompress(folder: string, wanted: boolean): Promise<void> {
  const mark = join(folder, markFile);
  if (!wanted && !existsSync(mark)) return;
  await writeFile(mark, '');
  const files = await filesUnder(folder);
  const stale = [...files].filter((file) => {
    const [, of = ''] = /^(.*)\.(?:br|gz)$/.exec(file) ?? [];
    return text.test(of) && !(wanted && files.has(of));
  });
  for (const file of stale) await rm(file);
  if (stale.length > 0) await removeEmpty(folder);
  if (!wanted) return rm(mark);
  const rest = [...files].filter((file) => text.test(file)).values();
  const worker = async () => {
    for (const file of rest) await compress(file);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
