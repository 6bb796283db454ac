/** The program of a process that reads files for the command. */
import { enableCompileCache } from 'node:module';

enableCompileCache();

const { articlesIn } = await import('../read-records.ts');
const { serve } = await import('./serve.ts');
serve(articlesIn);
