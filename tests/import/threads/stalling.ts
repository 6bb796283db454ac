/** A thread that never comes to the end of a file named "stall…", and falls over one named "fall…". */
import { basename } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { articlesIn } from '../../../src/import/read-records.ts';
import { serve } from '../../../src/import/threads/serve.ts';

if (parentPort)
  serve(parentPort, (file, options) => {
    const name = basename(file);
    if (name.startsWith('fall')) throw new Error('a fault');
    while (name.startsWith('stall'));
    return articlesIn(file, options);
  });
