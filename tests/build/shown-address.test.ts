import { expect, test } from 'vitest';
import { canBeShown } from '../../src/build/shown-address.ts';

test.each(['/%1b%5b31m/', '/a%07', '/%C2%9B31m', '/%E2%80%AEgpj', '/a%E0%A4%A'])(
  'an address that would steer a terminal, or is none, is not shown on it: %s',
  (address) => expect(canBeShown(address)).toBe(false),
);

test.each(['/', '/harbour-reopens/index.md', '/%E6%B8%AF/', '/a%20b'])('an address is shown: %s', (address) =>
  expect(canBeShown(address)).toBe(true),
);
