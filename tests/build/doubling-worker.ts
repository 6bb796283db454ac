/** A thread that doubles numbers, and ends where it is asked to. */
import { answerBatches } from '../../src/build/threads.ts';

answerBatches(async ({ job, tasks }) => {
  if (job.kind === 'end') {
    setImmediate(() => {
      throw new Error('out of memory');
    });
    await new Promise(() => {});
  }
  return tasks.map((task) => 2 * (task as number));
});
