/** Text files compressed beside themselves, `index.html.br` and `.gz`, for servers that send these as they stand. */
import { existsSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isLeft } from '../whole-file.ts';
import { compress } from './compress.ts';
import { openThreads } from './threads.ts';

/** Files of text; pictures and books are compressed already. */
const text = /\.(?:html|css|js|json|xml|txt|md|svg|bib|ris|webmanifest)$/;

/** Fewer than these are compressed sooner than threads start. */
const worthThreads = 60;

/** Stands in a folder that has compressed files. */
const markFile = '.precompressed';

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
  const texts = [...files].filter((file) => text.test(file));
  if (texts.length < worthThreads) {
    for (const file of texts) compress(file);
    return;
  }
  const program = new URL('./compress-worker.ts', import.meta.url);
  const threads = openThreads(program, undefined, { shown: { compress: 'files compressed' } });
  await threads.work({ kind: 'compress' }, texts, () => {}).finally(threads.close);
}
