/** Renders, before the pages are made, every article that has not been rendered before: on all cores where there are many. */
import { type ArchivedArticle, isStanding } from '../archive.ts';
import { ArticleFileError } from '../article-parts.ts';
import type { RenderedText } from '../markdown/render.ts';
import type { ArticleJob } from './article-worker.ts';
import { sent } from './make-articles.ts';
import { isRendered, type Renderer, renderingOf, textsTogether } from './rendering.ts';
import { onAllCores, type Threads } from './threads.ts';

/** What rendering an article came to: the ids of its paragraphs, or what is wrong with it. */
export type Rendered = { ids: readonly string[] } | { problem: string };

/**
 * Renders what is not kept, and gives the ids of the paragraphs of those articles, by slug.
 * @throws ArticleFileError with a line for each article whose text is wrong.
 */
export async function renderAll(
  articles: readonly ArchivedArticle[],
  by: Renderer,
  threads: Threads,
): Promise<Map<string, readonly string[]>> {
  const missing = articles.filter((article) => isStanding(article) && !isRendered(article, by));
  const ids = new Map<string, readonly string[]>();
  const problems: string[] = [];
  const job: ArticleJob = { kind: 'render', place: by.place };
  const all = await onAllCores(threads, job, missing.map(sent), () => renderedTogether(missing, by));
  for (const [at, one] of all.entries()) {
    if ('problem' in one) problems.push(one.problem);
    else ids.set(missing[at]?.slug ?? '', one.ids);
  }
  if (problems.length) throw new ArticleFileError(problems.join('\n'));
  return ids;
}

async function rendered(article: ArchivedArticle, by: Renderer, known?: RenderedText): Promise<Rendered> {
  try {
    return { ids: (await renderingOf(article, by, undefined, known)).text.ids };
  } catch (error) {
    if (!(error instanceof ArticleFileError)) throw error;
    return { problem: error.message };
  }
}

/** Renders articles of which none is kept. */
export async function renderedTogether(
  articles: readonly ArchivedArticle[],
  by: Renderer,
): Promise<Rendered[]> {
  const texts = await textsTogether(articles);
  return Promise.all(articles.map((article, at) => rendered(article, by, texts[at])));
}
