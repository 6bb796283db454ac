/** Renders articles in a thread of its own, into what is kept. Gets the archive's entries a few at a time; gives back what was wrong. */
import { parentPort, workerData } from 'node:worker_threads';
import { articleOf } from '../archive.ts';
import { ArticleFileError } from '../article-file.ts';
import { openKept } from './kept.ts';
import type { RenderTask, RenderWorkerData } from './render-all.ts';
import { renderingOf } from './rendering.ts';

const { place, folder, renderer } = workerData as RenderWorkerData;
const kept = openKept(folder);

parentPort?.on('message', async (tasks: RenderTask[]) => {
  const problems: string[] = [];
  for (const task of tasks) {
    try {
      await renderingOf(articleOf(task), { place, kept, renderer });
    } catch (error) {
      if (!(error instanceof ArticleFileError)) throw error;
      problems.push(error.message);
    }
  }
  parentPort?.postMessage(problems);
});
