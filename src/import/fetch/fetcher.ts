/** Fetching of pages and pictures from the web: guarded, bounded and polite. */
import type { Resource, SourceDocument } from '../source-document.ts';
import { SourceError } from '../source-error.ts';
import type { Wanted } from './answer.ts';
import { type Bounds, type Found, follower } from './follow.ts';
import { guardedAgent, type Reach, systemReach } from './guarded-agent.ts';
import { statusProblem } from './problems.ts';
import { isPublicAddress } from './public-address.ts';
import { type Rules, robotsLimit, rulesOfHosts } from './robots.ts';
import { type Clock, systemClock, Turns } from './turns.ts';
import { webAddress } from './web-address.ts';

/** What a run of fetching keeps to. Times are in milliseconds, sizes in bytes after unpacking. */
export interface Limits extends Bounds {
  page: number;
  picture: number;
  /** Between two addresses of one host. */
  pause: number;
  /** What a host's rules may make of that. */
  longestPause: number;
  /** Hosts that are asked at the same time. */
  hosts: number;
}

const usual: Limits = {
  redirects: 5,
  time: 15_000,
  page: 10 * 1024 * 1024,
  picture: 20 * 1024 * 1024,
  pause: 1000,
  longestPause: 10_000,
  longestRetry: 30_000,
  hosts: 4,
};

/** How a run fetches. The command line sets the first alone; the others are for tests. */
export interface FetchOptions {
  ignoresRobots?: boolean;
  reach?: Reach;
  clock?: Clock;
  limits?: Partial<Limits>;
}

/** The web, as a run may use it. */
export interface Fetcher {
  /**
   * The page at an address, with its final address.
   * @throws SourceError, in words that continue the address, where it cannot be had.
   */
  page(address: string): Promise<SourceDocument>;
  /** The picture at an address; undefined where it cannot be had. */
  picture(address: string): Promise<Resource | undefined>;
  /** Ends what is under way. */
  close(): Promise<void>;
}

const instead = 'save the page in your browser and give that file';

/** Media types of pages; a host that states none is believed to send one. */
const pageType = /^(?:text\/(?:html|plain|markdown|xml)|application\/(?:xhtml\+)?xml)$/;

const otherTypes: [type: RegExp, kind: string][] = [
  [/^application\/pdf$/, 'a PDF document'],
  [/^image\//, 'a picture'],
  [/^(?:video|audio)\//, 'a film or a recording'],
  [/^application\/(?:rss|atom)\+xml$/, 'a feed'],
];

const wantedPage = (limit: number): Wanted => ({
  accept: 'text/html, application/xhtml+xml, text/plain;q=0.8, text/markdown;q=0.8, application/xml;q=0.5',
  limit,
  check: (type) => {
    if (type === undefined || pageType.test(type)) return;
    const kind = otherTypes.find(([pattern]) => pattern.test(type))?.[1] ?? `of type ${type.slice(0, 60)}`;
    throw new SourceError(`is ${kind} and no page: give the article's own address, or a file with its text`);
  },
});

const wantedPicture = (limit: number): Wanted => ({
  accept: 'image/avif, image/webp, image/jpeg, image/png, image/gif, image/tiff',
  limit,
  check: (type = '') => {
    if (!/^(?:image\/(?!svg)|(?:application|binary)\/octet-stream$)/.test(type))
      throw new SourceError('is no picture');
  },
});

const wantedRobots: Wanted = { accept: 'text/plain', limit: robotsLimit, isCut: true };

/** Whatever is a success; @throws SourceError that says what the answer is instead. */
function success(found: Found): Found {
  if (found.location) throw new SourceError(`redirects again and again: ${instead}`);
  if (found.status >= 300) throw statusProblem(found.status, found.retryAfter);
  return found;
}

/** Opens the web for a run. Nothing is asked before the first address. */
export function openFetcher(options: FetchOptions = {}): Fetcher {
  const limits: Limits = { ...usual, ...options.limits };
  const agent = guardedAgent(options.reach ?? systemReach(isPublicAddress));
  const follow = follower(agent, new Turns(limits.hosts, options.clock ?? systemClock), limits);
  const rulesAt = rulesOfHosts((url) => follow(url, wantedRobots, async () => undefined));

  const pauseOf = ({ pause = 0 }: Rules) => Math.min(Math.max(pause, limits.pause), limits.longestPause);
  const pauseAt = async (url: URL): Promise<number> => {
    if (options.ignoresRobots) return limits.pause;
    const rules = await rulesAt(url);
    if (rules.allows(url)) return pauseOf(rules);
    throw new SourceError(`is closed to tools by its host's robots.txt: ${instead}, or use --ignore-robots`);
  };

  async function picture(address: string): Promise<Resource | undefined> {
    try {
      const found = await follow(webAddress(address), wantedPicture(limits.picture), pauseAt);
      const { bytes, type } = success(found);
      return { bytes, type };
    } catch (error) {
      if (error instanceof SourceError) return undefined;
      throw error;
    }
  }

  async function page(address: string): Promise<SourceDocument> {
    const found = await follow(webAddress(address), wantedPage(limits.page), pauseAt);
    const { bytes, type, charset, url } = success(found);
    return { file: address, bytes, type, charset, url: url.href };
  }

  return { page, picture, close: () => agent.destroy() };
}
