/** Reads files in threads, ahead of their turn: all cores are used, and no file can hold up the others. */
import { Worker } from 'node:worker_threads';
import { type Found, faultPrefix, type ReadOptions } from '../read-records.ts';
import { foundOf, type Sent, type Task } from './sent.ts';

/** A file on disk. */
export interface FileToRead {
  file: string;
  /** In bytes. */
  size: number;
}

/** How files are read in threads. */
export interface Setting {
  threads: number;
  options: ReadOptions;
  /** Whether the bytes of the documents are wanted too. */
  withDocuments: boolean;
  /** Milliseconds in which a file must give its next article; 20,000 where not given. */
  limit?: number | undefined;
  /** The module that a thread runs; tests bring one that stalls. */
  thread?: URL | undefined;
}

/** The files in the order in which they were given, and the end of the threads. */
export interface Reading {
  /** The articles of the next file. Never throws. */
  next(): AsyncGenerator<Found>;
  close(): Promise<void>;
}

/** A file that is read, and what has come of it. */
interface Job extends FileToRead {
  sent: Sent[];
  wake(): void;
  goOn(): void;
}

interface Thread {
  worker: Worker;
  /** The file that it is at, and those that wait for it. */
  jobs: Job[];
  /** Whether it reads: it has begun, and does not wait for what it sent to be taken. */
  isReading: boolean;
  /** How often it was looked at and had sent nothing since. */
  silent: number;
}

/** Files that are sent to a thread before it is done with the first. */
const atOnce = 8;
/** The most that is read ahead, in bytes of files; a larger file goes alone. */
const mostAhead = 64 * 1024 * 1024;
/** How often a thread is looked at within the limit: what holds up this thread for long counts once. */
const looks = 10;

const inThread = new URL('./reading-thread.ts', import.meta.url);

const failed = (file: string, error: string): Sent => ({
  articles: [{ outcome: { file, error }, part: undefined, document: undefined, isOneOfMany: false }],
  isLast: true,
});

/** Begins to read files, in their order. */
export function readInThreads(files: readonly FileToRead[], setting: Setting): Reading {
  const { options, withDocuments, limit = 20_000, thread: module = inThread } = setting;
  const jobs: Job[] = files.map((file) => ({ ...file, sent: [], wake: () => {}, goOn: () => {} }));
  let toSend = 0;
  let toTake = 0;
  let ahead = 0;

  const give = (thread: Thread, job: Job): void => {
    thread.jobs.push(job);
    thread.worker.postMessage({ file: job.file, options, withDocuments } satisfies Task);
  };

  const sendMore = (): void => {
    for (let job = jobs[toSend]; job; job = jobs[toSend]) {
      const thread = threads.reduce((one, other) => (other.jobs.length < one.jobs.length ? other : one));
      const isFull = thread.jobs.length >= atOnce || toSend - toTake >= threads.length * atOnce * 2;
      if (isFull || (ahead > 0 && ahead + job.size > mostAhead)) return;
      give(thread, job);
      ahead += job.size;
      toSend += 1;
    }
  };

  const receive = (thread: Thread, sent: Sent): void => {
    const [job] = thread.jobs;
    if (!job || !threads.includes(thread)) return;
    thread.silent = 0;
    thread.isReading = sent.isLast;
    if (sent.isLast) thread.jobs.shift();
    job.goOn = () => {
      thread.isReading = true;
      thread.worker.postMessage('go on');
    };
    job.sent.push(sent);
    job.wake();
    sendMore();
  };

  /** Gives up the file that a thread is at; another thread goes on with the rest. */
  const giveUp = (thread: Thread, error: string): void => {
    const place = threads.indexOf(thread);
    if (place < 0) return;
    void thread.worker.terminate();
    const [lost, ...rest] = thread.jobs;
    const another = start();
    threads[place] = another;
    for (const job of rest) give(another, job);
    lost?.sent.push(failed(lost.file, error));
    lost?.wake();
    sendMore();
  };

  const start = (): Thread => {
    const worker = new Worker(module);
    const thread: Thread = { worker, jobs: [], isReading: false, silent: 0 };
    worker.on('online', () => {
      thread.isReading = true;
    });
    worker.on('message', (sent: Sent) => receive(thread, sent));
    worker.on('error', (error) => giveUp(thread, `${faultPrefix}${error.message}`));
    return thread;
  };

  const threads = Array.from({ length: setting.threads }, start);
  const watch = setInterval(() => {
    for (const thread of threads) {
      if (!thread.isReading || thread.jobs.length === 0) continue;
      thread.silent += 1;
      if (thread.silent > looks) giveUp(thread, tooLong(limit));
    }
  }, limit / looks);
  sendMore();

  return {
    async *next() {
      const job = jobs[toTake];
      if (!job) return;
      for (;;) {
        while (job.sent.length === 0)
          await new Promise<void>((resolve) => {
            job.wake = resolve;
          });
        const { articles = [], isLast } = job.sent.shift() ?? {};
        yield* articles.map(foundOf);
        if (isLast) break;
        job.goOn();
      }
      delete jobs[toTake];
      toTake += 1;
      ahead -= job.size;
      sendMore();
    },
    async close() {
      clearInterval(watch);
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

const tooLong = (limit: number) =>
  `took longer than ${limit / 1000} s to read, and was given up: save the article's text (.txt) and give that`;
