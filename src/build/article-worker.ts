/** A thread that reads and renders articles and makes their files, batch by batch. */
import { workerData } from 'node:worker_threads';
import { type ArticleToRead, articleOf, readArticles } from '../archive.ts';
import type { Place } from '../site/permalinks.ts';
import { type Bundle, openPages, type PageRenderer } from './bundle.ts';
import { openKept } from './kept.ts';
import { type ArticleTask, makeArticles, type SentArticle } from './make-articles.ts';
import { renderedTogether } from './render-all.ts';
import { answerBatches } from './threads.ts';

/** What a thread knows from its start. */
export interface ArticleWorkerData {
  /** Where renderings are kept. */
  kept: string;
  renderer: string;
}

/** What threads do with articles: make their files, with the bundle of the pages, in the folder of the site. */
export type ArticleJob =
  | { kind: 'read' }
  | { kind: 'render'; place: Place }
  | { kind: 'make'; place: Place; bundle: Bundle; folder: string };

const data = workerData as ArticleWorkerData;
const by = { kept: openKept(data.kept), renderer: data.renderer };
const pages = new Map<string, ReturnType<typeof openPages>>();

/** The pages of a bundle, which is opened when the first is to be rendered. */
function pagesOf(bundle: Bundle): PageRenderer {
  return {
    async html(page) {
      const opened = pages.get(bundle.folder) ?? openPages(bundle);
      pages.set(bundle.folder, opened);
      return (await opened).html(page);
    },
  };
}

answerBatches<ArticleJob>(async ({ job, tasks }) => {
  if (job.kind === 'read') return readArticles(tasks as ArticleToRead[]);
  const { place } = job;
  if (job.kind === 'render')
    return renderedTogether((tasks as SentArticle[]).map(articleOf), { ...by, place });
  return makeArticles(tasks as ArticleTask[], { ...by, place }, pagesOf(job.bundle), job.folder);
});
