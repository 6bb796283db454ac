/** Where a page of the site stands: its origin and the path it is served under. */
export interface Place {
  /** Origin, such as `https://example.org`. */
  site: string;
  /** Path of the site's root, such as `/` or `/press/`. */
  base: string;
}

/** The path of a page from the server's root: `/base/slug/`. Percent-encoded, so that it can stand in HTML. */
export function pathTo(slug: string, base: string): string {
  const root = base.endsWith('/') ? base : `${base}/`;
  return slug === '' ? root : `${root}${encodeURIComponent(slug)}/`;
}

/** The permalink: the absolute address that an article keeps for good. */
export function permalink(slug: string, place: Place): string {
  return new URL(pathTo(slug, place.base), place.site).href;
}

/** The path of a file of the site from the server's root, such as `section/coast/feed.xml`; percent-encoded. */
export function pathToFile(file: string, base: string): string {
  return pathTo('', base) + file.split('/').map(encodeURIComponent).join('/');
}

/** The absolute address of a file of the site. */
export function addressOf(file: string, place: Place): string {
  return new URL(pathToFile(file, place.base), place.site).href;
}

/** What stands first in the addresses of the site's own pages: no article may have it as its slug. */
export const reservedNames: ReadonlySet<string> = new Set([
  '404',
  'author',
  'browse',
  'date',
  'index',
  'offline',
  'page',
  'publisher',
  'search',
  'section',
]);

/** The host of an address, without `www.`. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
