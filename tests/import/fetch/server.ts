/** A server on loopback that behaves as it is told, and a web of names that lead to it. */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { afterAll, afterEach } from 'vitest';
import { type Fetcher, type FetchOptions, openFetcher } from '../../../src/import/fetch/fetcher.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A request as the server saw it: its host, path and user agent. */
export interface Seen {
  host: string;
  path: string;
  userAgent: string;
}

export interface Server {
  port: number;
  seen: Seen[];
  /** What is answered, by path; anything else is 404. Cleared after each test. */
  routes: Record<string, Handler>;
  at(path: string, host?: string): string;
}

/** Starts a server for the tests of a file. */
export async function startServer(): Promise<Server> {
  const routes: Record<string, Handler> = {};
  const seen: Seen[] = [];
  const listener: RequestListener = (request, response) => {
    const path = request.url ?? '';
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    seen.push({ host, path, userAgent: request.headers['user-agent'] ?? '' });
    const handler = routes[path] ?? routes[path.replace(/\?.*/, '')];
    if (handler) handler(request, response);
    else response.writeHead(404).end();
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterEach(() => {
    for (const path of Object.keys(routes)) delete routes[path];
    seen.length = 0;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, seen, routes, at: (path, host = 'news.test') => `http://${host}:${port}${path}` };
}

/** Names that do not lead to loopback, and where they lead. */
export const names: Record<string, string[]> = {
  'inside.test': ['10.0.0.1'],
  'both.test': ['10.0.0.1', '127.0.0.1'],
  'metadata.test': ['169.254.169.254'],
};

/** Every other name of `.test` leads to loopback. */
export const lookup = ((host, options, callback) => {
  const found = names[host] ?? (/\.test\.?$/.test(host) ? ['127.0.0.1'] : undefined);
  const unknown = Object.assign(new Error(`no ${host}`), { code: 'ENOTFOUND' });
  if (!found) return callback(unknown, []);
  if (options.all)
    callback(
      null,
      found.map((address) => ({ address, family: 4 })),
    );
  else callback(null, found[0] ?? '', 4);
}) as LookupFunction;

/** A clock that passes at once, and tells how long was slept. */
export const fakeClock = () => {
  const slept: number[] = [];
  let time = 0;
  return {
    slept,
    now: () => time,
    sleep: async (milliseconds: number) => {
      slept.push(milliseconds);
      time += milliseconds;
    },
  };
};

const open: Fetcher[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((fetcher) => fetcher.close()));
});

/** A web for which loopback is the public internet. */
export const onLoopback = (options: FetchOptions = {}): FetchOptions => ({
  reach: { isReachable: (address) => address === '127.0.0.1', lookup },
  clock: fakeClock(),
  ...options,
});

/** A fetcher that sees that web. */
export function fetcherOnLoopback(options: FetchOptions = {}): Fetcher {
  const fetcher = openFetcher(onLoopback(options));
  open.push(fetcher);
  return fetcher;
}

/** The message with which a fetch is refused. */
export const refusal = (fetched: Promise<unknown>): Promise<string> =>
  fetched.then(
    () => 'was fetched',
    (error: Error) => (error.name === 'SourceError' ? error.message : `${error.name}: ${error.message}`),
  );

/** Answers with a page. */
export const page =
  (html = '<!doctype html><p>A page', headers: Record<string, string> = {}): Handler =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
  };

/** Sends the reader elsewhere. */
export const redirect =
  (location: string, status = 302): Handler =>
  (_, response) => {
    response.writeHead(status, { location }).end('moved');
  };
