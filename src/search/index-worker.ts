/** Indexes bundles in a thread of its own, into what is kept. Gets one at a time, and answers when it is made. */
import { parentPort, workerData } from 'node:worker_threads';
import { articleOf } from '../archive.ts';
import { openKept } from '../build/kept.ts';
import { filesOfBundle } from './index-bundle.ts';
import type { BundleTask, IndexWorkerData } from './write-index.ts';

const { kept, ...data } = workerData as IndexWorkerData;
const by = { ...data, kept: openKept(kept) };

parentPort?.on('message', async ({ articles, ...bundle }: BundleTask) => {
  await filesOfBundle({ ...bundle, articles: articles.map(articleOf) }, by);
  parentPort?.postMessage(bundle.lang);
});
