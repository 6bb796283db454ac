/** Following an address through its redirects, each hop as guarded and as polite as the first. */
import type { Agent } from 'undici';
import manifest from '../../../package.json' with { type: 'json' };
import { SourceError } from '../source-error.ts';
import { type Answer, answerOf, type Wanted } from './answer.ts';
import { networkProblem } from './problems.ts';
import { productToken } from './robots.ts';
import type { Turns } from './turns.ts';
import { webAddress } from './web-address.ts';

/** An answer, and the address that gave it. */
export type Found = Answer & { url: URL };

/** What following has to keep to. */
export interface Bounds {
  /** Redirects that are followed. */
  redirects: number;
  /** Milliseconds for one address with all its redirects, waiting for its turn left out. */
  time: number;
  /** The longest `Retry-After` that is waited for, once, in milliseconds. */
  longestRetry: number;
}

/**
 * How long a host is left alone before this address is asked for; undefined asks in passing.
 * Throws where it may not be asked for.
 */
export type PauseAt = (url: URL) => Promise<number | undefined>;

const userAgent = `${productToken}/${manifest.version}`;

const leadsTo = (address: string, error: unknown): unknown =>
  error instanceof SourceError
    ? new SourceError(`leads to ${address.slice(0, 300)}, which ${error.message}`)
    : error;

/**
 * Where a redirect leads; to be asked for as any other address.
 * @throws SourceError where that is no address of the web, or is not encrypted while the one before it is.
 */
export function redirected(from: URL, location: string): URL {
  try {
    const to = webAddress(location, from);
    if (from.protocol === 'http:' || to.protocol === 'https:') return to;
    throw new SourceError('is not encrypted as the one before it is: give it itself, if you trust it');
  } catch (error) {
    throw leadsTo(location, error);
  }
}

const mayBeRetried = ({ status, retryAfter = Infinity }: Answer, longest: number) =>
  (status === 429 || status === 503) && retryAfter <= longest;

/** Gives the last answer to an address, after as many redirects as are followed; one more is an answer too. */
export type Follow = (start: URL, wanted: Wanted, pauseAt: PauseAt) => Promise<Found>;

export const follower = (agent: Agent, turns: Turns, bounds: Bounds): Follow => {
  /** One request in its host's turn; the time that it takes is no longer `left`. */
  const hop = (url: URL, wanted: Wanted, left: { time: number }, pause: number | undefined) =>
    turns.take(url.hostname, pause, async (): Promise<Answer> => {
      const begun = performance.now();
      const signal = AbortSignal.timeout(Math.max(Math.ceil(left.time), 1));
      try {
        return await answerOf(url, wanted, { agent, userAgent, signal });
      } catch (error) {
        throw networkProblem(error, bounds.time / 1000);
      } finally {
        left.time -= performance.now() - begun;
      }
    });

  return async (start, wanted, pauseAt) => {
    const left = { time: bounds.time };
    let hasRetried = false;
    let redirects = 0;
    for (let url = start, before = ''; ; ) {
      try {
        const pause = await pauseAt(url);
        const answer = await hop(url, wanted, left, pause && url.hostname === before ? 0 : pause);
        before = url.hostname;
        if (!hasRetried && mayBeRetried(answer, bounds.longestRetry)) {
          hasRetried = true;
          left.time = bounds.time;
          turns.hold(url.hostname, answer.retryAfter ?? 0);
        } else if (answer.location && redirects < bounds.redirects) {
          redirects += 1;
          url = redirected(url, answer.location);
        } else return { ...answer, url };
      } catch (error) {
        throw url === start ? error : leadsTo(url.href, error);
      }
    }
  };
};
