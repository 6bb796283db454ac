import type { Place } from '../site/permalinks.ts';
import type { ArticleWorkerData } from './article-worker.ts';
import type { Folders } from './open-site.ts';
import { rendererOf } from './rendering.ts';
import { openThreads, type Threads } from './threads.ts';

/** Threads that read and render articles and make their files. */
export function openArticleThreads(place: Place, { root, kept }: Folders): Threads {
  const data: ArticleWorkerData = { place, kept, renderer: rendererOf(root) };
  return openThreads(new URL('./article-worker.ts', import.meta.url), data, {
    shown: { read: 'articles', render: 'texts', make: 'pages' },
  });
}
