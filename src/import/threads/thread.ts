import { Worker } from 'node:worker_threads';
import { documentLimit } from '../containers/limits.ts';
import { faultPrefix, type ReadOptions } from '../read-records.ts';
import type { Sent, Task } from './sent.ts';

/** A file on disk. */
export interface FileToRead {
  file: string;
  /** In bytes. */
  size: number;
}

/** A file that is read, and what has come of it that is not taken yet. */
export interface Job extends FileToRead {
  sent: Sent[];
  /** Called when there is more of it. */
  wake(): void;
  /** Has its thread send more of it. */
  goOn(): void;
}

/** How files are read in threads. */
export interface Setting {
  options: ReadOptions;
  /** Whether the bytes of the documents are wanted too. */
  withDocuments: boolean;
  /** Milliseconds in which a file must give its next article, for each 10 MB begun; 60,000 where not given. */
  limit?: number | undefined;
  /** The module that a thread runs; tests bring one that stalls. */
  thread?: URL | undefined;
}

/** How often a thread is looked at within the limit: what holds up this thread for long counts once. */
const looks = 10;
const usualLimit = 60_000;
const reading = new URL('./reading-thread.ts', import.meta.url);

/** The most that a thread may hold of what it has read, in MB; the largest files that are read need half of it. */
const mostHeap = 200;

const problemOf = (error: NodeJS.ErrnoException): string =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? `took more than ${mostHeap} MB of memory to read, and was given up: give the article's own text (.txt)`
    : `${faultPrefix}${error.message}`;

const failed = (file: string, error: string): Sent => ({
  articles: [{ outcome: { file, error }, own: undefined, document: undefined, part: undefined }],
  isLast: true,
});

/** A thread that reads one file after another, and is replaced where one takes too long or is too much for it. */
export class Thread {
  /** The file that it is at, and those that wait for it. */
  readonly jobs: Job[] = [];
  readonly #setting: Setting;
  readonly #limit: number;
  readonly #done: () => void;
  readonly #watch: NodeJS.Timeout;
  #worker: Worker;
  /** Whether it has begun, and does not wait for what it sent to be taken. */
  #isReading = false;
  /** How often it was looked at and had sent nothing since. */
  #silent = 0;

  /** `done` is called after each file. */
  constructor(setting: Setting, done: () => void) {
    this.#setting = setting;
    this.#limit = setting.limit ?? usualLimit;
    this.#done = done;
    this.#worker = this.#start();
    this.#watch = setInterval(() => this.#look(), this.#limit / looks);
  }

  give(job: Job): void {
    this.jobs.push(job);
    this.#send(job);
  }

  async close(): Promise<void> {
    clearInterval(this.#watch);
    await this.#worker.terminate();
  }

  #send({ file }: Job): void {
    const { options, withDocuments } = this.#setting;
    this.#worker.postMessage({ file, options, withDocuments } satisfies Task);
  }

  #start(): Worker {
    const worker = new Worker(this.#setting.thread ?? reading, {
      resourceLimits: { maxOldGenerationSizeMb: mostHeap },
    });
    worker.on('message', (message: Sent | 'ready') => {
      if (worker !== this.#worker) return;
      if (message === 'ready') this.#isReading = true;
      else this.#receive(message);
    });
    worker.on('error', (error) => {
      if (worker === this.#worker) this.#giveUp(problemOf(error));
    });
    return worker;
  }

  #receive(sent: Sent): void {
    const [job] = this.jobs;
    this.#silent = 0;
    this.#isReading = sent.isLast;
    if (!job) return;
    job.goOn = () => {
      this.#isReading = true;
      this.#worker.postMessage('go on');
    };
    job.sent.push(sent);
    job.wake();
    if (!sent.isLast) return;
    this.jobs.shift();
    this.#done();
  }

  /** Gives up the file that it is at; another worker goes on with the rest. */
  #giveUp(error: string): void {
    void this.#worker.terminate();
    this.#worker = this.#start();
    const [lost, ...rest] = this.jobs;
    for (const job of rest) this.#send(job);
    if (lost) this.#receive(failed(lost.file, error));
    this.#isReading = false;
  }

  #look(): void {
    const [job] = this.jobs;
    if (!this.#isReading || !job) return;
    this.#silent += 1;
    const times = Math.max(Math.ceil(job.size / documentLimit), 1);
    if (this.#silent <= looks * times) return;
    const seconds = (this.#limit * times) / 1000;
    this.#giveUp(
      `took longer than ${seconds} s to read, and was given up: save the article's text (.txt) and give that`,
    );
  }
}
