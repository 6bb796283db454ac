import type { Article } from '../../article.ts';
import { cleanLine } from './clean.ts';
import { address, type CitationPart, type Copy, italic, row } from './part.ts';
import { apaDate } from './style-date.ts';
import { apaName } from './style-names.ts';
import { withStop } from './title.ts';

/** Up to twenty authors are listed; of more, the first nineteen and the last (9.8). */
function authorList(names: string[]): string {
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, . . . ${names.at(-1)}`;
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')}, & ${last}` : last;
}

/**
 * APA, 7th edition: a newspaper article (10.1), its title in roman; one of no known newspaper, or of its author's own,
 * is a page on a website (10.16), its title in italics. Without an author the title stands first.
 */
export function apa({ title, authors, source, published }: Article, { permalink }: Copy): CitationPart[] {
  const names = authors.map(({ name }) => apaName(cleanLine(name)));
  const publisher = source.name && cleanLine(source.name);
  const periodical = names.length === 1 && names[0] === publisher ? undefined : publisher;
  const words = withStop(cleanLine(title));
  const shown = periodical ? words : italic(words);
  const date = `(${published ? apaDate(published) : 'n.d.'}). `;
  return row(
    ...(names.length ? [withStop(authorList(names)), ' ', date, shown] : [shown, ' ', date.trimEnd()]),
    ' ',
    periodical && italic(periodical),
    periodical && `${withStop(periodical).slice(periodical.length)} `,
    address(source.url ?? permalink),
    source.url && ' (archived at ',
    source.url && address(permalink),
    source.url && ')',
  );
}
