/** The work of a process that reads. */
import type { articlesIn } from '../read-records.ts';
import { articleToSend, type Fault, type Sent, type SentArticle, type Task } from './sent.ts';

/** The most articles that are sent at once. */
const most = 16;
/** Milliseconds after which what there is is sent, which also shows that it goes on. */
const longest = 1000;

const send = (message: 'ready' | Sent | Fault, sent = () => {}) => process.send?.(message, sent);

/**
 * Says that it is ready, reads the sources that the command names, one after another, and sends back their articles, never
 * more than some before it is told to go on, so that an archive of many is never in memory as a whole. Ends with the
 * command, and with what goes wrong.
 */
export function serve(articles: typeof articlesIn): void {
  const tasks: Task[] = [];
  let isAtWork = false;
  let goOn = () => {};

  const read = async ({ file, options, given, withDocuments }: Task): Promise<void> => {
    const toSend = articleToSend(withDocuments);
    let batch: SentArticle[] = [];
    let begun = performance.now();
    for await (const found of articles(file, options, given)) {
      batch.push(toSend(found));
      if (batch.length < most && performance.now() - begun < longest) continue;
      send({ articles: batch, isLast: false });
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      batch = [];
      begun = performance.now();
    }
    send({ articles: batch, isLast: true });
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
