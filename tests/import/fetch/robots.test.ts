/** A host's rules for tools are kept (RFC 9309), and its wish for quiet too. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { FetchOptions } from '../../../src/import/fetch/fetcher.ts';
import {
  fakeClock,
  fetcherOnLoopback,
  type Handler,
  page,
  redirect,
  refusal,
  startServer,
} from './server.ts';

const server = await startServer();
const { routes, seen, at } = server;

const closed = /^is closed to tools by its host's robots\.txt: save the page in your browser/;

const robots =
  (text: string | Buffer, status = 200, headers: Record<string, string> = {}): Handler =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'text/plain', ...headers }).end(text);
  };

/** What fetching `/news/a` says under these rules. */
const fetched = async (rules: Handler | undefined, options: FetchOptions = {}) => {
  if (rules) routes['/robots.txt'] = rules;
  routes['/news/a'] = page();
  return refusal(fetcherOnLoopback(options).page(at('/news/a')));
};

describe('rules', () => {
  test.each([
    ['for all', 'User-agent: *\nDisallow: /'],
    ['for this tool by name', 'User-agent: offprint\nDisallow: /'],
    ['in capitals, with a byte order mark', '\ufeffUSER-AGENT: OFFPRINT\nDISALLOW: /news'],
    ['of a pattern', 'User-agent: *\nDisallow: /*/a$'],
    [
      'of several groups of one name',
      'User-agent: Offprint\nAllow: /x\n\nUser-agent: Offprint\nDisallow: /news',
    ],
    ['of lines that end as in old systems', 'User-agent: *\rDisallow: /news\r'],
  ])('%s that close the page keep it closed', async (_, text) => {
    expect(await fetched(robots(text))).toMatch(closed);
    expect(seen.map(({ path }) => path)).toEqual(['/robots.txt']);
  });

  test.each([
    ['that allow more exactly than they close', 'User-agent: *\nDisallow: /news\nAllow: /news/a'],
    ['for others', 'User-agent: Other\nDisallow: /'],
    [
      'of its own in place of those for all',
      'User-agent: *\nDisallow: /\n\nUser-agent: Offprint\nDisallow: /x',
    ],
    ['that close nothing', 'User-agent: *\nDisallow:'],
    ['that are a page', '<!doctype html><p>Disallow: / is not said here'],
    ['of nothing', ''],
    ['that are no text', Buffer.from([0, 255, 254, 1])],
  ])('%s leave it open', async (_, text) => {
    expect(await fetched(robots(text))).toBe('was fetched');
  });

  test('are not asked for where they are to be ignored', async () => {
    expect(await fetched(robots('User-agent: *\nDisallow: /'), { ignoresRobots: true })).toBe('was fetched');
    expect(seen.map(({ path }) => path)).toEqual(['/news/a']);
  });

  test.each([400, 401, 403, 404, 410])('of status %i allow all', async (status) => {
    expect(await fetched(robots('User-agent: *\nDisallow: /', status))).toBe('was fetched');
  });

  test.each([429, 500, 502, 503])('of status %i close all', async (status) => {
    expect(await fetched(robots('', status))).toBe(
      `is on a host whose rules for tools cannot be had (robots.txt answers ${status}): try again later, or use --ignore-robots`,
    );
  });

  test('that never come close all', async () => {
    expect(await fetched(() => undefined, { limits: { time: 100 } })).toMatch(/^does not come whole within/);
  });

  test('are followed through five redirects, to another host too', async () => {
    for (let hop = 0; hop < 4; hop += 1) routes[`/r${hop}`] = redirect(`/r${hop + 1}`);
    routes['/r4'] = redirect(at('/rules', 'rules.test'));
    routes['/rules'] = robots('User-agent: *\nDisallow: /news');
    routes['/robots.txt'] = redirect('/r1');
    expect(await fetched(undefined)).toMatch(closed);
  });

  test('that are redirected once too often are taken as none', async () => {
    expect(await fetched(redirect('/robots.txt'))).toBe('was fetched');
  });

  test('that lead to a private address close all', async () => {
    expect(await fetched(redirect('http://10.0.0.1/robots.txt'))).toMatch(/private or reserved address/);
  });

  test('are read as far as 500 KiB', async () => {
    const filler = `# ${'x'.repeat(1022)}\n`.repeat(600);
    expect(await fetched(robots(`User-agent: *\nDisallow: /news\n${filler}`))).toMatch(closed);
    expect(await fetched(robots(`${filler}\nUser-agent: *\nDisallow: /news\n`))).toBe('was fetched');
  });

  test('may be packed', async () => {
    const packed = gzipSync('User-agent: *\nDisallow: /news');
    expect(await fetched(robots(packed, 200, { 'content-encoding': 'gzip' }))).toMatch(closed);
  });

  test('hold at each hop', async () => {
    routes['/robots.txt'] = robots('User-agent: *\nDisallow: /news');
    routes['/short'] = redirect(at('/news/a'));
    expect(await refusal(fetcherOnLoopback().page(at('/short')))).toMatch(
      /^leads to .*\/news\/a, which is closed/,
    );
  });

  test('are asked for once for each host of a run', async () => {
    routes['/robots.txt'] = robots('');
    for (const path of ['/1', '/2', '/3']) routes[path] = page();
    const fetcher = fetcherOnLoopback();
    const pages = ['/1', '/2', '/3'].flatMap((path) => [
      fetcher.page(at(path)),
      fetcher.page(at(path, 'other.test')),
    ]);
    await Promise.all(pages);
    const asked = seen.filter(({ path }) => path === '/robots.txt').map(({ host }) => host);
    expect(asked.sort()).toEqual(['news.test', 'other.test']);
  });

  test('that cost much to match end soon', async () => {
    routes[`/${'a'.repeat(2000)}`] = page();
    const pattern = `Disallow: /${'*a'.repeat(8000)}b\n`;
    routes['/robots.txt'] = robots(`User-agent: *\n${pattern.repeat(31)}`);
    const before = process.cpuUsage().user;
    expect(await refusal(fetcherOnLoopback().page(at(`/${'a'.repeat(2000)}`)))).toBe('was fetched');
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(10);
  });
});

