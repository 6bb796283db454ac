/** How long a copy of a file may be kept without asking for it again. */

/**
 * Files that have a digest of what they hold in their names: another file has another name. `:name` stands for any
 * folder and `*` for the rest of a path, as in `_headers`. Of the search index, Pagefind names so all but its entry and
 * its programs: search/en/0/fragment/en_1a2b3c4.pf_fragment, search/en/0/pagefind.en_5d6e7f8a90.pf_meta.
 */
export const namedByDigest: readonly string[] = [
  '_astro/*',
  '_photos/*',
  'search/:lang/:place/filter/*',
  'search/:lang/:place/fragment/*',
  'search/:lang/:place/index/*',
  'search/:lang/:place/pagefind.*',
];

const patterns = namedByDigest.map(
  (path) => new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+').replace('*', '.*')}$`),
);

/** Whether a file's name tells what it holds. */
export const isNamedByDigest = (path: string): boolean => patterns.some((pattern) => pattern.test(path));

/** Of a file that never changes: a year, and no question in between (RFC 8246). */
export const forGood = 'public, max-age=31536000, immutable';

/** Of all others: kept, and asked for each time whether it has changed, so that a correction is seen at once. */
export const untilChanged = 'public, max-age=0, must-revalidate';

/** The `Cache-Control` of a file of the site. */
export const cachingOf = (path: string): string => (isNamedByDigest(path) ? forGood : untilChanged);
