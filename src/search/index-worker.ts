/** Indexes bundles in a thread of its own, into what is kept. */
import { workerData } from 'node:worker_threads';
import { articleOf } from '../archive.ts';
import { openKept } from '../build/kept.ts';
import { answerBatches } from '../build/threads.ts';
import { filesOfBundle } from './index-bundle.ts';
import type { BundleTask, IndexWorkerData } from './write-index.ts';

const { kept, ...data } = workerData as IndexWorkerData;
const by = { ...data, kept: openKept(kept) };

answerBatches(async ({ tasks }) => {
  for (const { articles, ...bundle } of tasks as BundleTask[])
    await filesOfBundle({ ...bundle, articles: articles.map(articleOf) }, by);
  return tasks.map(() => undefined);
});
