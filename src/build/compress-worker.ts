/** A thread that compresses files. */
import { compress } from './compress.ts';
import { answerBatches } from './threads.ts';

answerBatches(async ({ tasks }) => {
  for (const path of tasks as string[]) compress(path);
  return tasks.map(() => undefined);
});
