/** Files that reference managers read, beside each article. */
import { isStanding } from '../archive.ts';
import { codeDigest } from '../build/code-digest.ts';
import type { Output, SiteToBuild } from '../build/output.ts';
import { bibtex } from '../site/citation/bibtex.ts';
import { cslJson } from '../site/citation/csl-json.ts';
import { ris } from '../site/citation/ris.ts';
import { permalink } from '../site/permalinks.ts';
import { site as settings } from '../site/settings.ts';

/** `citation.bib`, `citation.ris` and `citation.json` of each article that stands. */
export function* citationFiles({ articles, place }: SiteToBuild): Generator<Output> {
  const code = codeDigest(['site/citation', 'copies/citations.ts']);
  for (const { slug, article, digest } of articles.filter(isStanding)) {
    const copy = { permalink: permalink(slug, place), siteName: settings.name };
    const key = [code, digest, copy.permalink, settings.name].join();
    yield { path: `${slug}/citation.bib`, key, make: () => bibtex(article, slug, copy) };
    yield { path: `${slug}/citation.ris`, key, make: () => ris(article, copy) };
    yield { path: `${slug}/citation.json`, key, make: () => cslJson(article, slug, copy) };
  }
}
