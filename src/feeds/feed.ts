/** A feed before it is written in a format. */
import type { Entry } from './entry.ts';

export interface Feed {
  /** Names the feed for good: the address of the page whose articles it has. */
  id: string;
  title: string;
  subtitle: string | undefined;
  lang: string;
  /** The page that it is the feed of. */
  page: string;
  /** The publisher of the feed, who is the author where an article names nobody. */
  publisher: string;
  /** Addresses of the feed in each format, and of its icon, a square PNG. */
  addresses: { atom: string; json: string; icon: string };
  entries: readonly Entry[];
}
