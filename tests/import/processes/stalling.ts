/** A process that never comes to the end of a file named "stall…", falls over one named "fall…", and asks for memory without end for one named "swell…". */
import { basename } from 'node:path';
import { serve } from '../../../src/import/processes/serve.ts';
import { articlesIn } from '../../../src/import/read-records.ts';

const much: unknown[] = [];

serve((file, options) => {
  const name = basename(file);
  if (name.startsWith('fall')) throw new Error('a fault');
  while (name.startsWith('stall'));
  while (name.startsWith('swell')) much.push(new Array(10_000_000).fill(0));
  return articlesIn(file, options);
});
