/** The page of the search: asks workers, which are started with the first letters, and shows what they find. */
import { formatDate } from '../site/dates.ts';
import type { Found, Piece } from '../site/search/found.ts';
import type { Query } from '../site/search/protocol.ts';
import { asked } from '../site/search/query.ts';
import { openSearch, type Result, type Search } from './search-workers.ts';

/** Milliseconds without a letter, after which is shown what was found; and after which it is said that it takes a while. */
const pause = 150;
const patience = 400;
/** Milliseconds since a question, after which is asked for what was found so far: most are answered by then. */
const early = 60;
/** Articles that are shown at once; and of what was found before all is searched. */
const pageLength = 10;
const firstLength = 3;

const find = <T extends Element>(selector: string) => document.querySelector(selector) as T;
const form = find<HTMLFormElement>('.search');
const field = find<HTMLInputElement>('#q');
const status = find<HTMLElement>('.count');
const list = find<HTMLElement>('.results');
const more = find<HTMLButtonElement>('.more');
const template = find<HTMLTemplateElement>('#result').content;
const words = form.dataset as Record<'opening' | 'count' | 'none' | 'failed' | 'searching', string>;
const selects = [...form.querySelectorAll('select')];

const say = (text: string) => {
  status.textContent = text;
};

let started: Search | undefined;
const searching = (): Search => {
  started ??= openSearch(JSON.parse(words.opening));
  return started;
};

/** What is asked: the workers answer while it may still be typed, and are asked nothing twice. */
interface Question {
  query: Query;
  workers: Search;
  result: Promise<Result>;
  /** The articles that are shown first. */
  first: Promise<Found[]>;
  /** Some that were found before all was searched; none where all was by then. */
  soFar: Promise<readonly Found[]>;
}

/** Undefined where there is nothing to look for. */
let question: Question | undefined;
/** The question whose answer stands on the page. */
let answered: Question | undefined;
let waiting: ReturnType<typeof setTimeout>;

/** Asks what the form asks, if it is not asked already. */
function ask(query: Query | undefined): void {
  if (JSON.stringify(query) === JSON.stringify(question?.query)) return;
  if (!query) {
    question = undefined;
    return;
  }
  const workers = searching();
  const result = workers.search(query);
  const first = result.then((found) => found.show(0, pageLength));
  // What fails is told when it is to be shown.
  first.catch(() => {});
  question = { query, workers, result, first, soFar: askSoFar(workers, result) };
}

/** Asks for what was found so far, unless all is there by then, or something else is asked. What fails is told by the search itself. */
async function askSoFar(workers: Search, result: Promise<Result>): Promise<readonly Found[]> {
  const late = new Promise<'late'>((done) => setTimeout(done, early, 'late'));
  try {
    const isLate = (await Promise.race([late, result])) === 'late' && question?.result === result;
    return isLate ? await workers.soFar(firstLength) : [];
  } catch {
    return [];
  }
}

/** Shows what was found so far, if the answer is not there. */
async function showSoFar(asked: Question): Promise<void> {
  const found = await asked.soFar;
  if (found.length === 0 || asked !== question || asked === answered) return;
  say(words.searching);
  replaceItems(found.map(itemOf));
  list.classList.remove('earlier');
  more.hidden = true;
}

/** Shows what was found from a place on; an answer that comes after another question is left. */
async function show(from: number): Promise<void> {
  const asked = question;
  if (!asked) return;
  list.ariaBusy = 'true';
  clearTimeout(waiting);
  waiting = setTimeout(() => say(words.searching), patience);
  if (asked !== answered) {
    list.classList.add('earlier');
    showSoFar(asked);
  }
  try {
    const result = await asked.result;
    const found = await (from ? result.show(from, from + pageLength) : asked.first);
    if (asked !== question) return;
    answered = asked;
    showFound(result.count, found, from);
  } catch {
    asked.workers.close();
    if (started === asked.workers) started = undefined;
    if (asked !== question) return;
    question = undefined;
    say(words.failed);
  }
  endWaiting();
}

