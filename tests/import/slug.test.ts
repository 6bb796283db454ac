import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSlug, shortHash, slugsFor } from '../../src/import/file/slug.ts';
import { rawText } from './hostile-text.ts';

const first = (headline: string) => slugsFor(headline, 'abcd1234').next().value;

test.each([
  ['Mistrust remains: envoy', 'mistrust-remains-envoy'],
  ['Beijing’s “new normal” & the iPhone', 'beijings-new-normal-and-the-iphone'],
  ['Über Straßen und Brücken', 'ueber-strassen-und-bruecken'],
  ['東京の桜', 'abcd1234'],
  ['…!', 'abcd1234'],
  ['404', '404-abcd1234'],
  ['Con', 'con-abcd1234'],
  ['Index', 'index-abcd1234'],
])('the slug of “%s” is %s', (headline, slug) => {
  expect(first(headline)).toBe(slug);
});

test('a long headline is cut at a word, at about 80 characters', () => {
  const slug = first('the harbour master said '.repeat(20)) ?? '';
  expect(slug.length).toBeLessThanOrEqual(80);
  expect(slug).toMatch(/-(?:the|harbour|master|said)$/);
});

test('where the name is taken the hash follows it, and then numbers', () => {
  const [, second, third] = slugsFor('A boat', 'abcd1234').take(3);
  expect([second, third]).toEqual(['a-boat-abcd1234', 'a-boat-abcd1234-2']);
});

test('the first three slugs of any headline can be a page’s', () => {
  fc.assert(
    fc.property(rawText, (headline) => {
      for (const slug of slugsFor(headline, shortHash(headline)).take(3))
        expect(isSlug(slug), slug).toBe(true);
    }),
    { seed: 404, numRuns: 1000 },
  );
});
