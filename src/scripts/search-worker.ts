/**
 * Searches, beside the page: it never waits for this, and its policy need not allow what Pagefind needs. Each language
 * has a copy of Pagefind's script of its own, since the stemmer stands in it; its bundles are merged by Pagefind.
 */
import { type Fragment, foundIn } from '../site/search/found.ts';
import {
  type Answer,
  type Filters,
  type IndexPart,
  type Opening,
  pageLength,
  type Question,
} from '../site/search/protocol.ts';
import { isPhrase, parted, termsOf } from '../site/search/query.ts';

/** The part of Pagefind's interface that is used. */
interface Pagefind {
  search(
    query: string,
    options?: { filters: Record<string, { any: readonly string[] }> },
  ): Promise<{
    results: { score: number; data(): Promise<Fragment> }[];
    totalFilters: { part?: Record<string, number> };
  }>;
  mergeIndex(path: string, options: object): Promise<void>;
}

interface Hit {
  score: number;
  show(): Promise<Answer extends { found: (infer One)[] } ? One : ReturnType<typeof foundIn>>;
}

let opening: Promise<Opening>;

/** A language's index; each bundle is told from the others by a filter. */
async function open(lang: string): Promise<Pagefind> {
  const { base, parts } = await opening;
  const { createInstance } = await import(/* @vite-ignore */ `${base}search/pagefind.js?${lang}`);
  const optionsOf = ({ path, tag }: IndexPart) => ({
    baseUrl: base,
    metaCacheTag: tag,
    mergeFilter: { part: path },
  });
  const [first, ...others] = parts.filter((part) => part.lang === lang) as [IndexPart, ...IndexPart[]];
  const pagefind: Pagefind = createInstance({
    basePath: base + first.path,
    noWorker: true,
    ...optionsOf(first),
  });
  // Ready, or failed.
  await pagefind.search('');
  await Promise.all(others.map((part) => pagefind.mergeIndex(base + part.path, optionsOf(part))));
  return pagefind;
}

const opened = new Map<string, Promise<Pagefind>>();

/** In how many articles of each bundle there is a word. */
async function countsOf(pagefind: Pagefind, query: string): Promise<Record<string, number>> {
  const { totalFilters } = await pagefind.search(query, { filters: { part: { any: ['none'] } } });
  return totalFilters.part ?? {};
}

/**
 * The bundles that have all the words. Where a bundle has no word that begins as one that is asked for, Pagefind takes
 * the longest that this one begins with: "and" for "android". It takes the same for what no word begins with.
 */
async function partsWith(pagefind: Pagefind, parts: readonly string[], terms: readonly string[]) {
  let left = parts;
  for (const term of terms) {
    const whole = await countsOf(pagefind, `"${term}"`);
    if (left.every((part) => whole[part])) continue;
    const begun = await countsOf(pagefind, term);
    const instead = await countsOf(pagefind, `${term}0`);
    left = left.filter((part) => whole[part] || (begun[part] && begun[part] !== instead[part]));
  }
  return left;
}

async function searchIn(lang: string, text: string, filters: Filters): Promise<Hit[]> {
  const { parts } = await opening;
  const pagefind = await (opened.get(lang) ?? (opened.set(lang, open(lang)).get(lang) as Promise<Pagefind>));
  const query = parted(text, lang);
  const all = parts.filter((part) => part.lang === lang).map(({ path }) => path);
  const having = isPhrase(query) ? all : await partsWith(pagefind, all, termsOf(query));
  if (having.length === 0) return [];
  const chosen = Object.entries({ ...filters, part: having }).map(([name, any]) => [name, { any }]);
  const { results } = await pagefind.search(query, { filters: Object.fromEntries(chosen) });
  return results.map(({ score, data }) => ({ score, show: async () => foundIn(await data(), lang) }));
}

/** The last search, of which more may be asked for. */
let last: { key: string; hits: Promise<Hit[]> };

async function answer({ id, query, filters, lang, from }: Question): Promise<Answer> {
  const key = JSON.stringify([query, filters, lang]);
  if (last?.key !== key) {
    const langs = lang ? [lang] : [...new Set((await opening).parts.map((part) => part.lang))];
    const each = Promise.all(langs.map((one) => searchIn(one, query, filters)));
    last = { key, hits: each.then((hits) => hits.flat().sort((a, b) => b.score - a.score)) };
  }
  const hits = await last.hits;
  const found = await Promise.all(hits.slice(from, from + pageLength).map(({ show }) => show()));
  return { id, count: hits.length, found };
}

opening = new Promise((begin) => {
  addEventListener('message', ({ data }: MessageEvent<Opening | Question>) => {
    if ('base' in data) return begin(data);
    answer(data)
      .catch((error: Error) => ({ id: data.id, error: error.message }))
      .then((said) => postMessage(said));
  });
});
