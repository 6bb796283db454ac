/** What the page of the search and its workers say to each other. */
import type { Found } from './found.ts';

/** A bundle of the index: its language, where it stands, and what stands for its state. */
export interface IndexPart {
  lang: string;
  path: string;
  tag: string;
  /** How many it holds. */
  articles: number;
}

/** How something is found soon: to list thousands of articles takes Pagefind long. */
export const latest = {
  /** Articles of a bundle, its latest, that pass a filter. */
  articles: 100,
  filter: { latest: { any: ['yes'] } },
  /** Articles of a bundle that may have what is looked for, from which on it is looked for among the latest alone. */
  enough: 200,
  /** Articles that are shown at most. */
  shown: 3,
};

/** Said once, first. */
export interface Opening {
  /** The path of the site's root, such as `/` or `/press/`. */
  base: string;
  parts: readonly IndexPart[];
}

/** By what a search is narrowed: each field to any of these values. */
export type Filters = Partial<Record<'section' | 'publisher' | 'year', readonly string[]>>;

export interface Query {
  words: string;
  filters: Filters;
  /** Of this language alone, where it is given. */
  lang?: string | undefined;
}

/** What is asked of a worker; `id` stands in its answer, and a later question ends an earlier one. */
export type Request = Opening | ({ id: number } & Asked);

export type Asked =
  /** Nothing, once the bundles for it are open. */
  | { open: Query }
  /** The best of what can be found soon. */
  | { look: Query }
  /** Nothing, once all is loaded that a search for it needs. */
  | { load: Query }
  | { search: Query }
  /** Some of what the last search found, from the first place to before the second. */
  | { show: readonly [from: number, to: number] };

export type Answer = { id: number } & (
  | { scores: readonly number[] /** Of all that was found, the best first. */ }
  | { found: readonly Found[] }
  | { error: string }
);

/** The most workers that are started: each has the index's program in its memory, some megabytes. */
const mostWorkers = 4;

/**
 * The index divided among workers, on so many cores, each language as evenly as may be; the largest bundle of each stands
 * first, and the largest of all is the first worker's.
 */
export function dividedAmong(cores: number, { base, parts }: Opening): Opening[] {
  const count = Math.max(1, Math.min(cores, mostWorkers, parts.length));
  const shares = Array.from({ length: count }, (): IndexPart[] => []);
  const most = Math.max(...parts.map(({ articles }) => articles));
  const largest = parts.findIndex(({ articles }) => articles === most);
  const inTurn = [...parts.slice(largest), ...parts.slice(0, largest)];
  for (const [at, part] of inTurn.entries()) shares[at % count]?.push(part);
  return shares.map((share) => ({ base, parts: share.sort((a, b) => b.articles - a.articles) }));
}
