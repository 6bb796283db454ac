/**
 * The lists that articles are found in: all of them, and those of one section, publisher, author, year or month. Each
 * is cut into pages that are numbered from the oldest, and a page ends where one of its articles says so: an article
 * that comes touches the page that it comes to, and the others stay as they are, whether it is new or old.
 */
import type { Article } from '../article.ts';
import { byLatest } from './dates.ts';
import { oncePer } from './once-per.ts';
import { slugOfName } from './sections.ts';

/** What a list needs to know of an article. */
export interface Listed {
  slug: string;
  article: Article;
}

export type ListKind = 'all' | 'section' | 'publisher' | 'author' | 'date';

/** A list, its articles in the order of a reader's interest: the latest first. */
export interface List<T extends Listed> {
  kind: ListKind;
  /** From the site's root, with a stroke at its end: `section/coast/`, `date/2015/03/`; empty for all. */
  path: string;
  /** As the articles name it; of a date, `2015` or `2015-03`. */
  name: string;
  articles: T[];
}

/** Articles on a numbered page; most have about 24. */
const [least, most] = [20, 36];

/** Whether a page that is full enough ends with an article: one in six says so, by its slug (its FNV-1a hash). */
function endsPage(slug: string): boolean {
  let sum = 0x811c9dc5;
  for (let at = 0; at < slug.length; at += 1) sum = Math.imul(sum ^ slug.charCodeAt(at), 0x01000193);
  return (sum >>> 0) % 6 === 0;
}

type Named = Omit<List<Listed>, 'articles'>;

/** The list of a kind by name: one for all articles that stand in it; none where the name has neither letter nor digit. */
const listNamed = (kind: ListKind, slugOf: (name: string) => string) =>
  oncePer((name): readonly Named[] => {
    const slug = slugOf(name);
    return slug ? [{ kind, path: `${kind}/${slug}/`, name }] : [];
  });

const inSection = listNamed('section', slugOfName);
const ofPublisher = listNamed('publisher', slugOfName);
const byAuthor = listNamed('author', slugOfName);
const fromDate = listNamed('date', (date) => date.replace('-', '/'));

/** The lists of a kind that an article stands in. */
function listsOfArticle({ section, source, authors, published }: Article, kind: ListKind): readonly Named[] {
  switch (kind) {
    case 'section':
      return section ? inSection(section) : [];
    case 'publisher':
      return source.name ? ofPublisher(source.name) : [];
    case 'author':
      return authors.flatMap(({ name }) => byAuthor(name));
    case 'date':
      return [4, 7].flatMap((length) => (published ? fromDate(published.slice(0, length)) : []));
    default:
      return [];
  }
}

/** The list of a kind that an article stands in under a name; undefined where the name has neither letter nor digit. */
export const listOfName = (article: Article, kind: ListKind, name: string): string | undefined =>
  listsOfArticle(article, kind).find((list) => list.name === name)?.path;

/** The latest first; of the same date, and of none, by slug. */
export const latestFirst = <T extends Listed>(articles: readonly T[]): T[] =>
  articles.toSorted(
    (a, b) => byLatest(a.article.published, b.article.published) || (a.slug < b.slug ? -1 : 1),
  );

/** The articles, in their order, by the lists of these kinds. Names that differ in case or marks alone are one list. */
export function grouped<T extends Listed>(articles: readonly T[], kinds: readonly ListKind[]): List<T>[] {
  const lists = new Map<string, List<T>>();
  for (const one of articles) {
    for (const { path, kind, name } of kinds.flatMap((each) => listsOfArticle(one.article, each))) {
      const list = lists.get(path);
      if (!list) lists.set(path, { kind, path, name, articles: [one] });
      else if (list.articles.at(-1) !== one) list.articles.push(one);
    }
  }
  return [...lists.values()];
}

/** Every list of these articles, that of all first. */
export function listsOf<T extends Listed>(articles: readonly T[]): List<T>[] {
  const all: List<T> = { kind: 'all', path: '', name: '', articles: latestFirst(articles) };
  return [all, ...grouped(all.articles, ['section', 'publisher', 'author', 'date'])];
}

/** A page of a list. */
export interface ListPage<T extends Listed> {
  list: List<T>;
  path: string;
  articles: T[];
  /** The paths of the pages with what came before these articles, and after. */
  earlier?: string;
  later?: string;
}

/** How many articles of a list stand on the pages that are numbered, up to the end of each, from the oldest. */
function endsOf(articles: readonly Listed[]): number[] {
  const ends: number[] = [];
  for (let end = least; end <= articles.length - least; end += 1) {
    const size = end - (ends.at(-1) ?? 0);
    const last = articles[articles.length - end]?.slug ?? '';
    if (size >= least && (size === most || endsPage(last))) ends.push(end);
  }
  return ends;
}

/** The pages of a list: the first has the latest, at least so many as a numbered page where there are so many. */
export function pagesOf<T extends Listed>(list: List<T>): ListPage<T>[] {
  const { path, articles } = list;
  const ends = endsOf(articles);
  const pathOf = (number: number) => (number > ends.length ? path : `${path}page/${number}/`);
  return [...ends, articles.length]
    .map((end, at): ListPage<T> => {
      const number = at + 1;
      return {
        list,
        path: pathOf(number),
        articles: articles.slice(articles.length - end, articles.length - (ends[at - 1] ?? 0)),
        ...(number > 1 && { earlier: pathOf(number - 1) }),
        ...(number <= ends.length && { later: pathOf(number + 1) }),
      };
    })
    .reverse();
}

/** What a link to an article shows of it. */
export interface Neighbour extends Pick<Article, 'title' | 'lang'> {
  slug: string;
}

/** The articles that came out before and after one, in its section. */
export interface Neighbours {
  earlier?: Neighbour;
  later?: Neighbour;
}

/** By slug, what stands before and after each article in its section. */
export function neighboursIn(lists: readonly List<Listed>[]): Map<string, Neighbours> {
  const neighbours = new Map<string, Neighbours>();
  for (const { kind, articles } of lists) {
    if (kind !== 'section') continue;
    const shown = articles.map(({ slug, article: { title, lang } }): Neighbour => ({ slug, title, lang }));
    for (const [at, { slug }] of shown.entries()) {
      const [later, earlier] = [shown[at - 1], shown[at + 1]];
      neighbours.set(slug, { ...(earlier && { earlier }), ...(later && { later }) });
    }
  }
  return neighbours;
}
