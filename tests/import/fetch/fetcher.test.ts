/** A page is fetched as far as it goes, and no further than the limits. */
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fetcherOnLoopback, page, redirect, refusal, startServer } from './server.ts';

const server = await startServer();
const { routes, at } = server;

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('a page', () => {
  test('comes byte for byte, with its media type, charset and address', async () => {
    routes['/a'] = page('<!doctype html><p>Ferries return', {
      'content-type': 'Text/HTML; Charset="Shift_JIS"',
    });
    const document = await fetcherOnLoopback().page(at('/a#part'));
    expect(document).toMatchObject({
      file: at('/a#part'),
      url: at('/a'),
      type: 'text/html',
      charset: 'Shift_JIS',
    });
    expect(text(document.bytes)).toBe('<!doctype html><p>Ferries return');
  });

  test('is asked for by a plain name with a version, and nothing else', async () => {
    routes['/a'] = page();
    await fetcherOnLoopback().page(at('/a'));
    expect(server.seen.map(({ userAgent }) => userAgent)).toEqual([
      expect.stringMatching(/^Offprint\/\d+\.\d+\.\d+$/),
      expect.stringMatching(/^Offprint\/\d+\.\d+\.\d+$/),
    ]);
  });

  test.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
    ['identity', (bytes: Buffer) => bytes],
    ['deflate, gzip', (bytes: Buffer) => gzipSync(deflateSync(bytes))],
  ] as const)('packed as %s is unpacked', async (encoding, pack) => {
    routes['/packed'] = (_, response) => {
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding })
        .end(pack(Buffer.from('<p>Ferries return')));
    };
    expect(text((await fetcherOnLoopback().page(at('/packed'))).bytes)).toBe('<p>Ferries return');
  });

  test('of no stated media type is taken as one', async () => {
    routes['/a'] = (_, response) => response.writeHead(200).end('<p>A page');
    expect(await fetcherOnLoopback().page(at('/a'))).toMatchObject({ type: undefined });
  });
});

describe('redirects', () => {
  test('are followed five times, to the address that is then the page’s', async () => {
    for (const [hop, status] of [301, 302, 303, 307, 308].entries())
      routes[`/${hop}`] = redirect(`/${hop + 1}`, status);
    routes['/5'] = page();
    expect((await fetcherOnLoopback().page(at('/0'))).url).toBe(at('/5'));
  });

  test('are not followed a sixth time', async () => {
    for (let hop = 0; hop < 6; hop += 1) routes[`/${hop}`] = redirect(`/${hop + 1}`);
    routes['/6'] = page();
    expect(await refusal(fetcherOnLoopback().page(at('/0')))).toMatch(/^redirects again and again: save/);
    expect(server.seen.filter(({ path }) => path === '/6')).toEqual([]);
  });

  test('in a ring end', async () => {
    routes['/ring'] = redirect('/ring');
    expect(await refusal(fetcherOnLoopback().page(at('/ring')))).toMatch(/^redirects again and again/);
    expect(server.seen.filter(({ path }) => path === '/ring')).toHaveLength(6);
  });

  test.each([
    [
      'a file',
      'file:///etc/passwd',
      'leads to file:///etc/passwd, which is no http or https address but one of file:',
    ],
    ['a script', 'javascript:alert(1)', 'leads to javascript:alert(1), which is no http or https address'],
    ['data', 'data:text/html,hello', 'leads to data:text/html,hello, which is no http or https address'],
    ['a user’s address', 'http://me:secret@news.test/', 'which holds a user name or password'],
    ['what is no address', 'http://[', 'leads to http://[, which is no address that can be read'],
    ['a private address', 'http://10.0.0.1/', 'leads to http://10.0.0.1/, which is at a private or reserved'],
    [
      'one spelt in hex',
      'http://0x0a000001/',
      'leads to http://10.0.0.1/, which is at a private or reserved',
    ],
    ['one of IPv6', 'http://[::1]/', 'leads to http://[::1]/, which is at a private or reserved'],
    [
      'a name of one',
      'http://inside.test/',
      'leads to http://inside.test/, which is at a private or reserved',
    ],
  ])('to %s are refused', async (_, location, said) => {
    routes['/a'] = redirect(location);
    expect(await refusal(fetcherOnLoopback({ ignoresRobots: true }).page(at('/a')))).toContain(said);
  });

  test('without an address are no page', async () => {
    routes['/a'] = (_, response) => response.writeHead(302).end();
    expect(await refusal(fetcherOnLoopback().page(at('/a')))).toMatch(/^answers 302, it gives no page/);
  });
});

