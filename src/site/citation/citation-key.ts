import type { Article } from '../../article.ts';
import { partsOfName } from '../names.ts';

const ascii = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/**
 * The key that a bibliography knows the article by, in ASCII: "lau2015mistrust". Its words are the slug's, which stays
 * when a headline is corrected; without an author they come first: "mistrust2015remains".
 */
export function citationKey({ authors, published = '' }: Article, slug: string): string {
  const name = partsOfName(authors[0]?.name ?? '');
  const author = ascii('literal' in name ? name.literal : name.family).slice(0, 30);
  const words = slug.split('-').map(ascii).filter(Boolean);
  const telling = words.filter((word) => word.length > 3 && !/^\d/.test(word));
  const [first, second = ''] = telling.length ? telling : words;
  const known = first ?? Array.from(slug.slice(0, 8), (sign) => sign.codePointAt(0)?.toString(36)).join('');
  const year = published.slice(0, 4);
  return author ? author + year + known : known + year + second;
}
