import type { ArticleWorkerData } from './article-worker.ts';
import type { ProjectFolders } from './open-site.ts';
import { rendererOf } from './rendering.ts';
import { openThreads, type Threads } from './threads.ts';

/** Threads that read and render articles and make their files. */
export function openArticleThreads({ root, kept }: ProjectFolders): Threads {
  const data: ArticleWorkerData = { kept, renderer: rendererOf(root) };
  return openThreads(new URL('./article-worker.ts', import.meta.url), data, {
    // Their files are made kind by kind: the more articles at once, the less time each takes.
    atOnce: 64,
    inHand: 2,
    shown: { read: 'articles', render: 'texts', make: 'pages' },
  });
}
