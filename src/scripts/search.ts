/** The page of the search: asks workers, which are started with the first letters, and shows what they find. */
import { formatDate } from '../site/dates.ts';
import type { Found, Piece } from '../site/search/found.ts';
import type { Query } from '../site/search/protocol.ts';
import { asked } from '../site/search/query.ts';
import { openSearch, type Result, type Search } from './search-workers.ts';

/** Milliseconds without a letter, after which all is searched; and of a search, after which it is said that it takes a while. */
const pause = 100;
const patience = 400;
/** Milliseconds of a search, after which is shown what was found soon: most are answered by then. */
const early = 60;
/** Milliseconds that a browser is left to draw what was found soon, before more is asked for. */
const drawing = 30;
/** Articles that are shown at once. */
const pageLength = 10;

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

const after = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

let started: Search | undefined;
const searching = (): Search => {
  started ??= openSearch(JSON.parse(words.opening));
  return started;
};

/** What is asked. */
interface Question {
  query: Query;
  workers: Search;
  /** What can be found soon is looked for while it may still be typed. */
  soon: Promise<readonly Found[]>;
  /** When that may be drawn. */
  drawn: Promise<void>;
  /** All, once it is typed. */
  result?: Promise<Result>;
}

/** Undefined where there is nothing to look for. */
let question: Question | undefined;
/** The question whose answer stands on the page. */
let answered: Question | undefined;
let waiting: ReturnType<typeof setTimeout>;

/** Looks for what the form asks, if it is not looked for already; `isTyped`: perhaps not to its end. */
function look(query: Query | undefined, isTyped: boolean): void {
  if (JSON.stringify(query) === JSON.stringify(question?.query)) return;
  question = undefined;
  if (!query) return;
  const workers = searching();
  const soon = workers.look(query);
  const drawn = soon.then(() => after(drawing));
  question = { query, workers, soon, drawn };
  // What comes at once is to be seen first. What fails is told when it is to be shown.
  drawn.catch(() => {});
  if (isTyped) workers.load(query);
}

/** Shows what was found soon, if the answer is not there. */
async function showSoon(asked: Question): Promise<void> {
  const [found] = await Promise.all([asked.soon, after(early)]);
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
    showSoon(asked).catch(() => {});
  }
  try {
    await asked.drawn;
    if (asked !== question) return;
    asked.result ??= asked.workers.search(asked.query);
    const result = await asked.result;
    const found = await result.show(from, from + pageLength);
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

function showNothing(): void {
  endWaiting();
  say('');
  list.replaceChildren();
  more.hidden = true;
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
  look(query, false);
  if (query) show(0);
  else showNothing();
  history.replaceState(null, '', address);
}

let typing: ReturnType<typeof setTimeout>;
form.oninput = () => {
  clearTimeout(typing);
  typing = setTimeout(search, pause);
  look(read().query, true);
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
