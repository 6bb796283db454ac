import type { Article } from '../../article.ts';
import { partsOfName } from '../names.ts';
import { citationKey } from './citation-key.ts';
import { cleanLine, cleanUrl } from './clean.ts';
import type { Copy } from './part.ts';
import { datePieces } from './style-date.ts';

/** Signs that mean something to TeX. BibTeX counts braces even behind a backslash, so that these have names. */
const signs: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
};

/** Text as TeX reads it. */
const tex = (text: string): string =>
  cleanLine(text).replace(/[\\{}~^$&#_%]/g, (sign) => signs[sign] ?? `\\${sign}`);

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A part of a name; in braces where a comma or an "and" in it would end it. */
const namePart = (text: string): string => (/,|\band\b/i.test(text) ? `{${tex(text)}}` : tex(text));

/** "Lau, Connie", "King, Jr., Martin Luther"; in braces what has no parts. */
function texName(name: string): string {
  const parts = partsOfName(cleanLine(name));
  if ('literal' in parts) return `{${tex(parts.literal)}}`;
  return [parts.family, parts.suffix, parts.given]
    .filter((part) => part !== undefined)
    .map(namePart)
    .join(', ');
}

/**
 * The article for BibTeX and biblatex: `journal`, `year` and `month` are what BibTeX styles print, `date` and
 * `entrysubtype` what biblatex and reference managers read. The title's second braces keep its capitals.
 */
export function bibtex(article: Article, slug: string, { permalink, siteName }: Copy): string {
  const { title, standfirst, lang, authors, published, source } = article;
  const [year, month] = published ? datePieces(published) : [];
  const fields: [name: string, value: string | undefined][] = [
    ['author', authors.length ? `{${authors.map(({ name }) => texName(name)).join(' and ')}}` : undefined],
    ['title', `{{${tex(title)}}}`],
    ['journal', source.name && `{${tex(source.name)}}`],
    ['entrysubtype', '{newspaper}'],
    ['date', published && `{${published.slice(0, 10)}}`],
    ['year', year && `{${published?.slice(0, 4)}}`],
    ['month', month && months[month - 1]],
    ['url', `{${cleanUrl(source.url ?? permalink)}}`],
    ['langid', `{${lang}}`],
    ['abstract', standfirst && `{${tex(standfirst)}}`],
    ['note', source.url && `{Copy at ${tex(siteName)}: ${tex(permalink)}}`],
  ].map(([name, value]) => [String(name), value ? String(value) : undefined]);
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []));
  return `@article{${citationKey(article, slug)},\n${lines.join('\n')}\n}\n`;
}
