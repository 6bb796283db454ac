import { pathTo } from '../site/permalinks.ts';
import type { Outputs } from './output.ts';

/**
 * `_redirects`, which Cloudflare Pages follows and Netlify takes where there is no page: a line for each alias, of
 * the latest articles first where a host reads only so many. A page stands at each alias as well. Neither host can
 * answer 410 from this file, so the page of a withdrawn article comes with 200 and `noindex`.
 */
export const redirects: Outputs = function* ({ place: { base }, articles }) {
  const lines = articles
    .toSorted((a, b) => ((a.article.published ?? '') < (b.article.published ?? '') ? 1 : -1))
    .flatMap(({ slug, article }) =>
      article.aliases.map((alias) => `${pathTo(alias, base)} ${pathTo(slug, base)} 301\n`),
    );
  if (lines.length > 0) yield { path: '_redirects', make: () => lines.join('') };
};
