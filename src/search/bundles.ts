/**
 * The archive divided for its index: a bundle of articles each, by language and by a hash of their slugs. So an article
 * more or less touches one bundle, whatever its date, and the same articles give the same bundles.
 */
import { createHash } from 'node:crypto';
import type { ArchivedArticle } from '../archive.ts';
import { codeDigest } from '../build/code-digest.ts';
import { partOf } from '../build/part-of.ts';

/** Articles that are indexed together. */
export interface Bundle {
  /** The language alone, without country or script: it decides how words are cut and stemmed. */
  lang: string;
  /** Where its files stand, from the site's root. */
  path: string;
  articles: readonly ArchivedArticle[];
  /** All that decides its files. */
  sources: readonly unknown[];
  /** Stands for its sources, in an address. */
  tag: string;
  /** Whether Pagefind's script, which all share, is among its files; and the stemmer that its language shares. */
  has: { script: boolean; stemmer: boolean };
}

/**
 * Articles of a bundle at most, until there are as many bundles as may be. Fewer would be indexed again in less time
 * (4.5 ms each) and memory (260 KB each), but each bundle has a reader load some 25 KB more for each word.
 */
const wanted = 2000;
/** Bundles of a language at most: each costs a search two or three requests. */
const most = 64;

/** The language of a tag, as Pagefind knows it: `pt` of `pt-BR`. */
const languageOf = (tag: string): string => tag.split('-')[0] as string;

/** How many bundles these articles are divided into: a power of two, so that few articles move when it grows. */
export function countOf(articles: number): number {
  let count = 1;
  while (count < most && articles > count * wanted) count *= 2;
  return count;
}

/** The code that decides what a bundle holds. */
const code = codeDigest(['search']);

/** The bundles of these articles, in the order of their paths. `renderer` stands for what renders the texts. */
export function bundlesOf(articles: readonly ArchivedArticle[], renderer: string): Bundle[] {
  const byLanguage = Map.groupBy(articles, ({ article }) => languageOf(article.lang));
  const bundles = [...byLanguage.keys()].sort().flatMap((lang) => {
    const ofLanguage = byLanguage.get(lang) ?? [];
    const count = countOf(ofLanguage.length);
    const places = Map.groupBy(ofLanguage, ({ slug }) => partOf(slug, count));
    return [...places.keys()]
      .sort((a, b) => a - b)
      .map((place) => bundleOf(lang, `search/${lang}/${place}/`, places.get(place) ?? [], renderer));
  });
  return bundles.map((bundle, at) => {
    const stemmer = bundles[at - 1]?.lang !== bundle.lang;
    return { ...bundle, has: { script: at === 0, stemmer } };
  });
}

function bundleOf(
  lang: string,
  path: string,
  articles: readonly ArchivedArticle[],
  renderer: string,
): Omit<Bundle, 'has'> {
  const sources = [code, renderer, lang, ...articles.map(({ slug, digest }) => [slug, digest])];
  const tag = createHash('sha256').update(JSON.stringify(sources)).digest('hex').slice(0, 10);
  return { lang, path, articles, sources, tag };
}
