/**
 * Searches some bundles of the index, beside the page: it never waits for this, and its policy need not allow what
 * Pagefind needs. Each language has a copy of Pagefind's script of its own, since the stemmer stands in it; its bundles
 * are merged by Pagefind.
 */
import { oncePer } from '../site/once-per.ts';
import { type Found, type Fragment, foundIn } from '../site/search/found.ts';
import type { Answer, IndexPart, Opening, Query, Request } from '../site/search/protocol.ts';
import { isPhrase, parted, tellingOf, termsOf } from '../site/search/query.ts';

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
  const response = await load(placeOf(address));
  return response.ok ? unpacked(response) : response;
}

/** What Pagefind will ask for, each once. */
const ahead = new Map<string, Promise<Response>>();

function fetchAhead(address: string): Promise<Response> {
  const response = fetched(address);
  // What fails is told by Pagefind.
  response.catch(() => {});
  ahead.set(address, response);
  return response;
}

/** Pagefind gives addresses as texts, and no options. */
self.fetch = (address) => {
  const early = ahead.get(address as string);
  ahead.delete(address as string);
  return early ?? fetched(address as string);
};

/** Pagefind opens one bundle after the other, each in several steps: what it will ask for is on the way by then. */
async function openAhead({ path, tag }: IndexPart, place: number): Promise<void> {
  const folder = opening.base + path;
  const entry = await fetchAhead(`${folder}pagefind-entry.json?ts=${tag}`);
  const { languages } = (await entry.clone().json()) as {
    languages: Record<string, { hash: string; wasm: string | null }>;
  };
  // A bundle has one.
  for (const { hash, wasm } of Object.values(languages)) {
    fetchAhead(`${folder}pagefind.${hash}.pf_meta`);
    if (place === 0) fetchAhead(`${folder}wasm.${wasm ?? 'unknown'}.pagefind`);
  }
}

/** The bundles of a language that this worker has. */
const partsIn = (lang: string): IndexPart[] => opening.parts.filter((part) => part.lang === lang);

/** A language's index; each bundle is told from the others by a filter. */
async function open(lang: string): Promise<Pagefind> {
  const { base } = opening;
  const parts = partsIn(lang);
  // What fails here fails there.
  for (const [place, part] of parts.entries()) openAhead(part, place).catch(() => {});
  const { createInstance } = await import(/* @vite-ignore */ `${base}search/pagefind.js?${lang}`);
  const optionsOf = ({ path, tag }: IndexPart) => ({
    baseUrl: base,
    metaCacheTag: tag,
    mergeFilter: { part: path },
  });
  const [first, ...others] = parts as [IndexPart, ...IndexPart[]];
  const pagefind: Pagefind = createInstance({
    basePath: base + first.path,
    noWorker: true,
    ...optionsOf(first),
  });
  const merged = others.map((part) => pagefind.mergeIndex(base + part.path, optionsOf(part)));
  // Ready, or failed.
  await Promise.all([pagefind.search(''), ...merged]);
  return pagefind;
}

const openedIn = oncePer(open);

/** The languages of this worker that a query is about. */
const langsOf = ({ lang }: Query): string[] =>
  [...new Set(opening.parts.map((part) => part.lang))].filter((one) => !lang || one === lang);

/** In how many articles of each bundle there is a word. */
async function countsOf(pagefind: Pagefind, query: string): Promise<Record<string, number>> {
  const { totalFilters } = await pagefind.search(query, { filters: { part: { any: ['none'] } } });
  return totalFilters.part ?? {};
}

/** A word as an index has it. */
interface Term {
  term: string;
  /** The articles that have it. */
  articles: number;
  /** The bundles that have it, or one that begins so. */
  parts: readonly string[];
}

/**
 * Where a bundle has no word that begins as one that is asked for, Pagefind takes the longest that this one begins
 * with: "and" for "android". It takes the same for what no word begins with.
 */
async function lookUp(lang: string, term: string): Promise<Term> {
  const pagefind = await openedIn(lang);
  const parts = partsIn(lang).map(({ path }) => path);
  const whole = await countsOf(pagefind, `"${term}"`);
  const articles = parts.reduce((sum, part) => sum + (whole[part] ?? 0), 0);
  if (parts.every((part) => whole[part])) return { term, articles, parts };
  const [begun, instead] = await Promise.all([countsOf(pagefind, term), countsOf(pagefind, `${term}0`)]);
  const having = (part: string) => whole[part] || (begun[part] && begun[part] !== instead[part]);
  return { term, articles, parts: parts.filter(having) };
}

/** What a language's index says of a word, looked up once. */
const termsIn = oncePer((lang) => oncePer((term) => lookUp(lang, term)));

/** A search gives way to a later one between so many steps: what takes longest is done for some bundles at a time. */
const steps = 4;

/** The parts of what is to be searched, one for each step. */
function inSteps<Part>(parts: readonly Part[]): Part[][] {
  const length = Math.ceil(parts.length / steps);
  return Array.from({ length: steps }, (_, at) => parts.slice(at * length, (at + 1) * length)).filter(
    ({ length }) => length > 0,
  );
}

async function searchIn(lang: string, { words, filters }: Query, wanted: () => boolean): Promise<Hit[]> {
  const pagefind = await openedIn(lang);
  if (!wanted()) return [];
  const own = partsIn(lang);
  let query = parted(words, lang);
  let parts = own.map(({ path }) => path);
  if (!isPhrase(query)) {
    const terms = await Promise.all(termsOf(query).map(termsIn(lang)));
    parts = parts.filter((part) => terms.every((term) => term.parts.includes(part)));
    query = tellingOf(
      terms,
      own.reduce((sum, { articles }) => sum + articles, 0),
    );
  }
  const hits: Hit[] = [];
  for (const part of inSteps(parts)) {
    // Whatever was asked for meanwhile is heard first.
    await new Promise((heard) => setTimeout(heard));
    if (!wanted()) return [];
    const chosen = Object.entries({ ...filters, part }).map(([name, any]) => [name, { any }]);
    const { results } = await pagefind.search(query, { filters: Object.fromEntries(chosen) });
    for (const { score, data } of results)
      hits.push({ score, show: async () => foundIn(await data(), lang) });
  }
  return hits;
}

/** What the last search found, of which some may be shown. */
let last: Promise<Hit[]>;
let lastId: number;

function search(id: number, query: Query): Promise<Hit[]> {
  lastId = id;
  const each = langsOf(query).map((lang) => searchIn(lang, query, () => lastId === id));
  return Promise.all(each).then((hits) => hits.flat().sort((a, b) => b.score - a.score));
}

async function answer(request: Exclude<Request, Opening>): Promise<Answer> {
  const { id } = request;
  if ('search' in request) {
    last = search(id, request.search);
    return { id, scores: (await last).map(({ score }) => score) };
  }
  const shown = (await last).slice(...request.show);
  return { id, found: await Promise.all(shown.map(({ show }) => show())) };
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
