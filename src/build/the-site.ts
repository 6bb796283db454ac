/**
 * The site as it is being built. Pages are bundled apart from the build but run in its process: what was read once
 * is handed over to them here.
 */

import type { ArchivedArticle } from '../archive.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Bundle } from '../search/bundles.ts';
import type { List, Neighbours } from '../site/lists.ts';
import type { SiteToBuild } from './output.ts';
import type { Renderer, Rendering } from './rendering.ts';
import type { Share } from './share.ts';

/** The site, and what renders its texts. */
export interface TheSite extends SiteToBuild, Renderer {
  ledger: Ledger;
  /** What of the site this build makes. */
  share: Share;
  /** Stands for the articles, the code and the address. */
  state(): string;
  /** The articles whose pages this build makes. */
  own: readonly ArchivedArticle[];
  /** The ids of the paragraphs of those that were looked at, by slug. */
  ids: ReadonlyMap<string, readonly string[]>;
  rendering(article: ArchivedArticle): Promise<Rendering>;
  /** The lists of the articles that stand, that of all first. */
  lists: readonly List<ArchivedArticle>[];
  /** By slug, what came out before and after an article in its section. */
  neighbours: ReadonlyMap<string, Neighbours>;
  /** The articles divided for the search; none where the site has no search. */
  searchBundles: readonly Bundle[];
  /** All that decides an article's page beside its template: while it is the same, the page stands as it is. */
  pageKey(article: ArchivedArticle): string;
}

const shared = globalThis as { [key: symbol]: TheSite | undefined };
const key = Symbol.for('offprint.site');

/** Hands the site over to its pages. */
export function handOver(site: TheSite): void {
  shared[key] = site;
}

/** The site that is being built, for its pages. */
export function theSite(): TheSite {
  const site = shared[key];
  if (!site)
    throw new Error('the site is not open: pages are rendered within astro build and astro dev alone');
  return site;
}
