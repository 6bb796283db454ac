/** What a reader may narrow a search by, for a site's lists. */
import type { List, Listed } from '../lists.ts';

/** One choice of a filter. */
export interface Choice {
  /** In the address of a search. */
  value: string;
  /** As it is shown. */
  name: string;
  /** As articles have it: names that differ in case or marks alone are one choice. */
  names: readonly string[];
}

export interface Choices {
  section: Choice[];
  publisher: Choice[];
  year: Choice[];
}

/** Choices at most: those that have most articles. */
const most = 200;

const nameIn = {
  section: ({ article }: Listed) => article.section,
  publisher: ({ article }: Listed) => article.source.name,
};

/** The choices that these lists give; names in the order of a language, years with the latest first. */
export function choicesOf(lists: readonly List<Listed>[], lang: string): Choices {
  const named = (kind: 'section' | 'publisher') =>
    lists
      .filter((list) => list.kind === kind)
      .toSorted((a, b) => b.articles.length - a.articles.length)
      .slice(0, most)
      .map(({ name, path, articles }) => ({
        value: path.split('/')[1] as string,
        name,
        names: [...new Set(articles.flatMap((one) => nameIn[kind](one) ?? []))].sort(),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, lang));
  const years = lists.flatMap(({ kind, name }) => (kind === 'date' && name.length === 4 ? [name] : []));
  return {
    section: named('section'),
    publisher: named('publisher'),
    year: years
      .sort((a, b) => Number(b) - Number(a))
      .map((year) => ({ value: year, name: year, names: [year] })),
  };
}
