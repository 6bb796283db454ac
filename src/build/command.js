/**
 * `npm run build`. Half of a build in which nothing has changed is the loading of code: it is bundled first, beside the
 * templates, and compiled code is kept, for threads too. In JavaScript, since what takes the types out of TypeScript takes
 * a tenth of a second to load; of the files below, what is left of them is kept as well.
 */
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

const { directory } = enableCompileCache?.() ?? {};
if (directory) process.env.NODE_COMPILE_CACHE = directory;
const { bundleFolderOf } = await import('./bundle-folder.ts');
const { openCode } = await import('./code-bundle.ts');
const root = resolve(import.meta.dirname, '../..');
const compiled = bundleFolderOf(root);
const { buildCommand } = await openCode(root, compiled);
await buildCommand({ root, compiled });
