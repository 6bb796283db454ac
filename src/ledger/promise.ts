/** Whether every permalink that was published still answers: as an article, an alias or a withdrawn article's page. */
import type { Article } from '../article.ts';
import type { Published } from './keep.ts';
import type { Ledger, Permalink } from './ledger.ts';
import { marksOf, sameMarks } from './marks.ts';
import { nameProblems } from './names.ts';

/** What is promised, and what is there. */
export interface Promised<One extends Published = Published & { article: Pick<Article, 'withdrawn'> }> {
  ledger: Ledger;
  articles: readonly One[];
  /** The ids of an article's paragraphs; asked for only where its marks do not tell which it is. */
  idsOf: (one: One) => Promise<readonly string[]>;
}

/** The new articles that are read through to find one whose folder was renamed, at most. */
const mostRead = 500;

function shared({ paragraphs }: Permalink, ids: readonly string[]): number {
  const known = new Set([...paragraphs.standing, ...paragraphs.former.keys()]);
  return ids.filter((id) => known.has(id)).length;
}

/** Of the articles that are new, the one that this permalink was: by its marks, else by most of its paragraphs. */
async function renamed<One extends Published>(
  permalink: Permalink,
  fresh: readonly One[],
  idsOf: (one: One) => Promise<readonly string[]>,
): Promise<One | undefined> {
  const marked = fresh.find(({ article }) => sameMarks(permalink.marks, marksOf(article)));
  if (marked || permalink.paragraphs.standing.length === 0) return marked;
  for (const one of fresh.slice(0, mostRead)) {
    const ids = await idsOf(one);
    if (shared(permalink, ids) * 2 >= Math.min(permalink.paragraphs.standing.length, ids.length || 1))
      return one;
  }
  return undefined;
}

async function unanswered<One extends Published>(
  { slug, to, ...permalink }: Permalink,
  { ledger, articles, idsOf }: Promised<One>,
): Promise<string> {
  const path = `/${slug}/ no longer answers`;
  if (to !== undefined && articles.some((one) => one.slug === to))
    return `${path}: it was an alias of content/${to}: add ${slug} to aliases: there again`;
  const fresh = articles.filter((one) => !ledger.has(one.slug));
  const now = to === undefined ? await renamed({ slug, ...permalink }, fresh, idsOf) : undefined;
  if (now) {
    return `${path}: content/${slug} was renamed to content/${now.slug}: add ${slug} to aliases: in content/${now.slug}/index.md (npm run import -- --rename ${slug} ${now.slug} does it), or name it ${slug} again`;
  }
  if (to !== undefined) return `${path}: content/${to}, whose alias it was, is gone: see /${to}/`;
  return `${path}: content/${slug} is gone: bring it back, or withdraw it (npm run import -- --withdraw ${slug} --reason "…"), or, if it was never published, delete its line`;
}

/** Whether another article now stands where this one was: nothing that it was known by is left. */
async function isAnother<One extends Published & { article: Pick<Article, 'withdrawn'> }>(
  permalink: Permalink,
  one: One,
  idsOf: (one: One) => Promise<readonly string[]>,
): Promise<boolean> {
  const { marks, paragraphs, to } = permalink;
  if (to !== undefined || one.article.withdrawn) return false;
  const { source, title } = marksOf(one.article);
  const isKnown =
    (!marks.source && !marks.title) ||
    (marks.source !== undefined && marks.source === source) ||
    marks.title === title;
  return !isKnown && paragraphs.standing.length > 0 && shared(permalink, await idsOf(one)) === 0;
}

/**
 * A line for each promise that the site as it stands would break, and what to do; `file` names the ledger.
 * Of an address that is an alias here and was an article's elsewhere, the article that took it over answers.
 */
export async function brokenPromises<One extends Published & { article: Pick<Article, 'withdrawn'> }>(
  file: string,
  promised: Promised<One>,
): Promise<string[]> {
  const { ledger, articles, idsOf } = promised;
  const problems = nameProblems(articles);
  const bySlug = new Map(articles.map((one) => [one.slug, one]));
  const aliases = new Set(articles.flatMap(({ article }) => article.aliases));
  for (const permalink of ledger.values()) {
    const { slug } = permalink;
    const one = bySlug.get(slug);
    if (!one && !aliases.has(slug)) problems.push(`${file}: ${await unanswered(permalink, promised)}`);
    else if (one && (await isAnother(permalink, one, idsOf))) {
      problems.push(
        `${file}: /${slug}/ would show another article than was published there: give content/${slug} another name and bring the former back; if it is the same, rewritten, write - - for the two marks in its line`,
      );
    }
  }
  return problems;
}
