import { cards, siteCard } from '../cards/cards.ts';
import { copies } from '../copies/copies.ts';
import { feeds } from '../feeds/feeds.ts';
import { icons, manifest } from '../feeds/icons.ts';
import { robots, sitemap } from '../feeds/sitemap.ts';
import { workers } from '../offline/workers.ts';
import { headers } from './headers.ts';
import type { Outputs } from './output.ts';
import { pictures } from './pictures.ts';
import { redirects } from './redirects.ts';

/** What each article has beside its page; each kind lists its own files. */
export const outputsOfArticles: readonly Outputs[] = [pictures, cards, copies];

/** What the site has beside its pages. */
export const outputsOfSite: readonly Outputs[] = [
  siteCard,
  feeds,
  sitemap,
  robots,
  manifest,
  icons,
  redirects,
  headers,
  workers,
];