describe('a host is asked politely:', () => {
  /** Serves a page after so many milliseconds, and tells how many were under way at most. */
  const mostAtOnce = (path: string, delay: number) => {
    let open = 0;
    let most = 0;
    routes[path] = (request, response) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        page()(request, response);
      }, delay);
    };
    return () => most;
  };

  /** How long the fetcher waited before the second of two pages, in milliseconds. */
  const waited = async (rules: string) => {
    routes['/robots.txt'] = robots(rules);
    routes['/1'] = page();
    routes['/2'] = page();
    const clock = fakeClock();
    const fetcher = fetcherOnLoopback({ clock });
    await Promise.all([fetcher.page(at('/1')), fetcher.page(at('/2'))]);
    return clock.slept;
  };

  test.each([
    ['a second apart', '', [1000]],
    ['as far apart as it says', 'User-agent: *\nCrawl-delay: 4', [4000]],
    ['at most ten seconds apart', 'User-agent: *\nCrawl-delay: 86400', [10_000]],
    ['no less apart than a second', 'User-agent: *\nCrawl-delay: 0.1', [1000]],
    ['a second apart where it says nonsense', 'User-agent: *\nCrawl-delay: soon', [1000]],
    ['a second apart where it says less than nothing', 'User-agent: *\nCrawl-delay: -5', [1000]],
    ['at most ten seconds apart where it says forever', 'User-agent: *\nCrawl-delay: Infinity', [10_000]],
  ])('%s', async (_, rules, slept) => {
    expect(await waited(rules)).toEqual(slept);
  });

  test('one thing at a time', async () => {
    const most = mostAtOnce('/slow', 20);
    const fetcher = fetcherOnLoopback();
    await Promise.all(Array.from({ length: 5 }, (_, at5) => fetcher.page(at(`/slow?${at5}`))));
    expect(most()).toBe(1);
  });

  test('four hosts at the same time and no more', async () => {
    const most = mostAtOnce('/slow', 50);
    const fetcher = fetcherOnLoopback();
    await Promise.all(Array.from({ length: 9 }, (_, host) => fetcher.page(at('/slow', `host${host}.test`))));
    expect(most()).toBe(4);
  });

  test('the redirects of one page without a pause', async () => {
    routes['/1'] = redirect('/2');
    routes['/2'] = page();
    const clock = fakeClock();
    await fetcherOnLoopback({ clock }).page(at('/1'));
    expect(clock.slept).toEqual([]);
  });

  test('a page that redirects from elsewhere after a pause', async () => {
    routes['/1'] = redirect(at('/2'));
    routes['/2'] = page();
    const clock = fakeClock();
    const fetcher = fetcherOnLoopback({ clock });
    await fetcher.page(at('/2'));
    await fetcher.page(at('/1', 'short.test'));
    expect(clock.slept).toEqual([1000]);
  });
});

describe('a host that asks to be left alone', () => {
  /** Answers so once, then with a page. */
  const once = (status: number, retryAfter: string): Handler => {
    let asked = 0;
    return (request, response) => {
      asked += 1;
      if (asked > 1) page()(request, response);
      else response.writeHead(status, { 'retry-after': retryAfter }).end();
    };
  };

  test.each([429, 503])('by %i is asked again when it has said', async (status) => {
    routes['/a'] = once(status, '7');
    const clock = fakeClock();
    expect(await refusal(fetcherOnLoopback({ clock }).page(at('/a')))).toBe('was fetched');
    expect(clock.slept).toEqual([7000]);
  });

  test('until a date is asked again then', async () => {
    routes['/a'] = once(429, new Date(Date.now() + 20_000).toUTCString());
    const clock = fakeClock();
    expect(await refusal(fetcherOnLoopback({ clock }).page(at('/a')))).toBe('was fetched');
    expect(clock.slept[0]).toBeGreaterThan(15_000);
    expect(clock.slept[0]).toBeLessThanOrEqual(20_000);
  });

  test('is not asked by others meanwhile', async () => {
    routes['/a'] = once(429, '7');
    routes['/b'] = page();
    const clock = fakeClock();
    const fetcher = fetcherOnLoopback({ clock });
    await Promise.all([fetcher.page(at('/a')), fetcher.page(at('/b'))]);
    expect(clock.slept[0]).toBe(7000);
  });

  test('a second time is believed', async () => {
    routes['/a'] = (_, response) => response.writeHead(429, { 'retry-after': '1' }).end();
    expect(await refusal(fetcherOnLoopback().page(at('/a')))).toBe(
      'answers 429, it is asked too often: try again in 1 minute',
    );
    expect(seen.filter(({ path }) => path === '/a')).toHaveLength(2);
  });

  test('for long is not waited for', async () => {
    routes['/a'] = once(429, '3600');
    const clock = fakeClock();
    expect(await refusal(fetcherOnLoopback({ clock }).page(at('/a')))).toBe(
      'answers 429, it is asked too often: try again in 60 minutes',
    );
    expect(clock.slept).toEqual([]);
  });

  test('in words that are no time is not asked again', async () => {
    routes['/a'] = once(503, 'soon');
    expect(await refusal(fetcherOnLoopback().page(at('/a')))).toMatch(/^answers 503, .*try again later/);
  });
});
