/** Files that reference managers read, beside each article. */
import { isStanding } from '../archive.ts';
import type { Output, SiteToBuild } from '../build/output.ts';
import { bibtex } from '../site/citation/bibtex.ts';
import { cslJson } from '../site/citation/csl-json.ts';
import { ris } from '../site/citation/ris.ts';
import { permalink } from '../site/permalinks.ts';
import { site as settings } from '../site/settings.ts';

/** `citation.bib`, `citation.ris` and `citation.json` of each article that stands. */
export function* citationFiles({ articles, place }: SiteToBuild): Generator<Output> {
  for (const { slug, article } of articles.filter(isStanding)) {
    const copy = { permalink: permalink(slug, place), siteName: settings.name };
    yield { path: `${slug}/citation.bib`, make: () => bibtex(article, slug, copy) };
    yield { path: `${slug}/citation.ris`, make: () => ris(article, copy) };
    yield { path: `${slug}/citation.json`, make: () => cslJson(article, slug, copy) };
  }
}
