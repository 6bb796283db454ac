/** The workers of the search as one: what each finds is merged, the best first. */
import type { Found } from '../site/search/found.ts';
import { inOrder, mergedOrder, spanOf } from '../site/search/merged.ts';
import {
  type Answer,
  type Asked,
  dividedAmong,
  type Opening,
  type Query,
  type Request,
} from '../site/search/protocol.ts';
import worker from './search-worker.ts?worker&url';

/** Where a browser has Trusted Types, a script's address must come from a policy. */
interface TypesFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

interface Started {
  ask(asked: Asked): Promise<Answer>;
  close(): void;
}

/** What a search found. */
export interface Result {
  count: number;
  /** The articles from one place to before another. */
  show(from: number, to: number): Promise<Found[]>;
}

/** A later question ends an earlier one. */
export interface Search {
  /** The best of what can be found soon. */
  look(query: Query): Promise<readonly Found[]>;
  /** Has loaded what a search will need. */
  load(query: Query): void;
  search(query: Query): Promise<Result>;
  /** Ends the workers, where one has failed: another search starts anew. */
  close(): void;
}

const { trustedTypes } = window as { trustedTypes?: TypesFactory };
/** The page allows a policy of this name alone, and it knows this one address. */
const policy = trustedTypes?.createPolicy('search', { createScriptURL: () => worker });

function start(opening: Opening): Started {
  const address = policy?.createScriptURL('') ?? worker;
  const begun = new Worker(address, { type: 'module' });
  const waiting = new Map<number, { done(answer: Answer): void; fail(error: Error): void }>();
  const say = (request: Request) => begun.postMessage(request);
  let id = 0;
  begun.onmessage = ({ data }: MessageEvent<Answer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) asked?.fail(new Error(data.error));
    else asked?.done(data);
  };
  const ended = new Error('a worker has ended');
  let isOver = false;
  const end = () => {
    begun.terminate();
    isOver = true;
    for (const { fail } of waiting.values()) fail(ended);
  };
  begun.onerror = end;
  const ask = (asked: Asked) =>
    new Promise<Answer>((done, fail) => {
      if (isOver) fail(ended);
      id += 1;
      waiting.set(id, { done, fail });
      say({ ...asked, id });
    });
  say(opening);
  return { ask, close: end };
}

/** Starts the workers. */
export function openSearch(opening: Opening): Search {
  const workers = dividedAmong(navigator.hardwareConcurrency || 2, opening).map(start);
  const [first, ...others] = workers as [Started, ...Started[]];
  const prepare = (some: readonly Started[], asked: Asked) => {
    // What fails is told by the search.
    for (const { ask } of some) ask(asked).catch(() => {});
  };
  return {
    close() {
      for (const { close } of workers) close();
    },
    async look(query) {
      prepare(others, { open: query });
      const answer = await first.ask({ look: query });
      return 'found' in answer ? answer.found : [];
    },
    load: (query) => prepare(workers, { load: query }),
    async search(query) {
      const answers = await Promise.all(workers.map(({ ask }) => ask({ search: query })));
      const order = mergedOrder(answers.map((answer) => ('scores' in answer ? answer.scores : [])));
      return { count: order.length, show: (from, to) => shown(workers, order, from, to) };
    },
  };
}

/** Asks each worker for what of its own stands in these places. */
async function shown(
  workers: readonly Started[],
  order: readonly number[],
  from: number,
  to: number,
): Promise<Found[]> {
  const each = workers.map(async ({ ask }, worker) => {
    const show = spanOf(order, worker, from, to);
    if (show[0] === show[1]) return [];
    const answer = await ask({ show });
    return 'found' in answer ? answer.found : [];
  });
  return inOrder(order.slice(from, to), await Promise.all(each));
}
