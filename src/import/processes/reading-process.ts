import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { stopSignals } from '../command/stopping.ts';
import { documentLimit } from '../containers/limits.ts';
import { faultPrefix } from '../read-records.ts';
import type { SourceDocument } from '../source-document.ts';
import { alone, type Fault, type Sent, type Task, type Wanted } from './sent.ts';

/** A file on disk, or what goes by another name and is held already. */
export interface FileToRead {
  file: string;
  /** In bytes. */
  size: number;
  /** The process is given it through its standard input, and reads nothing else. */
  held?: SourceDocument | undefined;
}

/** A file that is read, and what has come of it that is not taken yet. */
export interface Job extends FileToRead {
  sent: Sent[];
  /** Called when there is more of it. */
  wake(): void;
  /** Has its process send more of it. */
  goOn(): void;
}

/** How files are read in processes. */
export interface Setting extends Wanted {
  /** Milliseconds in which a file must give its next article, for each 10 MB begun; 60,000 where not given. */
  limit?: number | undefined;
  /** The program of a process; tests bring one that stalls. */
  program?: URL | undefined;
}

/** How often a process is looked at within the limit: what holds up this one for long counts once. */
const looks = 10;
const usualLimit = 60_000;
const reader = new URL('./reader.ts', import.meta.url);

/** The most that a process may hold of what it has read, in MB; the largest files that are read need some 100. */
const mostHeap = 160;

/** By what V8 and the system end a process that has no memory left; Windows gives a status alone. */
const outOfMemory = new Set<string | number>(['SIGABRT', 'SIGTRAP', 'SIGKILL', 134]);
/** Milliseconds in which this process stops too, where both were asked to. */
const soon = 1000;

const problemOf = (end: string | number, fault: string | undefined): string =>
  outOfMemory.has(end)
    ? `took more than ${mostHeap} MB of memory to read, and was given up: give the article's own text (.txt)`
    : `${faultPrefix}${fault ?? `a process ended with ${end}`}`;

const failed = (file: string, error: string): Sent => ({
  articles: [alone({ file, error })],
  isLast: true,
});

/**
 * A process that reads one file after another, and is replaced where one takes too long or is too much for it. In a thread,
 * what asks for much memory at once would end the whole command.
 */
export class ReadingProcess {
  /** The file that it is at, and those that wait for it. */
  readonly jobs: Job[] = [];
  readonly #setting: Setting;
  readonly #limit: number;
  readonly #done: () => void;
  readonly #watch: NodeJS.Timeout;
  #child: ChildProcess | undefined;
  #closed: Promise<void> | undefined;
  /** Whether it has begun, and does not wait for what it sent to be taken. */
  #isReading = false;
  /** How often it was looked at and had sent nothing since. */
  #silent = 0;

  /** `done` is called after each file. */
  constructor(setting: Setting, done: () => void) {
    this.#setting = setting;
    this.#limit = setting.limit ?? usualLimit;
    this.#done = done;
    this.#watch = setInterval(() => this.#look(), this.#limit / looks);
  }

  give(job: Job): void {
    this.jobs.push(job);
    this.#send(job);
  }

  /** Resolves when the process has ended. */
  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    clearInterval(this.#watch);
    const child = this.#child;
    this.#child = undefined;
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  #send({ file, held }: Job): void {
    const { options, withDocuments } = this.#setting;
    const { url, charset, type } = held ?? {};
    const given = held && { file, url, charset, type };
    this.#child ??= this.#start(held?.bytes);
    this.#tell({ file, options, withDocuments, given });
  }

  #tell(message: Task | 'go on'): void {
    // One that has ended is replaced when it is known how.
    if (this.#child?.connected) this.#child.send(message, () => undefined);
  }

  #start(input: Uint8Array | undefined): ChildProcess {
    const child = fork(this.#setting.program ?? reader, {
      execArgv: [`--max-old-space-size=${mostHeap}`],
      serialization: 'advanced',
      stdio: [input ? 'pipe' : 'ignore', 'ignore', 'ignore', 'ipc'],
    });
    // It may end before it has read all.
    child.stdin?.on('error', () => undefined).end(input);
    let fault: string | undefined;
    child.on('message', (message: Sent | Fault | 'ready') => {
      if (child !== this.#child) return;
      if (message === 'ready') this.#isReading = true;
      else if ('fault' in message) fault = message.fault;
      else this.#receive(message);
    });
    const ended = (end: string | number) => {
      const giveUp = () => {
        if (child === this.#child) this.#giveUp(problemOf(end, fault));
      };
      if (end in stopSignals) setTimeout(giveUp, soon).unref();
      else giveUp();
    };
    child.on('error', ({ message }) => {
      fault = message;
      // Where it could not begin, it will not end.
      if (!child.pid) ended(1);
    });
    child.on('exit', (status, signal) => {
      const tell = () => ended(signal ?? status ?? 1);
      // What it has said last may be on its way.
      if (child.connected) child.once('disconnect', tell);
      else tell();
    });
    return child;
  }

  #receive(sent: Sent): void {
    const [job] = this.jobs;
    this.#silent = 0;
    this.#isReading = sent.isLast;
    if (!job) return;
    job.goOn = () => {
      this.#isReading = true;
      this.#tell('go on');
    };
    job.sent.push(sent);
    job.wake();
    if (!sent.isLast) return;
    this.jobs.shift();
    this.#done();
  }

  /** Gives up the file that it is at; another process goes on with the rest. */
  #giveUp(error: string): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
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
