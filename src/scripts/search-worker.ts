/**
 * Searches some bundles of the index, beside the page: it never waits for this, and its policy need not allow what
 * Pagefind needs. Each language has a copy of Pagefind's script of its own, since the stemmer stands in it. Each bundle is
 * opened by itself: what Pagefind merges, it searches whole, even for one bundle of it.
 */
import { oncePer } from '../site/once-per.ts';
import { type Found, type Fragment, foundIn } from '../site/search/found.ts';
import { bestFirst } from '../site/search/merged.ts';
import type { Answer, IndexPart, Opening, Query, Request } from '../site/search/protocol.ts';
import { isPhrase, parted, tellingOf, termsOf } from '../site/search/query.ts';

/** The part of Pagefind's interface that is used. */
interface Pagefind {
  search(
    query: string,
    options?: Narrowed,
  ): Promise<{
    results: { score: number; data(): Promise<Fragment> }[];
    unfilteredResultCount: number;
  }>;
  /** Loads what such a search needs. */
  preload(query: string, options?: Narrowed): Promise<void>;
}

interface Narrowed {
  filters: Record<string, { any: readonly string[] }>;
}

/** A bundle that is open. */
interface Bundle extends IndexPart {
  pagefind: Pagefind;
}

interface Hit {
  score: number;
  show(): Promise<Found>;
}

let opening: Opening;

const load = fetch;

/**
 * The files of an index are packed, unless a host has unpacked them. Browsers of 2023 and later do it in less time than
 * Pagefind, which does it in others.
 */
async function unpacked(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const whole = new Response(bytes);
  if (!isPacked || !('DecompressionStream' in self)) return whole;
  return new Response(whole.body?.pipeThrough(new DecompressionStream('gzip')));
}

/** Pagefind looks for the stemmer in a bundle: it stands beside them. */
const placeOf = (address: string) => address.replace(/[^/]+\/(?=wasm\.)/, '');

async function fetched(address: string): Promise<Response> {
  const response = await load(address);
  return response.ok ? unpacked(response) : response;
}

/** What Pagefind will ask for. */
const ahead = new Map<string, Promise<Response>>();

/** The same answer, until it is taken. */
function fetchAhead(address: string): Promise<Response> {
  const response = ahead.get(address) ?? fetched(address);
  // What fails is told by Pagefind.
  response.catch(() => {});
  ahead.set(address, response);
  return response;
}

/** Pagefind gives addresses as texts, and no options; for each bundle it asks for the stemmer, and for all else once. */
self.fetch = async (asked) => {
  const address = placeOf(asked as string);
  if (address !== asked) return (await fetchAhead(address)).clone();
  const response = fetchAhead(address);
  ahead.delete(address);
  return response;
};

const later = self.setTimeout;

/** Pagefind looks every 50 ms whether something has come. */
self.setTimeout = ((act: () => void) => later(act)) as typeof setTimeout;

/** Pagefind opens a bundle in several steps: what it will ask for is on the way by then. */
async function openAhead({ path, tag }: IndexPart): Promise<void> {
  const folder = opening.base + path;
  const entry = await fetchAhead(`${folder}pagefind-entry.json?ts=${tag}`);
  const { languages } = (await entry.clone().json()) as {
    languages: Record<string, { hash: string; wasm: string | null }>;
  };
  // A bundle has one.
  for (const { hash, wasm } of Object.values(languages)) {
    fetchAhead(`${folder}pagefind.${hash}.pf_meta`);
    fetchAhead(placeOf(`${folder}wasm.${wasm ?? 'unknown'}.pagefind`));
  }
}

/** The bundles of a language that this worker has. */
async function open(lang: string): Promise<Bundle[]> {
  const { base } = opening;
  const parts = opening.parts.filter((part) => part.lang === lang);
  // What fails here fails there.
  for (const part of parts) openAhead(part).catch(() => {});
  const { createInstance } = await import(/* @vite-ignore */ `${base}search/pagefind.js?${lang}`);
  const openOne = async (part: IndexPart): Promise<Bundle> => {
    const options = { basePath: base + part.path, baseUrl: base, metaCacheTag: part.tag, noWorker: true };
    const pagefind: Pagefind = createInstance(options);
    // Ready, or failed.
    await pagefind.search('');
    return { ...part, pagefind };
  };
  const [first, ...others] = parts as [IndexPart, ...IndexPart[]];
  // The first brings the stemmer, which the others then find.
  return [await openOne(first), ...(await Promise.all(others.map(openOne)))];
}

const openedIn = oncePer(open);

/** The languages of this worker that a query is about. */
const langsOf = ({ lang }: Query): string[] =>
  [...new Set(opening.parts.map((part) => part.lang))].filter((one) => !lang || one === lang);

/** A filter that nothing passes: no article has such a field. */
const nothing = { filters: { nowhere: { any: ['nothing'] } } };

/** In how many articles of a bundle there is a word; to list them takes longer than to find them. */
async function countIn({ pagefind }: Bundle, query: string): Promise<number> {
  return (await pagefind.search(query, nothing)).unfilteredResultCount;
}

/**
 * Whether a bundle has a word, or one that begins so. Where it has none, Pagefind takes the longest that this one begins
 * with: "and" for "android". It takes the same for what no word begins with.
 */
