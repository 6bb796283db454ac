/** Kills a command at random moments, and looks whether what it leaves is whole and the next run goes on. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
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
}

/** Stands in the environment of whatever a run has started, and says in which folder. */
const mark = 'RUN_IN';

/** Where programs put what they want for a while only. */
const temporaryOf = (folder: string) => join(folder, 'tmp');

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

function nothingTemporary(folder: string): void {
  const left = readdirSync(temporaryOf(folder));
  if (left.length > 0) throw new Error(`left in the folder for what is temporary: ${left.join(', ')}`);
}

/** Runs once; kills it after so many milliseconds where these are given. Gives what it lasted, and its exit status. */
export function runOnce(
  { args, env }: Pick<Subject, 'args' | 'env'>,
  cwd: string,
  killAfter?: number,
): Promise<{ lasted: number; status: number | null; said: string }> {
  mkdirSync(temporaryOf(cwd), { recursive: true });
  const places = {
    [mark]: cwd,
    TMPDIR: temporaryOf(cwd),
    NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'),
  };
  const begun = performance.now();
  const child = spawn(process.execPath, args(cwd), {
    cwd,
    env: { ...process.env, ...places, ...env?.(cwd) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => {
    said += part;
  });
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((resolve) => {
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve({ lasted: performance.now() - begun, status, said });
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

/** What stands in a folder, as far as a change of it is seen. */
const lookOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('tmp'))
    .map((path) => `${path} ${statSync(join(folder, path)).mtimeMs}`)
    .join('\n');

/**
 * Kills as many runs, each at a moment between its begin and its usual end that `random` gives (0 to 1), checks what is
 * left, runs again to the end, and checks that.
 * @throws the first thing that is torn.
 */
export async function killAtMoments(
  subject: Subject,
  moments: number,
  random: () => number,
  step: (done: number) => void = () => {},
): Promise<Outcome> {
  const whole = subject.prepare();
  let usual = (await runOnce(subject, whole)).lasted;
  subject.check(whole, true);
  subject.remove(whole);
  let killed = 0;
  let writing = 0;
  for (let moment = 1; moment <= moments; moment += 1) {
    const folder = subject.prepare();
    const before = lookOf(folder);
    const after = random() * usual;
    const first = await runOnce(subject, folder, after);
    const wasKilled = first.status === null;
    if (wasKilled) killed += 1;
    else usual = first.lasted;
    if (wasKilled && lookOf(folder) !== before) writing += 1;
    try {
      await nothingRuns(folder);
      subject.check(folder, !wasKilled);
      const again = await runOnce(subject, folder);
      if (again.status !== 0) throw new Error(`the next run ends with ${again.status}: ${again.said}`);
      subject.check(folder, true);
      nothingTemporary(folder);
    } catch (error) {
      throw new Error(`${subject.name}, killed after ${Math.round(after)} ms: ${(error as Error).message}`);
    }
    subject.remove(folder);
    step(moment);
  }
  return { moments, killed, writing };
}
