/** Where what is compiled of the code is kept, by the state of the code. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where builds of a project keep what the next ones may need. */
export const keptIn = (root: string): string => join(root, 'node_modules/.astro/offprint');

/** The templates of a project as Astro has compiled them, and the code, a folder for each state of the code. */
export const bundlesIn = (root: string): string => join(keptIn(root), 'bundles');

/** Stands for all that decides what is compiled: the code, the libraries under it, and what of the environment the code reads. */
function bundleKey(root: string): string {
  const hash = createHash('sha256').update(`${process.version} ${process.env.NODE_ENV ?? 'production'}`);
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.\w+$/.test(file) && !/^(?:import|print)[\\/]/.test(file))
    .sort()
    .map((file) => join('src', file));
  const names = new Set<string>();
  for (const file of ['astro.config.mjs', 'package-lock.json', ...files]) {
    const text = readFileSync(join(root, file), 'utf8');
    hash.update(`${file}\n`).update(text);
    for (const [, name = ''] of text.matchAll(/\bprocess\.env\.(\w+)\b(?! = )/g)) names.add(name);
  }
  // The articles, the terminal and what is said of errors are no part of the pages; where NODE_ENV is not given, Astro gives
  // it, as above.
  for (const name of ['CONTENT', 'DEBUG', 'NODE_ENV', 'TERM']) names.delete(name);
  for (const name of names) hash.update(`${name}=${process.env[name] ?? ''}\n`);
  return hash.digest('hex').slice(0, 16);
}

/** Where what is compiled of a project at `root` is kept, as its code now is. */
export const bundleFolderOf = (root: string): string => join(bundlesIn(root), bundleKey(root));