async function hasBegun(bundle: Bundle, term: string): Promise<boolean> {
  const [begun, instead] = await Promise.all([countIn(bundle, term), countIn(bundle, `${term}0`)]);
  return begun > 0 && begun !== instead;
}

/** A word as an index has it. */
interface Term {
  term: string;
  /** The articles that have it. */
  articles: number;
  /** The bundles that have it, or one that begins so. */
  bundles: readonly Bundle[];
}

async function lookUp(lang: string, term: string): Promise<Term> {
  const found = (await openedIn(lang)).map(async (bundle) => {
    const articles = await countIn(bundle, `"${term}"`);
    return { bundle, articles, has: articles > 0 || (await hasBegun(bundle, term)) };
  });
  const each = await Promise.all(found);
  const articles = each.reduce((sum, one) => sum + one.articles, 0);
  return { term, articles, bundles: each.filter(({ has }) => has).map(({ bundle }) => bundle) };
}

/** What a language's index says of a word, looked up once. */
const termsIn = oncePer((lang) => oncePer((term) => lookUp(lang, term)));

/** A bundle, and the words that are looked for in it. */
interface Task {
  bundle: Bundle;
  words: string;
}

/** What is to be searched of a language: the bundles that may have all words, for those words that tell articles apart. */
async function tasksIn(lang: string, { words }: Query, isWanted: () => boolean): Promise<Task[]> {
  const bundles = await openedIn(lang);
  if (!isWanted()) return [];
  const query = parted(words, lang);
  if (isPhrase(query)) return bundles.map((bundle) => ({ bundle, words: query }));
  const terms = await Promise.all(termsOf(query).map(termsIn(lang)));
  const all = bundles.reduce((sum, { articles }) => sum + articles, 0);
  const telling = tellingOf(terms, all);
  return bundles
    .filter((bundle) => terms.every((term) => term.bundles.includes(bundle)))
    .map((bundle) => ({ bundle, words: telling }));
}

/** What takes longest is done for some bundles at a time: between so many steps a search gives way to what is asked meanwhile. */
const steps = 4;

/** What is to be done in each step. */
function inSteps<One>(all: readonly One[]): One[][] {
  const length = Math.ceil(all.length / steps);
  return Array.from({ length: steps }, (_, at) => all.slice(at * length, (at + 1) * length));
}

interface Search {
  /** What was found so far. */
  hits: Hit[];
  /** Until something was found, or all was searched. */
  begun: Promise<void>;
  /** What is shown of it before it is over. */
  shown: Promise<unknown>;
  /** All that was found, the best first; nothing where it was ended. */
  all: Promise<Hit[]>;
}

/** The last one that was asked for: an earlier one ends. */
let current: Search;

/** Searches all, and says when it has found something. */
async function find(search: Search, query: Query, found: () => void): Promise<void> {
  const isWanted = () => search === current;
  const isStillWanted = async () => {
    // Whatever was asked for meanwhile is heard first.
    await new Promise((heard) => setTimeout(heard));
    return isWanted();
  };
  const tasks = (await Promise.all(langsOf(query).map((lang) => tasksIn(lang, query, isWanted)))).flat();
  if (!(await isStillWanted())) return;
  const narrowed = {
    filters: Object.fromEntries(Object.entries(query.filters).map(([name, any]) => [name, { any }])),
  };
  await Promise.all(tasks.map(({ bundle, words }) => bundle.pagefind.preload(words, narrowed)));
  for (const step of inSteps(tasks)) {
    if (!(await isStillWanted())) return;
    // A step leaves no time for what is to be loaded to show it.
    if (search.hits.length > 0) await search.shown;
    const searched = step.map(async ({ bundle: { pagefind, lang }, words }) => {
      const { results } = await pagefind.search(words, narrowed);
      return results.map(({ score, data }) => ({ score, show: async () => foundIn(await data(), lang) }));
    });
    for (const hits of await Promise.all(searched)) search.hits.push(...hits);
    if (search.hits.length > 0) found();
  }
}

function begin(query: Query): Search {
  let found = () => {};
  const begun = new Promise<void>((done) => {
    found = done;
  });
  const search: Search = { hits: [], begun, shown: begun, all: Promise.resolve([]) };
  current = search;
  search.all = find(search, query, found)
    .finally(found)
    .then(() => (search === current ? bestFirst(search.hits) : []));
  return search;
}

const shownOf = (hits: readonly Hit[]): Promise<Found[]> => Promise.all(hits.map(({ show }) => show()));

async function answer(request: Exclude<Request, Opening>): Promise<Answer> {
  const { id } = request;
  if ('search' in request) {
    const hits = await begin(request.search).all;
    return { id, scores: hits.map(({ score }) => score) };
  }
  if ('soFar' in request) {
    const { hits, begun } = current;
    const found = begun.then(() => shownOf(bestFirst(hits).slice(0, request.soFar)));
    current.shown = found;
    return { id, found: await found };
  }
  return { id, found: await shownOf((await current.all).slice(...request.show)) };
}

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  if ('base' in data) {
    opening = data;
    return;
  }
  answer(data)
    .catch((error: Error) => ({ id: data.id, error: error.message }))
    .then((said) => postMessage(said));
});
