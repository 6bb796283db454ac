import type { Article } from '../../article.ts';
import { formatDate } from '../dates.ts';
import { listOfNames } from '../names.ts';
import { cleanLine } from './clean.ts';
import { address, type CitationPart, type Copy, citationText, row } from './part.ts';

/** A line that anybody understands, in the article's language: authors, headline, publisher, date, original, copy. */
export function plain(
  { authors, title, source, published, lang }: Article,
  { permalink }: Pick<Copy, 'permalink'>,
): CitationPart[] {
  const who = listOfNames(
    authors.map(({ name }) => cleanLine(name)),
    lang,
  );
  const where = [source.name && cleanLine(source.name), published && formatDate(published, lang)]
    .filter(Boolean)
    .join(', ');
  return row(
    who && `${who}, `,
    `“${cleanLine(title)}”${where && `, ${where}`}. `,
    source.url && address(source.url),
    source.url && '. ',
    address(permalink),
  );
}

/** The plain line as text. */
export const plainCitation = (article: Article, permalink: string): string =>
  citationText(plain(article, { permalink }));
