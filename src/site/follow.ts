/** How a reader follows the site: its feeds, and what the home page's head says of them. */
import type { HeadTag } from './head.ts';
import { pathToFile } from './permalinks.ts';
import { site } from './settings.ts';

/** The files of a feed: the site's or, given its path, such as `section/coast/`, a section's. */
export const feedFiles = (path = '') => ({ atom: `${path}feed.xml`, json: `${path}feed.json` });

/** Media types of the feeds (RFC 4287, JSON Feed 1.1). */
export const feedTypes = { atom: 'application/atom+xml', json: 'application/feed+json' } as const;

const feedLink = (kind: keyof typeof feedTypes, base: string): HeadTag => [
  'link',
  { rel: 'alternate', type: feedTypes[kind], title: site.name, href: pathToFile(feedFiles()[kind], base) },
];

/** Lets a feed reader find the site's feed from any page; the home page names the others too. */
export const feedOf = (base: string): HeadTag => feedLink('atom', base);

/** What the home page adds: the second feed, the manifest, and the icon of a home screen, which reads no SVG. */
export const homeLinks = (base: string): HeadTag[] => [
  feedLink('json', base),
  ['link', { rel: 'manifest', href: pathToFile('manifest.webmanifest', base) }],
  ['link', { rel: 'apple-touch-icon', href: pathToFile('apple-touch-icon.png', base) }],
];
