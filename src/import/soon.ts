import { inTime, mostSeconds, OutOfTime } from '../in-time.ts';
import { SourceError } from './source-error.ts';

/** Bytes of which nothing takes long, so that the time need not be watched. */
const short = 8192;

/**
 * What some work makes of a source of so many bytes. It waits for nothing and changes nothing, so that it can be stopped.
 * @throws SourceError where it takes too long.
 */
export function soon<Result>(bytes: number, work: () => Result, seconds: number = mostSeconds): Result {
  if (bytes < short) return work();
  try {
    return inTime(work, seconds);
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    throw new SourceError(`${error.message} to read, and was given up: give the article's own text (.txt)`);
  }
}
