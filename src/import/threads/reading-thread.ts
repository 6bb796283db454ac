/** A thread that reads files for the command. */
import { enableCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';

enableCompileCache();

const { articlesIn } = await import('../read-records.ts');
const { serve } = await import('./serve.ts');
if (parentPort) serve(parentPort, articlesIn);
