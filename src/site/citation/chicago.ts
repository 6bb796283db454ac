import type { Article } from '../../article.ts';
import { cleanLine } from './clean.ts';
import { address, type CitationPart, type Copy, italic, row } from './part.ts';
import { chicagoDate } from './style-date.ts';
import { followingName, leadName } from './style-names.ts';
import { quotedTitle, withStop } from './title.ts';

/** Up to ten authors are listed; of more, the first seven (14.76). */
function authorList(names: string[]): string {
  const list = names.map((name, at) => (at === 0 ? leadName(name) : followingName(name)));
  if (list.length > 10) return `${list.slice(0, 7).join(', ')}, et al.`;
  return list.length > 1 ? `${list.slice(0, -1).join(', ')}, and ${list.at(-1)}` : (list[0] ?? '');
}

/** English newspapers stand without the article before their names (14.194). */
const newspaper = (name: string) => cleanLine(name).replace(/^The\s+(?=\S)/, '');

/**
 * Chicago, 17th edition, as an entry of a bibliography. An unsigned article stands under its newspaper's name
 * (14.199), and where that is not known, under its title.
 */
export function chicago({ title, authors, source, published }: Article, { permalink }: Copy): CitationPart[] {
  const names = authors.map(({ name }) => cleanLine(name));
  const name = source.name && newspaper(source.name);
  const date = published ? chicagoDate(published) : 'n.d.';
  const stop = name && withStop(name).slice(name.length);
  const words = `${quotedTitle(cleanLine(title))} `;
  return row(
    ...(names.length || !name
      ? [
          names.length ? `${withStop(authorList(names))} ` : undefined,
          words,
          name && italic(name),
          name && ', ',
        ]
      : [italic(name), `${stop} `, words]),
    `${withStop(date)} `,
    address(source.url ?? permalink),
    '.',
    source.url && ' Archived at ',
    source.url && address(permalink),
    source.url && '.',
  );
}
