import { expect, test } from 'vitest';
import { dividedAmong } from '../../../src/site/search/protocol.ts';

const opening = (count: number) => ({
  base: '/',
  parts: Array.from({ length: count }, (_, at) => ({
    lang: 'en',
    path: `search/en/${at}/`,
    tag: '',
    articles: at === 3 ? 2 : 1,
  })),
});

test.each([
  { cores: 2, parts: 16, shares: [8, 8] },
  { cores: 32, parts: 6, shares: [2, 2, 1, 1] },
  { cores: 8, parts: 1, shares: [1] },
  { cores: 8, parts: 0, shares: [0] },
])('on $cores cores an index of $parts bundles is divided as $shares', ({ cores, parts, shares }) => {
  const whole = opening(parts);
  const divided = dividedAmong(cores, whole);
  expect(divided.map((one) => one.parts.length)).toEqual(shares);
  expect(new Set(divided.flatMap((one) => one.parts))).toEqual(new Set(whole.parts));
});

test('the largest bundle is the first of the first worker', () => {
  expect(dividedAmong(2, opening(5))[0]?.parts[0]?.path).toBe('search/en/3/');
});
