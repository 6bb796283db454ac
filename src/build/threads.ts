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
  close(): Promise<void>;
}

/**
 * Threads of one program, a core each; they start when there is work. `data` is the program's `workerData`, `atOnce` how
 * many tasks a thread gets at once at most, `most` how many threads there are; `shown` says, by the kind of job, what a
 * bar on the terminal counts.
 */
export function openThreads(
  program: URL,
  data: unknown,
  { atOnce = 16, most = availableParallelism(), shown = {} as Record<string, string> } = {},
): Threads {
  const workers: Worker[] = [];
  const start = () => {
    const worker = new Worker(program, { workerData: data });
    workers.push(worker);
    return worker;
  };
  const ask = (worker: Worker, batch: Batch) =>
    new Promise<Answer>((answer, fail) => {
      const settle =
        <T>(how: (value: T) => void) =>
        (value: T) => {
          worker.off('message', answered).off('error', failed);
          how(value);
        };
      const answered = settle(answer);
      const failed = settle(fail);
      worker.on('message', answered).on('error', failed);
      worker.postMessage(batch);
    });
  return {
    async work(job, tasks, done) {
      while (workers.length < most) start();
      const what = shown[job.kind];
      const progress = progressOn(process.stderr, what ? tasks.length : 0, what);
      const each = Math.min(atOnce, Math.ceil(tasks.length / most));
      let next = 0;
      let ended = 0;
      const run = async (worker: Worker) => {
        for (let at = next; at < tasks.length; at = next) {
          next += each;
          const answer = await ask(worker, { job, tasks: tasks.slice(at, at + each) });
          if ('error' in answer) throw Object.assign(new Error(), answer.error);
          for (const [index, result] of answer.results.entries()) done(result as never, at + index);
          ended += answer.results.length;
          progress.step(ended);
        }
      };
      await Promise.all(workers.map(run)).finally(progress.end);
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
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

/** In a thread: answers each batch with its results, or with what went wrong. */
export function answerBatches<Of extends Job>(resultsOf: (batch: Batch<Of>) => Promise<unknown[]>): void {
  parentPort?.on('message', async (batch: Batch<Of>) => {
    const answer: Answer = await resultsOf(batch).then(
      (results) => ({ results }),
      // Sent as it is, an error would lose its name, and what the system says of it.
      (error: Error) => ({
        error: { ...error, name: error.name, message: error.message, stack: error.stack },
      }),
    );
    parentPort?.postMessage(answer);
  });
}
