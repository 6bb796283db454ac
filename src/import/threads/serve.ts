/** The work of a thread that reads. */
import type { MessagePort } from 'node:worker_threads';
import type { Found, ReadOptions } from '../read-records.ts';
import { articleToSend, documentsToSend, type Sent, type SentArticle, type Task } from './sent.ts';

/** The most that is sent at once: articles, and bytes of their documents. */
const most = 16;
const mostBytes = 8 * 1024 * 1024;
/** Milliseconds after which what there is is sent, which also shows that the thread goes on. */
const longest = 1000;

const weight = ({ document }: SentArticle) =>
  (document?.bytes.length ?? 0) + (document?.copy?.bytes.length ?? 0);

/**
 * Says that it is ready, reads the files that are sent to a port, one after another, and sends back their articles,
 * never more than some before it is told to go on, so that an archive of many is never in memory as a whole.
 */
export function serve(
  port: MessagePort,
  articlesIn: (file: string, options: ReadOptions) => AsyncIterable<Found>,
): void {
  const tasks: Task[] = [];
  let isAtWork = false;
  let goOn = () => {};

  const post = (articles: SentArticle[], isLast: boolean) => {
    port.postMessage({ articles, isLast } satisfies Sent);
  };
  const read = async ({ file, options, withDocuments }: Task): Promise<void> => {
    const sending = withDocuments ? documentsToSend() : undefined;
    let articles: SentArticle[] = [];
    let bytes = 0;
    let begun = performance.now();
    for await (const found of articlesIn(file, options)) {
      const article = articleToSend(found, sending);
      bytes += weight(article);
      articles.push(article);
      if (articles.length < most && bytes < mostBytes && performance.now() - begun < longest) continue;
      post(articles, false);
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      articles = [];
      bytes = 0;
      begun = performance.now();
    }
    post(articles, true);
  };
  const work = async (): Promise<void> => {
    isAtWork = true;
    for (let task = tasks.shift(); task; task = tasks.shift()) await read(task);
    isAtWork = false;
  };
  port.on('message', (message: Task | 'go on') => {
    if (message === 'go on') goOn();
    else tasks.push(message);
    if (!isAtWork) void work();
  });
  port.postMessage('ready');
}
