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

/** An address as people write it: no scheme, no `www.`, no closing slash; long ones end in an ellipsis. */
export function shortUrl(url: string, most = 60): string {
  const short = url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  return short.length > most ? `${short.slice(0, most - 1)}…` : short;
}

/** The host of an address, without `www.`. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
