/** The ledger after articles were added, renamed, edited or withdrawn. */
import type { Article } from '../article.ts';
import type { Ledger, Permalink } from './ledger.ts';
import { marksOf } from './marks.ts';
import { edited, joined, noParagraphs, type Paragraphs } from './paragraphs.ts';

/** An article as the ledger sees it. */
export interface Published {
  slug: string;
  article: Pick<Article, 'title' | 'source' | 'aliases'>;
}

/** The paragraphs of an article as the ledger has them: its own, and those of the addresses that it took over. */
export function paragraphsOf(ledger: Ledger, { slug, article }: Published): Paragraphs {
  const own = ledger.get(slug)?.paragraphs ?? noParagraphs;
  return article.aliases.reduce((paragraphs, alias) => {
    const other = ledger.get(alias)?.paragraphs;
    return other?.standing.length ? joined(paragraphs, other) : paragraphs;
  }, own);
}

function* linesOf(
  ledger: Ledger,
  one: Published,
  today: string,
  ids: readonly string[],
): Generator<Permalink> {
  const { slug, article } = one;
  const before = ledger.get(slug);
  const { source, title } = marksOf(article);
  const marks = { source: source ?? before?.marks.source, title };
  const isSame =
    ids.length === 0 &&
    article.aliases.length === 0 &&
    before?.to === undefined &&
    before?.marks.source === marks.source &&
    before?.marks.title === title;
  const paragraphs = () => edited(paragraphsOf(ledger, one), ids);
  yield before && isSame ? before : { slug, since: before?.since ?? today, marks, paragraphs: paragraphs() };
  for (const alias of article.aliases) {
    const since = ledger.get(alias)?.since ?? today;
    yield { slug: alias, since, to: slug, marks: {}, paragraphs: noParagraphs };
  }
}

/**
 * The ledger with these articles and their aliases as they now are. `idsOf` gives the ids of an article's paragraphs,
 * none where it was not rendered; `today` is the day that new addresses are kept from.
 */
export function kept(
  ledger: Ledger,
  articles: Iterable<Published>,
  today: string,
  idsOf: (slug: string) => readonly string[] = () => [],
): Ledger {
  const after = new Map(ledger);
  for (const one of articles) {
    for (const line of linesOf(ledger, one, today, idsOf(one.slug))) after.set(line.slug, line);
  }
  return after;
}
