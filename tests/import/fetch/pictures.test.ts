/** Pictures are fetched as pages are; one that cannot be had is left out. */
import { expect, test } from 'vitest';
import type { FetchOptions } from '../../../src/import/fetch/fetcher.ts';
import { fakeClock, fetcherOnLoopback, type Handler, page, redirect, startServer } from './server.ts';

const server = await startServer();
const { routes, at } = server;

const picture =
  (type: string | undefined, size = 9): Handler =>
  (_, response) => {
    response.writeHead(200, type ? { 'content-type': type } : {}).end(Buffer.alloc(size, 1));
  };

const fetched = (path: string, options: FetchOptions = {}) => fetcherOnLoopback(options).picture(at(path));

test.each(['image/jpeg', 'image/avif', 'image/png', 'application/octet-stream'])(
  'one of type %s comes byte for byte',
  async (type) => {
    routes['/lead'] = picture(type);
    expect(await fetched('/lead')).toEqual({ bytes: Buffer.alloc(9, 1), type });
  },
);

test('one that has moved comes from there', async () => {
  routes['/old'] = redirect('/lead');
  routes['/lead'] = picture('image/jpeg');
  expect((await fetched('/old'))?.bytes).toHaveLength(9);
});

test('one larger than a page may be comes too, as far as 20 MB', async () => {
  routes['/large'] = picture('image/jpeg', 11 * 1024 * 1024);
  routes['/larger'] = picture('image/jpeg', 21 * 1024 * 1024);
  expect((await fetched('/large'))?.bytes).toHaveLength(11 * 1024 * 1024);
  expect(await fetched('/larger')).toBeUndefined();
});

test.each<[string, Handler]>([
  ['is not there', (_, response) => response.writeHead(404).end()],
  ['is a page', page()],
  ['is a drawing that may hold scripts', picture('image/svg+xml')],
  ['is of no stated type', picture(undefined)],
  ['leads to a private address', redirect('http://10.0.0.1/lead.jpg')],
  ['leads to a file', redirect('file:///lead.jpg')],
  ['drops the connection', (request) => request.socket.destroy()],
])('one that %s is left out', async (_, handler) => {
  routes['/lead'] = handler;
  expect(await fetched('/lead')).toBeUndefined();
});

test('one that robots.txt closes is left out', async () => {
  routes['/robots.txt'] = page('User-agent: *\nDisallow: /lead');
  routes['/lead'] = picture('image/jpeg');
  expect(await fetched('/lead')).toBeUndefined();
  expect(await fetched('/lead', { ignoresRobots: true })).toBeDefined();
});

test.each(['cid:1', 'data:image/png;base64,AAAA', 'lead.jpg', '/lead.jpg', ''])(
  'an address that is none of the web, %j, is left out',
  async (address) => {
    expect(await fetcherOnLoopback().picture(address)).toBeUndefined();
  },
);

test('those of one host are asked for a second apart', async () => {
  routes['/lead'] = picture('image/jpeg');
  const clock = fakeClock();
  const fetcher = fetcherOnLoopback({ clock });
  await Promise.all([1, 2, 3].map((each) => fetcher.picture(at(`/lead?${each}`))));
  expect(clock.slept).toEqual([1000, 1000]);
});