describe('an answer that is no page', () => {
  test.each([
    [401, 'answers 401, it asks for a login: save the page'],
    [402, 'answers 402, it asks for payment: save the page'],
    [403, 'answers 403, it refuses to be fetched: save the page'],
    [404, 'answers 404, there is no such page: check the address'],
    [410, 'answers 410, the page is gone'],
    [418, 'answers 418, it gives no page'],
    [429, 'answers 429, it is asked too often: try again later'],
    [451, 'answers 451, it is withheld for legal reasons'],
    [500, 'answers 500, its server fails: try again later'],
    [503, 'answers 503, it is busy'],
  ])('of status %i is said', async (status, said) => {
    routes['/a'] = (_, response) => response.writeHead(status).end('<p>no page');
    expect((await refusal(fetcherOnLoopback().page(at('/a')))).startsWith(said)).toBe(true);
  });

  test.each([
    ['application/pdf', 'is a PDF document and no page'],
    ['image/jpeg', 'is a picture and no page'],
    ['video/mp4', 'is a film or a recording and no page'],
    ['application/rss+xml', 'is a feed and no page'],
    ['application/zip', 'is of type application/zip and no page'],
  ])('of type %s is said, and not read', async (type, said) => {
    let sent = 0;
    routes['/a'] = (_, response) => {
      response.writeHead(200, { 'content-type': type });
      const send = () => {
        sent += 1;
        if (sent < 2000) response.write(Buffer.alloc(100_000), send);
        else response.end();
      };
      send();
    };
    expect((await refusal(fetcherOnLoopback().page(at('/a')))).startsWith(said)).toBe(true);
    expect(sent).toBeLessThan(200);
  });
});

describe('a size', () => {
  const limits = { page: 100_000 };

  test('at the limit is taken', async () => {
    routes['/a'] = page('x'.repeat(100_000));
    expect((await fetcherOnLoopback({ limits }).page(at('/a'))).bytes).toHaveLength(100_000);
  });

  test('that is stated as too large is refused before it is read', async () => {
    routes['/a'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100001' }).write('<p>');
    };
    expect(await refusal(fetcherOnLoopback({ limits }).page(at('/a')))).toMatch(/^is larger than [\d.]+ MB/);
  });

  test('that is not stated is read no further than the limit', async () => {
    let sent = 0;
    routes['/a'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const send = () => {
        sent += 1;
        if (!response.destroyed) response.write(Buffer.alloc(10_000, 'x'), send);
      };
      send();
    };
    expect(await refusal(fetcherOnLoopback({ limits }).page(at('/a')))).toMatch(/^is larger than/);
    expect(sent).toBeLessThan(2000);
  });

  test.each([
    ['gzip', gzipSync(Buffer.alloc(50_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(50_000_000))],
    ['zstd', zstdCompressSync(Buffer.alloc(50_000_000))],
    ['deflate', deflateSync(Buffer.alloc(50_000_000))],
    ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(50_000_000)))],
  ])('of a bomb of %s ends at the limit', async (encoding, bomb) => {
    expect(bomb.length).toBeLessThan(limits.page);
    routes['/bomb'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding }).end(bomb);
    };
    const before = process.memoryUsage().arrayBuffers;
    expect(await refusal(fetcherOnLoopback({ limits }).page(at('/bomb')))).toMatch(/^is larger than/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  test('is said in megabytes', async () => {
    routes['/a'] = page('x'.repeat(10 * 1024 * 1024 + 1));
    expect(await refusal(fetcherOnLoopback().page(at('/a')))).toMatch(/^is larger than 10 MB: save the page/);
  });
});

