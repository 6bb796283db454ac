import { createHash } from 'node:crypto';
import slugify from '@sindresorhus/slugify';
import { slugPattern } from '../../article.ts';
import { isReserved } from '../../ledger/names.ts';

const longest = 80;

/** Cuts a slug at a word, so that it is no longer than about 80 characters. */
function cut(slug: string): string {
  if (slug.length <= longest) return slug;
  const end = slug.lastIndexOf('-', longest);
  return slug.slice(0, end > longest / 2 ? end : longest);
}

/** Eight hex digits that tell articles with the same headline apart: of the source's address, else of its bytes. */
export const shortHash = (of: string | Uint8Array): string =>
  createHash('sha256').update(of).digest('hex').slice(0, 8);

export const isSlug = (slug: string): boolean =>
  slug.length <= 100 && slugPattern.test(slug) && !isReserved(slug);

/**
 * The slugs to try for a headline, best first: its words; its words and the hash, where that is taken or
 * reserved; the hash alone, where no letter is left. Further ones are numbered, so that there is always one.
 */
export function* slugsFor(headline: string, hash: string): Generator<string> {
  const words = cut(slugify(headline.slice(0, 400), { decamelize: false })).replace(/^-+|-+$/g, '');
  if (isSlug(words)) yield words;
  const stem = slugPattern.test(words) ? `${words}-${hash}` : hash;
  yield stem;
  for (let number = 2; ; number += 1) yield `${stem}-${number}`;
}
