/** One thread that is given a task after the other. */
import { Worker } from 'node:worker_threads';

/** Runs a program in a thread until there are no more tasks; it answers each with a message, which `take` gets. */
export function inThread<Task, Answer>(
  program: URL,
  workerData: unknown,
  next: () => Task | undefined,
  take: (answer: Answer) => void,
): Promise<void> {
  const worker = new Worker(program, { workerData });
  return new Promise<void>((done, fail) => {
    const send = () => {
      const task = next();
      if (task === undefined) done();
      else worker.postMessage(task);
    };
    worker.on('message', (answer: Answer) => {
      take(answer);
      send();
    });
    worker.on('error', fail);
    send();
  }).finally(() => worker.terminate());
}
