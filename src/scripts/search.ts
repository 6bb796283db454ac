/** The page of the search: asks a worker, which is started with the first letter, and shows what it finds. */
import { formatDate } from '../site/dates.ts';
import type { Found, Piece } from '../site/search/found.ts';
import { type Answer, pageLength, type Question } from '../site/search/protocol.ts';
import { asked } from '../site/search/query.ts';
import worker from './search-worker.ts?worker&url';

/** Milliseconds without a letter, after which a search begins; and after which it is said that it takes a while. */
const pause = 150;
const patience = 400;

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

let started: Worker | undefined;

/** Where a browser has Trusted Types, a script's address must come from a policy. */
interface TypesFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

/** The page allows a policy of this name alone, and it knows this one address. */
function start(): Worker {
  const { trustedTypes } = window as { trustedTypes?: TypesFactory };
  const policy = trustedTypes?.createPolicy('search', { createScriptURL: () => worker });
  const begun = new Worker(policy?.createScriptURL('') ?? worker, { type: 'module' });
  begun.postMessage(JSON.parse(words.opening));
  begun.onmessage = ({ data }: MessageEvent<Answer>) => show(data);
  begun.onerror = () => say(words.failed);
  return begun;
}

/** What is asked; undefined where there is nothing to look for. */
let question: Question | undefined;
let waiting: ReturnType<typeof setTimeout>;

function ask(from: number): void {
  if (!question) return;
  question = { ...question, id: question.id + 1, from };
  started ??= start();
  started.postMessage(question);
  list.ariaBusy = 'true';
  clearTimeout(waiting);
  waiting = setTimeout(() => say(words.searching), patience);
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

function show(answer: Answer): void {
  if (!question || answer.id !== question.id) return;
  clearTimeout(waiting);
  list.ariaBusy = 'false';
  if ('error' in answer) say(words.failed);
  else showFound(answer, question.from);
}

function showFound({ count, found }: Extract<Answer, { count: number }>, from: number): void {
  say(
    count ? words.count.replace('{count}', count.toLocaleString(document.documentElement.lang)) : words.none,
  );
  const items = found.map(itemOf);
  if (from) list.append(...items);
  else list.replaceChildren(...items);
  more.hidden = from + pageLength >= count;
  if (from) items[0]?.querySelector<HTMLElement>('h2 a')?.focus();
}

/** What the form says: the names behind a choice that stands for several. */
function read(): void {
  const query = asked(field.value);
  const values = new URLSearchParams(query && { q: query });
  const filters: Record<string, string[]> = {};
  for (const { name, value, selectedOptions } of selects) {
    if (!value) continue;
    values.set(name, value);
    filters[name] = JSON.parse(selectedOptions[0]?.dataset.names ?? JSON.stringify([value]));
  }
  const { lang, ...others } = filters;
  history.replaceState(null, '', `?${values}`.replace(/^\?$/, location.pathname));
  if (query) {
    question = { id: question?.id ?? 0, query, filters: others, lang: lang?.[0], from: 0 };
    ask(0);
  } else {
    question = undefined;
    clearTimeout(waiting);
    say('');
    list.replaceChildren();
    more.hidden = true;
  }
}

let typing: ReturnType<typeof setTimeout>;
form.oninput = () => {
  clearTimeout(typing);
  typing = setTimeout(read, pause);
};
form.onsubmit = (event) => {
  event.preventDefault();
  clearTimeout(typing);
  read();
};
more.onclick = () => ask(list.childElementCount);

const given = new URLSearchParams(location.search);
field.value = given.get('q') ?? '';
for (const select of selects) {
  const value = given.get(select.name);
  if ([...select.options].some((option) => option.value === value)) select.value = value as string;
}
form.hidden = false;
if (field.value) read();
else field.focus();
