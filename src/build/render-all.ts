/** Renders, before the pages are made, every article that has not been rendered before: on all cores where there are many. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type ArchivedArticle, isStanding } from '../archive.ts';
import { ArticleFileError } from '../article-file.ts';
import type { Place } from '../site/permalinks.ts';
import { isRendered, type Renderer, renderingOf } from './rendering.ts';

/** An article as it is sent to a thread. */
export type RenderTask = Omit<ArchivedArticle, 'body'>;

export interface RenderWorkerData {
  place: Place;
  /** Where renderings are kept. */
  folder: string;
  renderer: string;
}

/** Articles that are sent to a thread at once. */
const atOnce = 32;
/** Fewer than these are rendered sooner than threads start. */
const worthThreads = 100;

const taskOf = ({ slug, folder, file, article, pictures, digest }: ArchivedArticle): RenderTask => ({
  slug,
  folder,
  file,
  article,
  pictures,
  digest,
});

/** One thread, until there are no more articles. */
function inThread(next: () => RenderTask[], data: RenderWorkerData, problems: string[]): Promise<void> {
  const worker = new Worker(new URL('./render-worker.ts', import.meta.url), { workerData: data });
  return new Promise<void>((done, fail) => {
    const send = () => {
      const tasks = next();
      if (tasks.length) worker.postMessage(tasks);
      else done();
    };
    worker.on('message', (found: string[]) => {
      problems.push(...found);
      send();
    });
    worker.on('error', fail);
    send();
  }).finally(() => worker.terminate());
}

/**
 * Renders what is not kept, and gives the articles that were not.
 * @throws ArticleFileError with a line for each article whose text is wrong.
 */
export async function renderAll(
  articles: readonly ArchivedArticle[],
  by: Renderer,
  folder: string,
): Promise<ArchivedArticle[]> {
  const missing = articles.filter((article) => isStanding(article) && !isRendered(article, by));
  const problems: string[] = [];
  let at = 0;
  const next = () => {
    at += atOnce;
    return missing.slice(at - atOnce, at).map(taskOf);
  };
  const data = { place: by.place, folder, renderer: by.renderer };
  const threads = missing.length < worthThreads ? 0 : availableParallelism();
  await Promise.all(Array.from({ length: threads }, () => inThread(next, data, problems)));
  for (const article of missing.slice(at)) {
    await renderingOf(article, by).catch((error: Error) => {
      if (!(error instanceof ArticleFileError)) throw error;
      problems.push(error.message);
    });
  }
  if (problems.length) throw new ArticleFileError(problems.join('\n'));
  return missing;
}
