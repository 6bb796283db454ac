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

/** What is asked of a worker; `id` stands in its answer, and a later search ends an earlier one. */
export type Request =
  | Opening
  | { id: number; search: Query }
  /** So many of the best that the last search has found so far: once it has any, or is over. */
  | { id: number; soFar: number }
  /** Some of what the last search found, from the first place to before the second. */
  | { id: number; show: readonly [from: number, to: number] };

export type Answer = { id: number } & (
  | { scores: readonly number[] /** Of all that was found, the best first. */ }
  | { found: readonly Found[] }
  | { error: string }
);

/** The most workers that are started: each has the index's program in its memory, some megabytes. */
const mostWorkers = 4;

/** The index divided among workers, on so many cores, each language as evenly as may be. */
export function dividedAmong(cores: number, { base, parts }: Opening): Opening[] {
  const count = Math.max(1, Math.min(cores, mostWorkers, parts.length));
  const shares = Array.from({ length: count }, (): IndexPart[] => []);
  for (const [at, part] of parts.entries()) shares[at % count]?.push(part);
  return shares.map((share) => ({ base, parts: share }));
}
