/** The workers of the search as one: what each finds is merged, the best first. */
import type { Found } from '../site/search/found.ts';
import { inOrder, mergedOrder, spanOf } from '../site/search/merged.ts';
import {
  type Answer,
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

type Asked = { search: Query } | { soFar: number } | { show: readonly [number, number] };
type Ask = (asked: Asked) => Promise<Answer>;

/** What a search found. */
export interface Result {
  count: number;
  /** The articles from one place to before another. */
  show(from: number, to: number): Promise<Found[]>;
}

export interface Search {
  search(query: Query): Promise<Result>;
  /** The best of what the last search has found so far in one of the workers, whichever says it first; none where none has. */
  soFar(count: number): Promise<readonly Found[]>;
  /** Ends the workers, where one has failed: another search starts anew. */
  close(): void;
}

const { trustedTypes } = window as { trustedTypes?: TypesFactory };
/** The page allows a policy of this name alone, and it knows this one address. */
const policy = trustedTypes?.createPolicy('search', { createScriptURL: () => worker });

function start(opening: Opening) {
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
  const end = () => {
    begun.terminate();
    for (const { fail } of waiting.values()) fail(new Error('a worker has ended'));
  };
  begun.onerror = end;
  const ask: Ask = (asked) =>
    new Promise((done, fail) => {
      id += 1;
      waiting.set(id, { done, fail });
      say({ ...asked, id });
    });
  say(opening);
  return { say, ask, close: end };
}

/** Starts the workers. */
export function openSearch(opening: Opening): Search {
  const workers = dividedAmong(navigator.hardwareConcurrency || 2, opening).map(start);
  return {
    close() {
      for (const { close } of workers) close();
    },
    async search(query) {
      const answers = await Promise.all(workers.map(({ ask }) => ask({ search: query })));
      const order = mergedOrder(answers.map((answer) => ('scores' in answer ? answer.scores : [])));
      return { count: order.length, show: (from, to) => shown(workers, order, from, to) };
    },
    async soFar(count) {
      const each = workers.map(async ({ ask }) => {
        const answer = await ask({ soFar: count });
        if (!('found' in answer) || answer.found.length === 0) throw new Error('nothing was found so far');
        return answer.found;
      });
      try {
        return await Promise.any(each);
      } catch {
        return [];
      }
    },
  };
}

/** Asks each worker for what of its own stands in these places. */
async function shown(
  workers: readonly { ask: Ask }[],
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
