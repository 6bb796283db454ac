/** Dates in any text: what is found is a real date at its precision, and what is told of it agrees with itself. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partialDate } from '../../src/article.ts';
import { readDate } from '../../src/import/dates.ts';
import { endOf } from '../../src/site/age.ts';
import { byLatest, formatDate, momentOf } from '../../src/site/dates.ts';
import { rawText } from './hostile-text.ts';

const langs = fc.constantFrom('en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'zh', 'ja', 'ko');
const month = fc.constantFrom(
  'March',
  'mars',
  'März',
  'marzo',
  'maart',
  'Feb',
  '3月',
  '2월',
  'Sept.',
  '13',
  '02',
);
const number = fc.oneof(fc.integer({ min: 0, max: 32 }), fc.integer({ min: 0, max: 10_000 })).map(String);
const sign = fc.constantFrom(
  ' ',
  '/',
  '-',
  '.',
  ', ',
  '年',
  '日',
  ':',
  'T',
  ' at ',
  'Z',
  '+08:00',
  ' GMT',
  ' de ',
);
const dateLike = fc
  .array(fc.oneof(month, number, sign, rawText), { maxLength: 9 })
  .map((parts) => parts.join(''));

test('what is read as a date is one that the calendar has', () => {
  fc.assert(
    fc.property(dateLike, langs, (text, lang) => {
      const date = readDate(text, lang);
      if (date !== undefined) expect(partialDate.safeParse(date)).toMatchObject({ success: true });
    }),
    { numRuns: 500 },
  );
});

const known = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .chain((date) => {
    const text = date.toISOString();
    return fc.constantFrom(text.slice(0, 4), text.slice(0, 7), text.slice(0, 10), text);
  });

test('a date begins before it ends, in its own year, and says no more than is known', () => {
  fc.assert(
    fc.property(known, langs, (date, lang) => {
      expect(new Date(momentOf(date)).toISOString().slice(0, 4)).toBe(date.slice(0, 4));
      expect(endOf(date).getTime()).toBeGreaterThanOrEqual(new Date(date).getTime());
      expect(formatDate(date, lang)).toContain(date.slice(0, 4));
      if (date.length === 4) expect(formatDate(date, lang).match(/\d+/g)).toEqual([date]);
    }),
  );
});

test('a day that is written out is read as that day, in each language', () => {
  const day = known.filter((date) => date.length === 10 && date > '1900' && date < '2026');
  fc.assert(
    fc.property(day, langs, (date, lang) => {
      expect([lang, formatDate(date, lang), readDate(formatDate(date, lang), lang)]).toEqual([
        lang,
        formatDate(date, lang),
        date,
      ]);
    }),
  );
});

test('the order of dates is one order', () => {
  fc.assert(
    fc.property(known, known, known, (a, b, c) => {
      expect(Math.sign(byLatest(a, b))).toBe(-Math.sign(byLatest(b, a)) || 0);
      if (byLatest(a, b) <= 0 && byLatest(b, c) <= 0) expect(byLatest(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});
