/** Kills a command at random moments, and looks whether what it leaves is whole and the next run goes on. */
import { spawn } from 'node:child_process';

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

/** Runs once; kills it after so many milliseconds where these are given. Gives what it lasted, and its exit status. */
export function runOnce(
  { args, env }: Pick<Subject, 'args' | 'env'>,
  cwd: string,
  killAfter?: number,
): Promise<{ lasted: number; status: number | null; said: string }> {
  const begun = performance.now();
  const child = spawn(process.execPath, args(cwd), {
    cwd,
    env: { ...process.env, ...env?.(cwd) },
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
}

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
  for (let moment = 1; moment <= moments; moment += 1) {
    const folder = subject.prepare();
    const after = random() * usual;
    const first = await runOnce(subject, folder, after);
    const wasKilled = first.status === null;
    if (wasKilled) killed += 1;
    else usual = first.lasted;
    try {
      subject.check(folder, !wasKilled);
      const again = await runOnce(subject, folder);
      if (again.status !== 0) throw new Error(`the next run ends with ${again.status}: ${again.said}`);
      subject.check(folder, true);
    } catch (error) {
      throw new Error(`${subject.name}, killed after ${Math.round(after)} ms: ${(error as Error).message}`);
    }
    subject.remove(folder);
    step(moment);
  }
  return { moments, killed };
}
