/** `npm run build`. Half of a build in which nothing has changed is the loading of code: compiled code is kept, for threads too. */
import { enableCompileCache } from 'node:module';

const { directory } = enableCompileCache?.() ?? {};
if (directory) process.env.NODE_COMPILE_CACHE = directory;
await import('./build-command.ts');
