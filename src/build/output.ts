/** A file that the site has beside its pages: how it is named and made. */
import type { ArchivedArticle } from '../archive.ts';
import type { Place } from '../site/permalinks.ts';
import type { Kept, Make } from './kept.ts';

/** What the files are made from. */
export interface SiteToBuild {
  place: Place;
  articles: readonly ArchivedArticle[];
  /** By slug, the day from which the ledger says that an address is kept here; absent where there is no ledger. */
  ledger?: ReadonlyMap<string, { since: string }>;
  /** What was made in an earlier build and need not be made again. */
  kept: Kept;
}

/** A file of the site: its path from the site's root, with `/`, such as `slug/index.txt`. */
export interface Output {
  path: string;
  make: Make;
  /** Makes it, where it is not kept from before, and holds it until it is asked for; gives its length. */
  ahead?: () => Promise<number>;
  /** A file that has the same, where there is one: the site may link to it. */
  file?: () => Promise<string>;
}

/** Lists files of one kind, for the whole site; making one is put off until it is written or asked for. */
export type Outputs = (site: SiteToBuild) => Iterable<Output>;
