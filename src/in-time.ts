/** Work that is stopped where it does not end, wherever it then is: in a loop, or in a regex. */
import { Script } from 'node:vm';

/** Seconds of processor time that a person may be kept waiting for one text. */
export const mostSeconds = 3;

/** Says that some work was stopped. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime';

  constructor(seconds: number) {
    super(`took longer than ${seconds} s`);
  }
}

const key = Symbol.for('offprint.in-time');
const place = globalThis as { [key: symbol]: () => unknown };
const call = new Script('globalThis[Symbol.for("offprint.in-time")]()');

/** The part of the time by the clock that must have been the work's own, or it is given more. */
const nearly = 0.6;

const threadSeconds = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
};

/**
 * What some work gives that neither waits for anything nor changes anything: on a busy machine it may be begun again.
 * Costs about a third of a millisecond.
 * @throws OutOfTime where it takes more seconds of processor time.
 */
export function inTime<Result>(work: () => Result, seconds: number = mostSeconds): Result {
  for (let wait = seconds; ; wait *= 2) {
    const begun = threadSeconds();
    place[key] = work;
    try {
      return call.runInThisContext({ timeout: wait * 1000 }) as Result;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
      if (threadSeconds() - begun > seconds * nearly) throw new OutOfTime(seconds);
    }
  }
}
