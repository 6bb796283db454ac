/** Files that reference managers read, beside each article. */
import type { ArchivedArticle } from '../archive.ts';
import type { Output } from '../build/output.ts';
import { bibtex } from '../site/citation/bibtex.ts';
import { cslJson } from '../site/citation/csl-json.ts';
import { ris } from '../site/citation/ris.ts';
import { type Place, permalink } from '../site/permalinks.ts';
import { site as settings } from '../site/settings.ts';

/** `citation.bib`, `citation.ris` and `citation.json` of an article. */
export function citationFiles({ slug, article }: ArchivedArticle, place: Place): Output[] {
  const copy = { permalink: permalink(slug, place), siteName: settings.name };
  return [
    { path: `${slug}/citation.bib`, make: () => bibtex(article, slug, copy) },
    { path: `${slug}/citation.ris`, make: () => ris(article, copy) },
    { path: `${slug}/citation.json`, make: () => cslJson(article, slug, copy) },
  ];
}
