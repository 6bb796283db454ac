/** A thread that reads and renders articles and makes their files, batch by batch. */
import { workerData } from 'node:worker_threads';
import { type ArticleToRead, articleOf, readArticles } from '../archive.ts';
import { type Bundle, openPages, type PageRenderer } from './bundle.ts';
import { openKept } from './kept.ts';
import { type ArticleTask, makeArticles, type SentArticle } from './make-articles.ts';
import { renderedTogether } from './render-all.ts';
import { answerBatches, type Batch } from './threads.ts';

/** What a thread knows from its start. */
export interface ArticleWorkerData {
  place: { site: string; base: string };
  /** Where renderings are kept. */
  kept: string;
  renderer: string;
}

/** Articles to be made, with the bundle of the pages and the folder of the site. */
export interface MakeTask extends ArticleTask {
  bundle: Bundle;
  folder: string;
}

const data = workerData as ArticleWorkerData;
const by = { place: data.place, kept: openKept(data.kept), renderer: data.renderer };
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

async function resultsOf({ kind, tasks }: Batch): Promise<unknown[]> {
  if (kind === 'read') return readArticles(tasks as ArticleToRead[]);
  if (kind === 'render') return renderedTogether((tasks as SentArticle[]).map(articleOf), by);
  const [first] = tasks as MakeTask[];
  if (!first) return [];
  return makeArticles(tasks as MakeTask[], by, pagesOf(first.bundle), first.folder);
}

answerBatches(resultsOf);
