/** The work of a process that reads. */
import type { Found, ReadOptions } from '../read-records.ts';
import {
  articleToSend,
  documentsToSend,
  type Fault,
  type Sent,
  type SentArticle,
  type Task,
} from './sent.ts';

/** The most that is sent at once: articles, and bytes of their documents. */
const most = 16;
const mostBytes = 8 * 1024 * 1024;
/** Milliseconds after which what there is is sent, which also shows that it goes on. */
const longest = 1000;

const weight = ({ document }: SentArticle) =>
  (document?.bytes.length ?? 0) + (document?.copy?.bytes.length ?? 0);

const send = (message: 'ready' | Sent | Fault, sent = () => {}) => process.send?.(message, sent);

/**
 * Says that it is ready, reads the files that the command names, one after another, and sends back their articles, never
 * more than some before it is told to go on, so that an archive of many is never in memory as a whole. Ends with the
 * command, and with what goes wrong.
 */
export function serve(articlesIn: (file: string, options: ReadOptions) => AsyncIterable<Found>): void {
  const tasks: Task[] = [];
  let isAtWork = false;
  let goOn = () => {};

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
      send({ articles, isLast: false });
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      articles = [];
      bytes = 0;
      begun = performance.now();
    }
    send({ articles, isLast: true });
  };
  const work = async (): Promise<void> => {
    isAtWork = true;
    for (let task = tasks.shift(); task; task = tasks.shift()) await read(task);
    isAtWork = false;
  };
  process.on('message', (message: Task | 'go on') => {
    if (message === 'go on') goOn();
    else tasks.push(message);
    if (!isAtWork) void work();
  });
  process.on('disconnect', () => process.exit());
  process.on('uncaughtException', ({ message }) => send({ fault: message }, () => process.exit(1)));
  send('ready');
}
