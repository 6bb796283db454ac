import type { Article } from '../../article.ts';
import { cleanLine } from './clean.ts';
import { address, type CitationPart, type Copy, italic, row } from './part.ts';
import { mlaDate } from './style-date.ts';
import { followingName, leadName, withoutThe } from './style-names.ts';
import { quotedTitle, withStop } from './title.ts';

/** Two authors are listed; of three and more, the first (5.7–5.8). */
function authorList([first = '', second, ...more]: string[]): string {
  const lead = withoutThe(leadName(first));
  if (!second) return lead;
  return more.length ? `${lead}, et al.` : `${lead}, and ${followingName(second)}`;
}

/** Elements of a container, commas between them and a stop after the last. */
const container = (...elements: (CitationPart | undefined)[]): (CitationPart | string)[] => {
  const known = elements.filter((element) => element !== undefined);
  return known.flatMap((element, at) => [
    element,
    at < known.length - 1 ? ', ' : withStop(element.text).slice(element.text.length),
  ]);
};

/**
 * MLA, 9th edition: the newspaper is the first container, this site, where the copy is, the second. No date is no
 * element; a publisher that is also the author is named once, as the publisher (5.25).
 */
export function mla(article: Article, { permalink, siteName }: Copy): CitationPart[] {
  const { title, source, published } = article;
  const publisher = source.name && cleanLine(source.name);
  const names = article.authors.map(({ name }) => cleanLine(name));
  const authors = names.length === 1 && names[0] === publisher ? [] : names;
  const first = container(
    publisher ? italic(publisher) : undefined,
    published ? { text: mlaDate(published) } : undefined,
    source.url ? address(source.url) : undefined,
  );
  return row(
    authors.length ? `${withStop(authorList(authors))} ` : undefined,
    `${quotedTitle(cleanLine(title))} `,
    ...first,
    first.length ? ' ' : undefined,
    ...container(italic(cleanLine(siteName)), address(permalink)),
  );
}
