/** The rules of a host for tools such as this one (RFC 9309), fetched once in a run. */
import robotsParser from 'robots-parser';
import { SourceError } from '../source-error.ts';
import type { Answer } from './answer.ts';

/** The name by which a host's rules know this tool. */
export const productToken = 'Offprint';

/** As much of a file of rules as is read, in bytes: what RFC 9309 asks for at least. */
export const robotsLimit = 500 * 1024;

/** What a host allows. */
export interface Rules {
  allows(url: URL): boolean;
  /** Milliseconds to leave between two requests; undefined where none are stated. */
  pause: number | undefined;
}

const everything: Rules = { allows: () => true, pause: undefined };

const parsed = (address: string, text: string): Rules => {
  const robots = robotsParser(address, text);
  const seconds = robots.getCrawlDelay(productToken);
  return {
    allows: (url) => robots.isAllowed(url.href, productToken) !== false,
    pause: seconds === undefined ? undefined : seconds * 1000,
  };
};

/** Rules from an answer: what is not there allows all, what cannot be had allows nothing. */
function rulesOf(address: string, { status, bytes }: Answer): Rules {
  if (status >= 200 && status < 300) return parsed(address, new TextDecoder().decode(bytes));
  if (status === 429 || status >= 500) {
    throw new SourceError(
      `is on a host whose rules for tools cannot be had (robots.txt answers ${status}): try again later, or use --ignore-robots`,
    );
  }
  return everything;
}

/**
 * Rules of hosts, each fetched once. `ask` gives the answer to an address, after redirects; a redirect too many is
 * an answer of its own status.
 */
export function rulesOfHosts(ask: (url: URL) => Promise<Answer>): (url: URL) => Promise<Rules> {
  const known = new Map<string, Promise<Rules>>();
  return ({ origin }) => {
    const address = `${origin}/robots.txt`;
    const rules = known.get(origin) ?? ask(new URL(address)).then((answer) => rulesOf(address, answer));
    known.set(origin, rules);
    return rules;
  };
}
