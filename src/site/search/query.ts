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
