/**
 * The code of the build, with the libraries that it takes, in a few files: to load it from 600 files takes as long as to
 * build a site in which one article has changed, and each thread loads it again.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, posix, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unfinishedName } from '../whole-file.ts';

/** What has parts that are not code, and what bundles. */
const external = /^(?:sharp|pagefind|woff2-encoder|rolldown)\b/;

/** The program of the build, and those of its threads. */
const programs = [
  'src/build/build-command.ts',
  'src/build/article-worker.ts',
  'src/build/compress-worker.ts',
  'src/search/index-worker.ts',
];

/** In the environment, which threads have too: the address of the project, by which bundled code finds the files beside it. */
const rootKey = 'OFFPRINT_CODE_OF';

const codeIn = (folder: string): string => join(folder, 'code');

/** Where code asks for the address of another file, or for its own. */
const asked = /\bnew URL\('([^']+\.ts)', import\.meta\.url\)|\bimport\.meta\.url\b/g;

/** Has code say where each of its files stands, and where its threads' programs are bundled. */
const inItsPlace = (root: string) => ({
  name: 'in-its-place',
  transform(code: string, id: string) {
    const file = relative(root, id).split(sep).join('/');
    if (!file.startsWith('src/')) return null;
    const own = `new URL(${JSON.stringify(file)}, process.env['${rootKey}']).href`;
    return code.replace(asked, (_, other?: string) => {
      if (!other) return own;
      const isProgram = programs.includes(posix.join(posix.dirname(file), other));
      return isProgram
        ? `new URL('./${basename(other, '.ts')}.js', import.meta.url)`
        : `new URL('${other}', ${own})`;
    });
  },
});

/** Bundles the code of the project at `root` into a folder of what is compiled. */
export async function bundleCode(root: string, folder: string): Promise<void> {
  const { rolldown } = await import('rolldown');
  const input = programs.map((program) => join(root, program)).filter(existsSync);
  mkdirSync(folder, { recursive: true });
  const draft = join(dirname(folder), unfinishedName());
  try {
    const bundle = await rolldown({ input, platform: 'node', external, plugins: [inItsPlace(root)] });
    await bundle.write({ dir: draft, format: 'esm' });
    await bundle.close();
    renameSync(draft, codeIn(folder));
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * The code of the build, bundled in this folder, now or before; from its files where it cannot be written there, and with
 * DEBUG, so that errors say where in them.
 */
export async function openCode(root: string, folder: string): Promise<typeof import('./build-command.ts')> {
  if (process.env.DEBUG) return import('./build-command.ts');
  const code = codeIn(folder);
  // What hinders it hinders the build too, which tells it; or another build was sooner.
  if (!existsSync(code)) await bundleCode(root, folder).catch(() => {});
  if (!existsSync(code)) return import('./build-command.ts');
  process.env[rootKey] = pathToFileURL(`${root}${sep}`).href;
  return import(pathToFileURL(join(code, 'build-command.js')).href);
}
