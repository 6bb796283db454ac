/** A process that never comes to the end of a file named "stall…", falls over one named "fall…", asks for memory without end for one named "swell…", and changes one named "change…" that it has read. */
import { appendFileSync } from 'node:fs';
import { basename } from 'node:path';
import { serve } from '../../../src/import/processes/serve.ts';
import { articlesIn, type ReadOptions } from '../../../src/import/read-records.ts';

const much: unknown[] = [];

async function* changed(file: string, options?: ReadOptions) {
  yield* articlesIn(file, options);
  appendFileSync(file, '\nA line that came later.\n');
}

serve((file, options, given) => {
  const name = basename(file);
  if (name.startsWith('fall')) throw new Error('a fault');
  while (name.startsWith('stall'));
  while (name.startsWith('swell')) much.push(new Array(10_000_000).fill(0));
  if (name.startsWith('change')) return changed(file, options);
  return articlesIn(file, options, given);
});
