import { citationFiles } from '../copies/citations.ts';
import { feeds } from '../feeds/feeds.ts';
import { icons, manifest } from '../feeds/icons.ts';
import { robots, sitemap } from '../feeds/sitemap.ts';
import type { Outputs } from './output.ts';

/** Everything that the site has beside its pages; each kind lists its own files. */
export const outputs: readonly Outputs[] = [citationFiles, feeds, sitemap, robots, manifest, icons];
