import { expect, test } from 'vitest';
import { slugOfName } from '../../src/site/sections.ts';

test.each([
  ['China', 'china'],
  ['Arts & Culture', 'arts-culture'],
  ['Économie', 'economie'],
  ['  U.S. / World  ', 'u-s-world'],
  ['国际', '国际'],
  ['ガジェット', 'ガジェット'],
  ['Экономика', 'экономика'],
  ['محليات', 'محليات'],
  ['राजनीति', 'राजनीति'],
  ['—', ''],
  ['../..', ''],
])('the section “%s” is at section/%s', (name, slug) => {
  expect(slugOfName(name)).toBe(slug);
});

test('a section’s name of any length makes a name that file systems hold', () => {
  expect(Buffer.byteLength(slugOfName('𐐨'.repeat(1000)))).toBeLessThan(255);
});