function endWaiting(): void {
  clearTimeout(waiting);
  list.ariaBusy = 'false';
  list.classList.remove('earlier');
}

function fill(element: Element, pieces: readonly Piece[]): void {
  element.replaceChildren(
    ...pieces.map(({ text, marked }) => {
      if (!marked) return text;
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
}

function itemOf({ href, lang, dir, title, section, publisher, published, passages }: Found): Element {
  const item = template.firstElementChild?.cloneNode(true) as HTMLElement;
  const part = <T extends Element>(selector: string) => item.querySelector(selector) as T;
  Object.assign(item, { lang, dir });
  const link = part<HTMLAnchorElement>('h2 a');
  link.href = href;
  fill(link, title);
  const passage = part<HTMLElement>('.passage');
  passage.replaceWith(
    ...passages.map((one) => {
      const shown = passage.cloneNode(true) as HTMLElement;
      const to = shown.firstElementChild as HTMLAnchorElement;
      to.href = one.href;
      fill(to, one.pieces);
      return shown;
    }),
  );
  const time = part<HTMLTimeElement>('time');
  time.dateTime = published ?? '';
  const texts = {
    '.section': section,
    cite: publisher,
    time: published && formatDate(published.slice(0, 10), lang),
  };
  for (const [selector, text] of Object.entries(texts)) {
    if (text) part(selector).textContent = text;
    else part(selector).remove();
  }
  return item;
}

/** Shows these articles alone. A reader who has gone to one with the keyboard stays there, or else at the first. */
function replaceItems(items: readonly Element[]): void {
  const { activeElement } = document;
  const focused = list.contains(activeElement) && (activeElement as HTMLAnchorElement).href;
  list.replaceChildren(...items);
  if (!focused) return;
  const links = [...list.querySelectorAll('a')];
  (links.find(({ href }) => href === focused) ?? links[0])?.focus();
}

function showFound(count: number, found: readonly Found[], from: number): void {
  say(
    count ? words.count.replace('{count}', count.toLocaleString(document.documentElement.lang)) : words.none,
  );
  const items = found.map(itemOf);
  if (from) list.append(...items);
  else replaceItems(items);
  more.hidden = from + pageLength >= count;
  if (from) items[0]?.querySelector<HTMLElement>('h2 a')?.focus();
}

/** What the form asks, and its address: the names behind a choice that stands for several. */
function read(): { query?: Query; address: string } {
  const query = asked(field.value);
  const values = new URLSearchParams(query && { q: query });
  const filters: Record<string, string[]> = {};
  for (const { name, value, selectedOptions } of selects) {
    if (!value) continue;
    values.set(name, value);
    filters[name] = JSON.parse(selectedOptions[0]?.dataset.names ?? JSON.stringify([value]));
  }
  const { lang, ...others } = filters;
  const address = `?${values}`.replace(/^\?$/, location.pathname);
  return query ? { query: { words: query, filters: others, lang: lang?.[0] }, address } : { address };
}

function search(): void {
  const { query, address } = read();
  history.replaceState(null, '', address);
  ask(query);
  if (query) return void show(0);
  endWaiting();
  say('');
  list.replaceChildren();
  more.hidden = true;
}

let typing: ReturnType<typeof setTimeout>;
form.oninput = () => {
  clearTimeout(typing);
  typing = setTimeout(search, pause);
  ask(read().query);
};
form.onsubmit = (event) => {
  event.preventDefault();
  clearTimeout(typing);
  search();
};
more.onclick = () => {
  if (question === answered && list.ariaBusy !== 'true') show(list.childElementCount);
};

const given = new URLSearchParams(location.search);
field.value = given.get('q') ?? '';
for (const select of selects) {
  const value = given.get(select.name);
  if ([...select.options].some((option) => option.value === value)) select.value = value as string;
}
form.hidden = false;
if (field.value) search();
else field.focus();
