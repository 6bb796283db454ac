import { pathTo } from '../site/permalinks.ts';
import { forGood, namedByDigest } from './caching.ts';
import { typeOf } from './media-type.ts';
import type { Outputs } from './output.ts';

/**
 * What each answer says. The policy of a page stands in its `<meta>`, with the hashes of its own scripts; a second
 * policy can only narrow it, and this one adds what `<meta>` cannot say.
 */
const always = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Files whose type hosts guess wrong or leave without a charset; `:name` stands for any folder. */
const typed = [
  ':name/citation.bib',
  ':name/citation.json',
  ':name/citation.ris',
  ':name/index.epub',
  ':name/index.md',
  ':name/index.txt',
  'feed.json',
  'feed.xml',
  'manifest.webmanifest',
  'section/:name/feed.json',
  'section/:name/feed.xml',
];

/**
 * `_headers`, which Netlify and Cloudflare Pages follow. No two rules set the same header for a file: Cloudflare joins
 * them. Of caching it says only what is kept for good, since both hosts have all else asked for again each time.
 */
export const headers: Outputs = function* ({ place: { base } }) {
  const root = pathTo('', base);
  const rules: [path: string, headers: Record<string, string>][] = [
    ['*', always],
    ...namedByDigest.map((path): [string, Record<string, string>] => [path, { 'Cache-Control': forGood }]),
    ...typed.map((path): [string, Record<string, string>] => [path, { 'Content-Type': typeOf(path) }]),
  ];
  const blocks = rules.map(([path, set]) =>
    [`${root}${path}\n`, ...Object.entries(set).map(([name, value]) => `  ${name}: ${value}\n`)].join(''),
  );
  yield { path: '_headers', make: () => blocks.join('') };
};
