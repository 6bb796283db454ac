/** Nothing but the public internet is asked, however an address is spelt and whatever a name resolves to. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openFetcher } from '../../../src/import/fetch/fetcher.ts';
import { isPublicAddress } from '../../../src/import/fetch/public-address.ts';
import { webAddress } from '../../../src/import/fetch/web-address.ts';
import { fetcherOnLoopback, names, page, redirect, refusal, startServer } from './server.ts';

const server = await startServer();
const { routes, at, port } = server;
const refusedAddress = 'is at a private or reserved address: only the public internet is fetched from';

describe('an IP address', () => {
  test.each([
    '1.1.1.1',
    '8.8.8.8',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '126.255.255.255',
    '128.0.0.0',
    '169.253.255.255',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '2001:4860:4860::8888',
    '2606:4700::1111',
    '2a00:1450:4001:81b::200e',
  ])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    ['this network', '0.0.0.0', '0.1.2.3'],
    ['private', '10.0.0.0', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.0.1'],
    ['of a provider', '100.64.0.0', '100.100.100.200', '100.127.255.255'],
    ['loopback', '127.0.0.1', '127.255.255.255', '::1'],
    ['link-local', '169.254.169.254', 'fe80::1', 'febf::1', 'fe80::1%eth0', 'fe80::1%2'],
    ['a cloud’s own', '168.63.129.16', 'fd00:ec2::254'],
    ['for protocols', '192.0.0.192', '192.88.99.1', '2001:20::1', '2001:2::1'],
    ['for documents', '192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1'],
    ['for benchmarks', '198.18.0.1', '198.19.255.255'],
    ['multicast', '224.0.0.1', '239.255.255.255', 'ff02::1'],
    ['reserved', '240.0.0.1', '255.255.255.255', '::', '4000::1', '1000::1', 'e000::1'],
    ['unique local', 'fc00::1', 'fdff::1'],
    ['site-local', 'fec0::1'],
    ['IPv4 mapped', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8', '0:0:0:0:0:ffff:a00:1'],
    ['IPv4 compatible', '::127.0.0.1', '::8.8.8.8'],
    ['IPv4 through NAT64', '64:ff9b::a00:1', '64:ff9b::8.8.8.8', '64:ff9b:1::a00:1'],
    ['IPv4 through 6to4', '2002:7f00:1::1', '2002:a00:1::1'],
    ['IPv4 through Teredo', '2001:0:a00:1::1'],
    ['none', '', 'localhost', '1.2.3', '1.2.3.4.5', '256.1.1.1', '[::1]', '0x7f000001', '1.1.1.1 '],
  ])('that is %s is not public', (_, ...addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });

  test('is not public in any disguise of IPv6', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
        const hex = `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
        const disguises = [
          `::ffff:${address}`,
          `::${address}`,
          `::ffff:0:${address}`,
          `64:ff9b::${hex}`,
          `64:ff9b:1::${hex}`,
          `2002:${hex}::1`,
          `2001:0:${hex}::${hex}`,
          `fe80::5efe:${address}`,
        ];
        expect(disguises.filter(isPublicAddress)).toEqual([]);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});

/** All ways in which a browser would read an IPv4 address. */
const spellings = (address: string): fc.Arbitrary<string> => {
  const bytes = address.split('.').map(Number);
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  const groups = [
    bytes,
    [a, b, c * 256 + d],
    [a, (b * 256 + c) * 256 + d],
    [((a * 256 + b) * 256 + c) * 256 + d],
  ];
  const digits = (value: number) =>
    fc.constantFrom(
      `${value}`,
      `0${value.toString(8)}`,
      `0x${value.toString(16)}`,
      `0X000${value.toString(16)}`,
      `000${value.toString(8)}`,
    );
  const wide = (text: string) =>
    text.replace(/[0-9A-Za-z.]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
  const encoded = (text: string) => text.replace(/./g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
  return fc
    .tuple(
      fc.constantFrom(...groups).chain((group) => fc.tuple(...group.map(digits))),
      fc.constantFrom('.', '。', '．', '｡'),
      fc.constantFrom((text: string) => text, wide, encoded),
      fc.constantFrom('', '.'),
      fc.constantFrom('http://', 'HTTP://', 'https://', 'http:', 'http:\\\\', 'http:////'),
    )
    .map(
      ([group, dot, write, end, scheme]) =>
        `${scheme}${write(`${group.join('.')}${end}`).replaceAll('.', write === encoded ? '.' : dot)}/`,
    );
};

describe('an address of the web', () => {
  test.each(['127.0.0.1', '10.0.0.1', '169.254.169.254', '192.168.1.1', '100.64.0.1', '0.0.0.0'])(
    'is %s in every spelling, and not public',
    (address) => {
      fc.assert(
        fc.property(spellings(address), (spelt) => {
          const { hostname } = webAddress(spelt);
          expect(hostname).toBe(address);
          expect(isPublicAddress(hostname)).toBe(false);
        }),
        { seed: 5, numRuns: 300 },
      );
    },
  );

  test.each([
    ['ftp://news.test/', 'is no http or https address but one of ftp:'],
    ['file:///etc/passwd', 'is no http or https address but one of file:'],
    ['http://me@news.test/', 'holds a user name or password'],
    ['http://:secret@news.test/', 'holds a user name or password'],
    ['http://news.test:99999/', 'is no address that can be read'],
    ['http://1.2.3.4.5/', 'is no address that can be read'],
    ['http://[::1%25eth0]/', 'is no address that can be read'],
    ['http://', 'is no address that can be read'],
    [`http://news.test/${'x'.repeat(2048)}`, 'is longer than 2,048 characters'],
  ])('%s is refused', (address, said) => {
    expect(() => webAddress(address)).toThrow(said);
  });
});

describe('without the option of these tests', () => {
  test.each([
    ['as it is', `http://127.0.0.1:${port}/`],
    ['as a name', `http://localhost:${port}/`],
    ['as a name with a dot', `http://LOCALHOST.:${port}/`],
    ['as a name below it', `http://news.localhost:${port}/`],
    ['as zero', `http://0:${port}/`],
    ['as one number', `http://2130706433:${port}/`],
    ['in octal', `http://0177.1:${port}/`],
    ['in full width', `http://１２７．０．０．１:${port}/`],
    ['mapped into IPv6', `http://[::ffff:127.0.0.1]:${port}/`],
    ['of IPv6', `http://[::1]:${port}/`],
  ])('loopback %s is not reached', async (_, address) => {
    const fetcher = openFetcher();
    const said = await refusal(fetcher.page(address));
    await fetcher.close();
    expect(said).toMatch(/^is (?:at a private or reserved address|on a host that cannot be found)/);
    expect(server.seen).toEqual([]);
  });
});

describe('a name', () => {
  test('that leads to a private address is refused', async () => {
    expect(await refusal(fetcherOnLoopback().page('http://metadata.test/'))).toBe(refusedAddress);
  });

  test('that leads to a public address too is asked there', async () => {
    routes['/a'] = page();
    expect((await fetcherOnLoopback().page(at('/a', 'both.test'))).url).toBe(at('/a', 'both.test'));
  });

  test('is refused where a later hop leads to a private address', async () => {
    routes['/a'] = redirect(at('/b'));
    routes['/b'] = redirect('http://metadata.test/latest');
    expect(await refusal(fetcherOnLoopback({ ignoresRobots: true }).page(at('/a')))).toBe(
      `leads to http://metadata.test/latest, which ${refusedAddress}`,
    );
  });

  test('that resolves to another address at each asking is judged by that of the connection', async () => {
    routes['/a'] = (request, response) => {
      names['turning.test'] = ['10.0.0.1'];
      page('<p>', { connection: 'close' })(request, response);
    };
    names['turning.test'] = ['127.0.0.1'];
    const fetcher = fetcherOnLoopback({ ignoresRobots: true });
    expect((await fetcher.page(at('/a', 'turning.test'))).type).toBe('text/html');
    expect(await refusal(fetcher.page(at('/a', 'turning.test')))).toBe(refusedAddress);
  });

  test('is not asked where the socket has reached another address than the one that was checked', async () => {
    const checked = '198.51.100.7';
    let looks = 0;
    const turning = {
      family: 4,
      get address() {
        looks += 1;
        return looks === 1 ? checked : '127.0.0.1';
      },
    };
    const fetcher = openFetcher({
      ignoresRobots: true,
      reach: {
        isReachable: (address) => address === checked,
        lookup: (_host, _options, callback) => callback(null, [turning]),
      },
    });
    expect(await refusal(fetcher.page(at('/a')))).toBe(refusedAddress);
    await fetcher.close();
    expect(server.seen).toEqual([]);
  });
});
