/** How long a copy of a file may be kept without asking for it again. */

/** Folders whose files have a digest in their names: another file has another name. */
export const hashedFolders = ['_astro/', '_photos/'] as const;

/** Of a file that never changes: a year, and no question in between (RFC 8246). */
export const forGood = 'public, max-age=31536000, immutable';

/** Of all others: kept, and asked for each time whether it has changed, so that a correction is seen at once. */
export const untilChanged = 'public, max-age=0, must-revalidate';

/** The `Cache-Control` of a file of the site. */
export const cachingOf = (path: string): string =>
  hashedFolders.some((folder) => path.startsWith(folder)) ? forGood : untilChanged;
