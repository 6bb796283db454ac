import { expect, test } from 'vitest';
import { endOf, yearsInWords } from '../../src/site/age.ts';
import { yearsSince } from '../../src/site/years.ts';

const age = (published: string, now: string) =>
  Math.max(0, yearsSince(endOf(published).getTime(), Date.parse(now)));

test.each([
  ['2015-03', '2026-03-30T12:00:00Z', 10],
  ['2015-03', '2026-04-02T12:00:00Z', 11],
  ['2015', '2015-12-31T12:00:00Z', 0],
  ['2015', '2025-12-30T12:00:00Z', 9],
  ['2015', '2026-01-02T12:00:00Z', 10],
  ['2024-02-29', '2025-02-28T12:00:00Z', 0],
  ['2024-02-29', '2025-03-02T12:00:00Z', 1],
])('an article of %s is, at %s, surely %i years old', (published, now, years) => {
  expect(age(published, now)).toBe(years);
});

test('an article from the future has no age', () => {
  expect(age('2030', '2026-01-01T00:00:00Z')).toBe(0);
});

test.each([
  [11, 'en', '11 years'],
  [1, 'en', '1 year'],
  [2, 'ar', 'سنتان'],
  [11, 'ja', '11 年'],
])('%i years in %s are “%s”', (years, lang, words) => {
  expect(yearsInWords(years, lang)).toBe(words);
});
