/** Kills a command at random moments, and looks whether what it leaves is whole and the next run goes on. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** What is run and killed. */
export interface Subject {
  name: string;
  /** Makes a folder ready for a run, and gives it. Each moment has its own. */
  prepare(): string;
  /** Arguments of Node, run in that folder. */
  args(folder: string): readonly string[];
  /** What the environment says beside. */
  env?(folder: string): Record<string, string>;
  /** Throws where something is torn; `isDone` says that the run has ended by itself, so that all must be there. */
  check(folder: string, isDone: boolean): void;
  /** Takes the folder away. */
  remove(folder: string): void;
  /** Takes away what its runs share. */
  end?(): void;
}

/** Stands in the environment of whatever a run has started, and says in which folder. */
const mark = 'RUN_IN';

/** Where programs put what they want for a while only. */
const temporaryName = 'tmp';
const temporaryOf = (folder: string) => join(folder, temporaryName);

/** The command lines of what a run has started, and what still runs; none where the system does not tell. */
export function runningFrom(folder: string): string[] {
  if (!existsSync('/proc/self/environ')) return [];
  const ofProcess = (id: string, what: string) => {
    try {
      return readFileSync(join('/proc', id, what), 'utf8').split('\0');
    } catch {
      return [];
    }
  };
  return readdirSync('/proc')
    .filter((id) => /^\d+$/.test(id) && ofProcess(id, 'environ').includes(`${mark}=${folder}`))
    .map((id) => ofProcess(id, 'cmdline').join(' '))
    .filter((line) => line !== '');
}

/** Waits for what a killed run has started to end by itself. @throws where it does not within ten seconds. */
export async function nothingRuns(folder: string): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    if (runningFrom(folder).length === 0) return;
    await wait(50);
  }
  throw new Error(`still runs: ${runningFrom(folder).join(', ')}`);
}

/** Looks whether what ran in a folder has left anything temporary. @throws where it has. */
export function nothingTemporary(folder: string): void {
  const left = readdirSync(temporaryOf(folder));
  if (left.length > 0) throw new Error(`left in the folder for what is temporary: ${left.join(', ')}`);
}

/** Starts a run in a folder. */
export function start({ args, env }: Pick<Subject, 'args' | 'env'>, cwd: string) {
  mkdirSync(temporaryOf(cwd), { recursive: true });
  const places = {
    [mark]: cwd,
    TMPDIR: temporaryOf(cwd),
    NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'),
  };
  return spawn(process.execPath, args(cwd), {
    cwd,
    env: { ...process.env, ...places, ...env?.(cwd) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** When a run is killed: so many milliseconds after its begin, or after it has begun to write. */
export interface Moment {
  after: number;
  from: 'begin' | 'writing';
}

/** What a run came to. Times are in milliseconds; `wroteAfter` is when it began to write into its folder. */
export interface Ran {
  lasted: number;
  wroteAfter: number | undefined;
  status: number | null;
  said: string;
}

/** Runs once; kills it at a moment where one is given. */
export function runOnce(subject: Pick<Subject, 'args' | 'env'>, cwd: string, moment?: Moment): Promise<Ran> {
  const begun = performance.now();
  const passed = () => performance.now() - begun;
  const child = start(subject, cwd);
  let [said, wroteAfter] = ['', undefined as number | undefined];
  child.stderr.on('data', (part: Buffer) => {
    said += part;
  });
  const kill = () => child.kill('SIGKILL');
  const timers = moment?.from === 'begin' ? [setTimeout(kill, moment.after)] : [];
  const watcher = watch(cwd, { recursive: true }, (_, name) => {
    if (wroteAfter !== undefined || name?.startsWith(temporaryName)) return;
    wroteAfter = passed();
    if (moment?.from === 'writing') timers.push(setTimeout(kill, moment.after));
  });
  return new Promise((resolve) => {
    child.on('close', (status) => {
      for (const timer of timers) clearTimeout(timer);
      watcher.close();
      resolve({ lasted: passed(), wroteAfter, status, said });
    });
  });
}

/** What came of it. */
export interface Outcome {
  moments: number;
  /** How many runs were killed before they ended by themselves. */
  killed: number;
  /** How many of these had begun to write. */
  writing: number;
}

/**
 * Kills as many runs at moments that `random` gives (0 to 1): one half between begin and usual end, the other while they
 * write. Checks what is left, runs again to the end, and checks that.
 * @throws the first thing that is torn.
 */
export async function killAtMoments(
  subject: Subject,
  moments: number,
  random: () => number,
  step: (done: number) => void = () => {},
): Promise<Outcome> {
  const whole = subject.prepare();
  let usual = await runOnce(subject, whole);
  if (usual.status !== 0) throw new Error(usual.said);
  subject.check(whole, true);
  subject.remove(whole);
  const outcome = { moments, killed: 0, writing: 0 };
  for (let number = 1; number <= moments; number += 1) {
    const folder = subject.prepare();
    const { lasted, wroteAfter = 0 } = usual;
    const moment: Moment =
      number % 2 === 0
        ? { after: random() * lasted, from: 'begin' }
        : { after: random() * (lasted - wroteAfter), from: 'writing' };
    const first = await runOnce(subject, folder, moment);
    const wasKilled = first.status === null;
    if (wasKilled) outcome.killed += 1;
    else usual = first;
    if (wasKilled && first.wroteAfter !== undefined) outcome.writing += 1;
    try {
      await nothingRuns(folder);
      subject.check(folder, !wasKilled);
      const again = await runOnce(subject, folder);
      if (again.status !== 0) throw new Error(`the next run ends with ${again.status}: ${again.said}`);
      subject.check(folder, true);
      nothingTemporary(folder);
    } catch (error) {
      const when = `${Math.round(moment.after)} ms after its ${moment.from}`;
      throw new Error(`${subject.name}, killed ${when}: ${(error as Error).message}`);
    }
    subject.remove(folder);
    step(number);
  }
  subject.end?.();
  return outcome;
}
