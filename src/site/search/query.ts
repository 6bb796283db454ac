/** What a reader asks for, as Pagefind takes it. */

/** Letters that a search reads at most. */
const longest = 200;

/** The words that are looked for; empty where there is too little to look for: one letter of an alphabet. */
export function asked(text: string): string {
  const query = text.normalize('NFC').slice(0, longest).replace(/\s+/g, ' ').trim();
  const letters = query.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  // Letters without case: one may be a word.
  return letters > 1 || /\p{Lo}/u.test(query) ? query : '';
}

/** Languages whose words stand without spaces, as Pagefind parts them. */
const withoutSpaces = new Set(['zh', 'ja', 'th']);

/** The query with its words parted by spaces, as the index of a language has them. */
export function parted(query: string, lang: string): string {
  if (!withoutSpaces.has(lang)) return query;
  const words = new Intl.Segmenter(lang, { granularity: 'word' }).segment(query);
  return Array.from(words, ({ segment }) => segment)
    .join(' ')
    .replace(/ ?" ?/g, '"')
    .replace(/ +/g, ' ')
    .trim();
}

/** Whether the query is a phrase between quotation marks. */
export const isPhrase = (query: string): boolean => /^".+"$/.test(query);

/** The words of a query, without the marks that stand at them. */
export const termsOf = (query: string): string[] =>
  query
    .replace(/"/g, '')
    .split(' ')
    .filter((term) => /[\p{L}\p{N}]/u.test(term));

/** The least articles that show which words a language has everywhere, and the part of them that have such a word. */
const enough = 100;
const nearlyAll = 0.95;

/**
 * The words of a query that tell articles apart, by how many of all articles have each: "the" costs most to look for and
 * says least, so it is left out beside a rarer word. Where no word is rarer, all stay.
 */
export function tellingOf(terms: readonly { term: string; articles: number }[], all: number): string {
  const telling = terms.filter(({ articles }) => all < enough || articles < all * nearlyAll);
  return (telling.length > 0 ? telling : terms).map(({ term }) => term).join(' ');
}
