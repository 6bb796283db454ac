/**
 * The code of the build, with the libraries that it takes, in a few files: where one article has changed, to load it
 * from 600 files takes as long as what it then does.
 */
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What has parts that are not code, and what bundles. */
const external = /^(?:sharp|pagefind|woff2-encoder|rolldown)\b/;

/** In a process, the address of the project whose code it runs, by which bundled code finds the files beside it. */
const rootKey = 'offprint.root';

const codeIn = (folder: string): string => join(folder, 'code/build-command.js');

/** What has code say by this address where each of its files stands. */
const inItsPlace = (root: string) => ({
  name: 'in-its-place',
  transform(code: string, id: string) {
    const file = relative(root, id).split(sep).join('/');
    const own = `new URL(${JSON.stringify(file)}, globalThis[Symbol.for('${rootKey}')]).href`;
    return file.startsWith('src/') ? code.replaceAll(/\bimport\.meta\.url\b/g, own) : null;
  },
});

/** Bundles the code of the project at `root` into a folder of what is compiled. */
export async function bundleCode(root: string, folder: string): Promise<void> {
  const { rolldown } = await import('rolldown');
  const input = join(root, 'src/build/build-command.ts');
  const bundle = await rolldown({ input, platform: 'node', external, plugins: [inItsPlace(root)] });
  await bundle.write({ dir: join(folder, 'code'), format: 'esm' });
  await bundle.close();
}

/** The code of the build: bundled, if it is in this folder; with DEBUG from its files, so that errors say where in them. */
export function openCode(root: string, folder: string): Promise<typeof import('./build-command.ts')> {
  const file = codeIn(folder);
  if (process.env.DEBUG || !existsSync(file)) return import('./build-command.ts');
  Reflect.set(globalThis, Symbol.for(rootKey), pathToFileURL(`${root}${sep}`));
  return import(pathToFileURL(file).href);
}
