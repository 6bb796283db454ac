/** Work that is stopped where it does not end, wherever it then is: in a loop, or in a regex. */
import { Script } from 'node:vm';

/** Seconds of processor time that a person may be kept waiting for one text. */
export const mostSeconds = 2;

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

/** The part of its time that work must have had, or it is begun again with as much more as it was kept from working. */
const nearly = 0.6;
/** The most that the time by the clock grows at once. */
const mostMore = 16;

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
  for (let wait = seconds; ; ) {
    const begun = threadSeconds();
    place[key] = work;
    try {
      return call.runInThisContext({ timeout: Math.ceil(wait * 1000) }) as Result;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
      const own = threadSeconds() - begun;
      if (own > seconds * nearly) throw new OutOfTime(seconds);
      wait *= Math.min(seconds / own, mostMore);
    }
  }
}