describe('a lie about', () => {
  test.each([
    [
      'its encoding',
      { 'content-encoding': 'gzip' },
      '<p>plain',
      'says that it is packed as gzip, and is not',
    ],
    [
      'being whole',
      { 'content-encoding': 'gzip' },
      gzipSync('<p>'.repeat(999)).subarray(0, 30),
      'or not whole',
    ],
    [
      'an encoding of its own',
      { 'content-encoding': 'lzw' },
      '<p>',
      'is packed in a way that is not known (lzw)',
    ],
    ['many encodings', { 'content-encoding': 'br, br, br' }, '<p>', 'is packed in a way that is not known'],
    [
      'a thing of every object',
      { 'content-encoding': 'constructor' },
      '<p>',
      'is packed in a way that is not',
    ],
  ] as const)('%s is said', async (_, headers, body, said) => {
    routes['/lie'] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body);
    };
    expect(await refusal(fetcherOnLoopback().page(at('/lie')))).toContain(said);
  });

  test('its length, longer than it is, is no page', async () => {
    routes['/long'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '5000' });
      response.write('<p>half', () => response.destroy());
    };
    expect(await refusal(fetcherOnLoopback().page(at('/long')))).toMatch(
      /^ends before it is whole: try again/,
    );
  });
});

describe('a host that', () => {
  const limits = { time: 250 };
  const late = 'does not come whole within 0.25 seconds: try again, or save';

  test('never answers is left', async () => {
    routes['/a'] = () => undefined;
    expect(await refusal(fetcherOnLoopback({ limits }).page(at('/a')))).toContain(late);
  });

  test('stops in the middle is left', async () => {
    routes['/a'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).write('<p>The first');
    };
    expect(await refusal(fetcherOnLoopback({ limits }).page(at('/a')))).toContain(late);
  });

  test('sends a byte at a time without end is left', async () => {
    routes['/a'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    };
    expect(await refusal(fetcherOnLoopback({ limits }).page(at('/a')))).toContain(late);
  });

  test('redirects slowly has one time for all', async () => {
    for (let hop = 0; hop < 5; hop += 1)
      routes[`/${hop}`] = (request, response) => {
        setTimeout(() => redirect(`/${hop + 1}`)(request, response), 100);
      };
    routes['/5'] = page();
    expect(await refusal(fetcherOnLoopback({ limits }).page(at('/0')))).toContain(late);
  });

  test('drops the connection is said', async () => {
    routes['/a'] = (request) => request.socket.destroy();
    expect(await refusal(fetcherOnLoopback().page(at('/a')))).toMatch(/^ends before it is whole/);
  });

  test('speaks no HTTP is said', async () => {
    routes['/a'] = (request) => request.socket.end('220 mail.test ESMTP\r\n');
    expect(await refusal(fetcherOnLoopback().page(at('/a')))).toMatch(/^answers with what is no HTTP/);
  });

  test('sends heads without end is left', async () => {
    routes['/a'] = (request) => request.socket.end(`HTTP/1.1 200 OK\r\nx: ${'x'.repeat(1 << 20)}`);
    expect(await refusal(fetcherOnLoopback().page(at('/a')))).toMatch(/^answers with what is no HTTP/);
  });

  test('is not there is said', async () => {
    expect(await refusal(fetcherOnLoopback().page('http://nowhere.invalid/'))).toMatch(
      /^is on a host that cannot be found: check the address/,
    );
  });

  test('takes no connection is said', async () => {
    expect(await refusal(fetcherOnLoopback().page('http://news.test:1/'))).toMatch(
      /^is on a host that takes no connection/,
    );
  });

  test('speaks no TLS is said', async () => {
    expect(await refusal(fetcherOnLoopback().page(at('/a').replace('http:', 'https:')))).toMatch(
      /^is on a host that does not speak HTTPS/,
    );
  });
});
