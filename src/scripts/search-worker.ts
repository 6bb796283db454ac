/**
 * Searches some bundles of the index, beside the page: it never waits for this, and its policy need not allow what
 * Pagefind needs. Each language has a copy of Pagefind's script of its own, since the stemmer stands in it. Each bundle is
 * opened by itself: what Pagefind merges, it searches whole, even for one bundle of it.
 */
import { oncePer } from '../site/once-per.ts';
import { type Found, type Fragment, foundIn } from '../site/search/found.ts';
import { bestFirst } from '../site/search/merged.ts';
import {
  type Answer,
  type IndexPart,
  latest,
  type Opening,
  type Query,
  type Request,
} from '../site/search/protocol.ts';
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
  /** Loads what such a search needs; of no words, what its filters need. */
  preload(query: string | null, options?: Narrowed): Promise<void>;
}

interface Narrowed {
  filters: Record<string, { any: readonly string[] }>;
}

/** A bundle that is open. */
interface Bundle extends IndexPart {
  pagefind: Pagefind;
  /** What it says of a word, looked up once. */
  lookUp(term: string): Promise<Term>;
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
    return { ...part, pagefind, lookUp: oncePer((term) => lookUp(pagefind, term)) };
  };
  const [first, ...others] = parts as [IndexPart, ...IndexPart[]];
  // The first brings the stemmer, which the others then find.
  return [await openOne(first), ...(await Promise.all(others.map(openOne)))];
}

const openedIn = oncePer(open);

/** The languages of this worker that a query is about. */
const langsOf = ({ lang }: Query): string[] =>
  [...new Set(opening.parts.map((part) => part.lang))].filter((one) => !lang || one === lang);

/** The bundles of this worker that a query is about. */
const bundlesOf = async (query: Query): Promise<Bundle[]> =>
  (await Promise.all(langsOf(query).map(openedIn))).flat();

/** A filter that nothing passes: no article has such a field. */
const nothing = { filters: { nowhere: { any: ['nothing'] } } };

/** In how many articles of a bundle there is a word; to list them takes longer than to find them. */
async function countIn(pagefind: Pagefind, query: string): Promise<number> {
  return (await pagefind.search(query, nothing)).unfilteredResultCount;
}

/**
 * In how many articles of a bundle there is a word that begins so. Where it has none, Pagefind takes the longest that this
 * one begins with: "and" for "android". It takes the same for what no word begins with.
 */
async function countBegun(pagefind: Pagefind, term: string): Promise<number> {
  const [begun, instead] = await Promise.all([countIn(pagefind, term), countIn(pagefind, `${term}0`)]);
  return begun === instead ? 0 : begun;
}

/** A word as a bundle has it. */
interface Term {
  term: string;
  /** The articles that have it. */
  articles: number;
  /** The articles that have it or, where none has, one that begins so. */
  begun: number;
}

async function lookUp(pagefind: Pagefind, term: string): Promise<Term> {
  const articles = await countIn(pagefind, `"${term}"`);
  return { term, articles, begun: articles || (await countBegun(pagefind, term)) };
}

/** A bundle, and what is looked for in it. */
interface Task {
  bundle: Bundle;
  /** A phrase, or the words that tell its articles apart; empty where it has not all words. */
  words: string;
  filters: Narrowed['filters'];
  /** The articles that may have it, at most. */
  most: number;
}

async function taskIn(bundle: Bundle, query: Query): Promise<Task> {
  const { pagefind, lang, articles } = bundle;
  const asked = parted(query.words, lang);
  const filters = Object.fromEntries(Object.entries(query.filters).map(([name, any]) => [name, { any }]));
  const terms = await Promise.all(termsOf(asked).map(bundle.lookUp));
  const most = Math.min(...terms.map(({ begun }) => begun));
  const telling = most > 0 ? tellingOf(terms, articles) : '';
  const words = isPhrase(asked) ? asked : telling;
  await pagefind.preload(words, { filters });
  return { bundle, words, filters, most };
}

async function hitsOf({ bundle: { pagefind, lang }, words, filters }: Task): Promise<Hit[]> {
  if (!words) return [];
  const { results } = await pagefind.search(words, { filters });
  return results.map(({ score, data }) => ({ score, show: async () => foundIn(await data(), lang) }));
}

/** What takes longest is done for some bundles at a time: between so many steps a search gives way to what is asked meanwhile. */
const steps = 4;

/** What is to be done in each step. */
function inSteps<One>(all: readonly One[]): One[][] {
  const length = Math.ceil(all.length / steps);
  return Array.from({ length: steps }, (_, at) => all.slice(at * length, (at + 1) * length));
}

const shownOf = (hits: readonly Hit[]): Promise<Found[]> => Promise.all(hits.map(({ show }) => show()));

/** The last query that was heard, as text: an earlier one ends. */
let last: string;

function hear(query: Query): Query {
  last = JSON.stringify(query);
  return query;
}

/** Whether a query is still the last one, when whatever was asked meanwhile is heard. */
async function isLast(query: Query): Promise<boolean> {
  await new Promise((heard) => setTimeout(heard));
  return last === JSON.stringify(query);
}

/** What a question is, in each bundle. */
async function tasksOf(query: Query): Promise<Task[]> {
  const bundles = await bundlesOf(query);
  // Of an earlier question nothing need be loaded.
  return (await isLast(query)) ? Promise.all(bundles.map((bundle) => taskIn(bundle, query))) : [];
}

/** Looks for something to show soon, in the largest bundle: where very much is there, among its latest articles. */
async function look(query: Query): Promise<Found[]> {
  const [lang] = langsOf(query);
  if (lang === undefined) return [];
  const [largest] = (await openedIn(lang)) as [Bundle];
  const [task] = await Promise.all([
    taskIn(largest, query),
    largest.pagefind.preload(null, { filters: latest.filter }),
  ]);
  if (!(await isLast(query))) return [];
  const isMuch = task.most > latest.enough;
  const hits = await hitsOf(isMuch ? { ...task, filters: { ...task.filters, ...latest.filter } } : task);
  return shownOf(bestFirst(hits).slice(0, latest.shown));
}

/** All that is found, the best first; nothing where it was ended. */
async function search(query: Query): Promise<Hit[]> {
  const all: Hit[] = [];
  for (const step of inSteps(await tasksOf(query))) {
    if (!(await isLast(query))) return [];
    for (const hits of await Promise.all(step.map(hitsOf))) all.push(...hits);
  }
  return bestFirst(all);
}

let searched: Promise<Hit[]>;

async function answer(request: Exclude<Request, Opening>): Promise<Answer> {
  const { id } = request;
  if ('open' in request) {
    await bundlesOf(request.open);
    return { id, found: [] };
  }
  if ('look' in request) {
    return { id, found: await look(hear(request.look)) };
  }
  if ('load' in request) {
    await tasksOf(hear(request.load));
    return { id, found: [] };
  }
  if ('search' in request) {
    searched = search(hear(request.search));
    return { id, scores: (await searched).map(({ score }) => score) };
  }
  return { id, found: await shownOf((await searched).slice(...request.show)) };
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
