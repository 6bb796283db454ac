import type { Article } from '../article.ts';
import { formatDate } from './dates.ts';
import { listOfNames } from './names.ts';

/** One plain line that cites the article and says where this copy is: authors, headline, publisher, date, original, copy. */
export function plainCitation(article: Article, permalink: string): string {
  const { authors, title, source, published, lang } = article;
  const who = authors.length
    ? `${listOfNames(
        authors.map((author) => author.name),
        lang,
      )}, `
    : '';
  const where = [source.name, published && formatDate(published, lang)].filter(Boolean).join(', ');
  return [`${who}“${title}”${where ? `, ${where}` : ''}.`, source.url && `${source.url}.`, permalink]
    .filter(Boolean)
    .join(' ');
}
