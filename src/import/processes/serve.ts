/** The work of a process that reads. */
import type { Found, ReadOptions } from '../read-records.ts';
import {
  articlesToSend,
  type Fault,
  mostBytes,
  type Piece,
  type Sent,
  type SentArticle,
  type Task,
  weightOf,
} from './sent.ts';

/** The most articles that are sent at once. */
const most = 16;
/** Milliseconds after which what there is is sent, which also shows that it goes on. */
const longest = 1000;

const send = (message: 'ready' | Sent | Piece | Fault, sent = () => {}) => process.send?.(message, sent);
/** Resolves when the command has it, or all but what a pipe holds. */
const sendInTurn = (piece: Piece) => new Promise<void>((sent) => send(piece, sent));

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
    const toSend = articlesToSend(withDocuments);
    const none = () => ({ articles: [] as SentArticle[], bytes: 0, begun: performance.now() });
    let batch = none();
    const flush = async () => {
      send({ articles: batch.articles, isLast: false });
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      batch = none();
    };
    for await (const found of articlesIn(file, options)) {
      for (const one of toSend(found)) {
        if ('piece' in one) {
          // The articles before are of other bytes.
          if (one.at === 0 && batch.articles.length > 0) await flush();
          await sendInTurn(one);
        } else {
          batch.bytes += weightOf(one);
          batch.articles.push(one);
        }
      }
      const { articles, bytes, begun } = batch;
      if (articles.length >= most || bytes >= mostBytes || performance.now() - begun >= longest)
        await flush();
    }
    send({ articles: batch.articles, isLast: true });
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
