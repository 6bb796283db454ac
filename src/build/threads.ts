/** Threads that make what articles need, on all cores. */
import { availableParallelism } from 'node:os';
import { parentPort, Worker } from 'node:worker_threads';
import { progressOn } from '../terminal.ts';

/** What is done with tasks: its kind, and beside it whatever it needs for all of them. */
export interface Job {
  kind: string;
}

/** A batch of tasks of one job, as a thread gets it. */
export interface Batch<Of extends Job = Job> {
  job: Of;
  tasks: unknown[];
}

/** What a thread answers: a result for each task, in their order. */
type Answer = { results: unknown[] } | { error: object };

/** Fewer tasks than these are done sooner than threads start. */
export const worthThreads = 60;

export interface Threads {
  /** Gives the tasks out, and each result to `done` with the place of its task. Rejects where a thread fails. */
  work<Task, Result>(
    job: Job,
    tasks: readonly Task[],
    done: (result: Result, at: number) => void,
  ): Promise<void>;
  /** Ends them; further work starts others. */
  close(): Promise<void>;
}

/** A thread, and those who wait for its answers, in the order of its batches. */
interface Thread {
  worker: Worker;
  waiting: { done(answer: Answer): void; fail(error: Error): void }[];
}

/**
 * Threads of one program, a core each; they start when there is work. `data` is the program's `workerData`, `atOnce` how
 * many tasks a batch has at most, `most` how many threads there are, `inHand` how many batches each has at once: with the
 * next one in hand, none waits for the thread that gives them out. `shown` says, by the kind of job, what a bar on the
 * terminal counts.
 */
export function openThreads(
  program: URL,
  data: unknown,
  { atOnce = 16, most = availableParallelism(), inHand = 1, shown = {} as Record<string, string> } = {},
): Threads {
  const threads: Thread[] = [];
  const start = () => {
    const worker = new Worker(program, { workerData: data });
    const thread: Thread = { worker, waiting: [] };
    threads.push(thread);
    worker.on('message', (answer: Answer) => thread.waiting.shift()?.done(answer));
    worker.on('error', (error) => {
      threads.splice(threads.indexOf(thread), 1);
      for (const { fail } of thread.waiting) fail(error);
    });
  };
  const ask = ({ worker, waiting }: Thread, batch: Batch) =>
    new Promise<Answer>((done, fail) => {
      waiting.push({ done, fail });
      worker.postMessage(batch);
    });
  return {
    async work(job, tasks, done) {
      while (threads.length < most) start();
      const what = shown[job.kind];
      const progress = progressOn(process.stderr, what ? tasks.length : 0, what);
      let next = 0;
      let ended = 0;
      const run = async (thread: Thread) => {
        for (let at = next; at < tasks.length; at = next) {
          // The last ones are smaller, so that all threads end at once.
          next += Math.min(atOnce, Math.ceil((tasks.length - at) / (most * inHand)));
          const answer = await ask(thread, { job, tasks: tasks.slice(at, next) });
          if ('error' in answer) throw Object.assign(new Error(), answer.error);
          for (const [index, result] of answer.results.entries()) done(result as never, at + index);
          ended += answer.results.length;
          progress.step(ended);
        }
      };
      const runs = Array.from({ length: inHand }, () => threads.map(run)).flat();
      await Promise.all(runs).finally(progress.end);
    },
    async close() {
      await Promise.all(threads.splice(0).map(({ worker }) => worker.terminate()));
    },
  };
}

/** The results of the tasks of a job, in their order: from the threads where there are many, else from `here`. */
export async function onAllCores<Task, Result>(
  threads: Threads,
  job: Job,
  tasks: readonly Task[],
  here: () => Promise<Result[]>,
): Promise<Result[]> {
  if (tasks.length < worthThreads) return here();
  const results: Result[] = [];
  await threads.work<Task, Result>(job, tasks, (result, at) => {
    results[at] = result;
  });
  return results;
}

/** In a thread: answers each batch with its results, or with what went wrong, one after the other. */
export function answerBatches<Of extends Job>(resultsOf: (batch: Batch<Of>) => Promise<unknown[]>): void {
  let last: Promise<void> = Promise.resolve();
  const answer = (batch: Batch<Of>): Promise<Answer> =>
    resultsOf(batch).then(
      (results) => ({ results }),
      // Sent as it is, an error would lose its name, and what the system says of it.
      (error: Error) => ({
        error: { ...error, name: error.name, message: error.message, stack: error.stack },
      }),
    );
  parentPort?.on('message', (batch: Batch<Of>) => {
    last = last.then(async () => parentPort?.postMessage(await answer(batch)));
  });
}
