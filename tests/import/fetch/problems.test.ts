/** What goes wrong on the way is said in words for a person; faults of our own are not. */
import { describe, expect, test } from 'vitest';
import { redirected } from '../../../src/import/fetch/follow.ts';
import { networkProblem } from '../../../src/import/fetch/problems.ts';
import { looksLikeAddress } from '../../../src/import/fetch/web-address.ts';

const coded = (code: string) => Object.assign(new Error('low words'), { code });
const said = (error: unknown) => (networkProblem(error, 15) as Error).message;

describe('an error', () => {
  test.each([
    ['CERT_HAS_EXPIRED', 'has no certificate that can be trusted'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'has no certificate that can be trusted'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'has no certificate that can be trusted'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'has no certificate that can be trusted'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'is on a host that does not speak HTTPS'],
    ['EAI_AGAIN', 'is on a host that cannot be found now'],
    ['EHOSTUNREACH', 'is on a host that cannot be reached'],
    ['UND_ERR_CONNECT_TIMEOUT', 'is on a host that does not answer'],
    ['UND_ERR_HEADERS_OVERFLOW', 'answers with what is no HTTP'],
    ['EADDRNOTAVAIL', 'cannot be fetched (EADDRNOTAVAIL)'],
  ])('%s is said', (code, words) => {
    expect(said(coded(code))).toContain(words);
    expect(said(new AggregateError([coded(code)]))).toContain(words);
  });

  test('of our own stays what it is', () => {
    const fault = new TypeError('x is undefined');
    expect(networkProblem(fault, 15)).toBe(fault);
  });

  test('far away says that the proxy of the environment is not used', () => {
    const before = process.env.HTTPS_PROXY;
    process.env.HTTPS_PROXY = 'http://proxy.test:3128';
    try {
      expect(said(coded('ENOTFOUND'))).toMatch(/\(the proxy that the environment names is not used\)$/);
      expect(said(coded('CERT_HAS_EXPIRED'))).not.toContain('proxy');
    } finally {
      if (before === undefined) delete process.env.HTTPS_PROXY;
      else process.env.HTTPS_PROXY = before;
    }
  });
});

describe('a redirect', () => {
  test.each([
    ['http://a.test/x', 'https://b.test/', 'https://b.test/'],
    ['http://a.test/x/y', '../z?q=1#part', 'http://a.test/z?q=1'],
    ['https://a.test/x', '//b.test/z', 'https://b.test/z'],
    ['https://a.test/x', '  /y\n', 'https://a.test/y'],
  ])('from %s to %j leads to %s', (from, location, to) => {
    expect(redirected(new URL(from), location).href).toBe(to);
  });

  test('from an encrypted address to one that is not is refused', () => {
    expect(() => redirected(new URL('https://a.test/'), 'http://a.test/y')).toThrow(
      'leads to http://a.test/y, which is not encrypted as the one before it is: give it itself, if you trust it',
    );
  });
});

test.each([
  ['https://news.test/', true],
  ['HTTP://news.test/', true],
  ['ftp://news.test/', true],
  ['clip.txt', false],
  ['saved/https/page.html', false],
  ['C://clips/clip.txt', false],
  ['-', false],
])('%s is meant as an address: %s', (argument, expected) => {
  expect(looksLikeAddress(argument)).toBe(expected);
});
