import { cards } from '../cards/cards.ts';
import { citationFiles } from '../copies/citations.ts';
import { copies } from '../copies/copies.ts';
import { feeds } from '../feeds/feeds.ts';
import { icons, manifest } from '../feeds/icons.ts';
import { robots, sitemap } from '../feeds/sitemap.ts';
import type { Outputs } from './output.ts';
import { pictures } from './pictures.ts';
import { redirects } from './redirects.ts';

/** Everything that the site has beside its pages; each kind lists its own files. */
export const outputs: readonly Outputs[] = [
  pictures,
  cards,
  copies,
  citationFiles,
  feeds,
  sitemap,
  robots,
  manifest,
  icons,
  redirects,
];
