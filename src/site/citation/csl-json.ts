import type { Article } from '../../article.ts';
import { partsOfName } from '../names.ts';
import { citationKey } from './citation-key.ts';
import { cleanLine, cleanUrl } from './clean.ts';
import type { Copy } from './part.ts';
import { datePieces } from './style-date.ts';

/** A name as CSL has it: in its parts, or whole. */
function cslName(name: string) {
  const parts = partsOfName(cleanLine(name));
  if ('literal' in parts) return parts;
  const { family, given, suffix } = parts;
  return { family, given, suffix };
}

/** The article as an item of CSL-JSON 1.0.2, in a list of one. Dates have the parts that are known. */
export function cslJson(article: Article, slug: string, { permalink, siteName }: Copy): string {
  const { title, standfirst, section, lang, authors, published, source } = article;
  const item = {
    id: citationKey(article, slug),
    type: 'article-newspaper',
    title: cleanLine(title),
    author: authors.length ? authors.map(({ name }) => cslName(name)) : undefined,
    issued: published ? { 'date-parts': [datePieces(published)] } : undefined,
    'container-title': source.name && cleanLine(source.name),
    section: section && cleanLine(section),
    abstract: standfirst && cleanLine(standfirst),
    language: lang,
    URL: cleanUrl(source.url ?? permalink),
    archive: cleanLine(siteName),
    archive_location: permalink,
  };
  return `${JSON.stringify([item], undefined, 2)}\n`;
}
