/**
 * `npm run build`. Half of a build in which nothing has changed is the loading of code: it is bundled first, beside the
 * templates, and compiled code is kept, for threads too.
 */
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { bundleFolderOf } from './bundle-folder.ts';

const { directory } = enableCompileCache?.() ?? {};
if (directory) process.env.NODE_COMPILE_CACHE = directory;
const root = resolve(import.meta.dirname, '../..');
const compiled = bundleFolderOf(root);
const { openCode } = await import('./code-bundle.ts');
const { buildCommand } = await openCode(root, compiled);
await buildCommand({ root, compiled });
