/** Reads files in processes of their own, ahead of their turn: all cores are used, and no file can hold up the others. */
import { type FileToRead, type Job, ReadingProcess, type Setting } from './reading-process.ts';
import type { SentArticle } from './sent.ts';

/** Files that are being read, in the order in which they were given. */
export interface Readings {
  /** The articles of the next file. Never throws. */
  next(): AsyncGenerator<SentArticle>;
  close(): Promise<void>;
}

/** Files that a process has before it, so that it need not wait. */
const atOnce = 8;
/** The most that is read ahead, in bytes of files; a larger file goes alone. */
const mostAhead = 64 * 1024 * 1024;

/** The articles of a file as they come. */
async function* articlesOf(job: Job): AsyncGenerator<SentArticle> {
  for (;;) {
    while (job.sent.length === 0)
      await new Promise<void>((resolve) => {
        job.wake = resolve;
      });
    const { articles = [], isLast } = job.sent.shift() ?? {};
    yield* articles;
    if (isLast) return;
    job.goOn();
  }
}

/** Begins to read files, in so many processes. */
export function readInProcesses(files: readonly FileToRead[], count: number, setting: Setting): Readings {
  const jobs = new Map<number, Job>();
  let begun = 0;
  let taken = 0;
  let ahead = 0;
  const begin = (): void => {
    for (let next = files[begun]; next; next = files[begun]) {
      const idlest = processes.reduce((one, other) => (other.jobs.length < one.jobs.length ? other : one));
      const isFull = idlest.jobs.length >= atOnce || jobs.size >= count * atOnce * 2;
      if (isFull || (jobs.size > 0 && ahead + next.size > mostAhead)) return;
      const job: Job = { ...next, sent: [], wake: () => {}, goOn: () => {} };
      jobs.set(begun, job);
      begun += 1;
      ahead += next.size;
      idlest.give(job);
    }
  };
  const goOn = (): void => {
    begin();
    // What one still holds is wanted no more.
    if (begun === files.length) for (const one of processes) if (one.jobs.length === 0) void one.close();
  };
  const processes = Array.from({ length: count }, () => new ReadingProcess(setting, goOn));
  begin();
  return {
    async *next() {
      const job = jobs.get(taken);
      if (!job) return;
      yield* articlesOf(job);
      jobs.delete(taken);
      ahead -= files[taken]?.size ?? 0;
      taken += 1;
      begin();
    },
    close: async () => {
      await Promise.all(processes.map((one) => one.close()));
    },
  };
}
