import { expect, test } from 'vitest';
import { byLatest, formatDate, precisionOf } from '../../src/site/dates.ts';

test.each([
  ['2015', 'en', '2015'],
  ['2015-03', 'en', 'March 2015'],
  ['2015-03-06', 'en', '6 March 2015'],
  ['2015-03-06', 'en-US', 'March 6, 2015'],
  ['2015-03', 'de', 'März 2015'],
  ['2015-03', 'ja', '2015年3月'],
  ['2015-03-06', 'fr', '6 mars 2015'],
  ['0476-09-04', 'en', '4 September 476'],
])('%s in %s reads “%s”: no more is said than is known', (date, lang, words) => {
  expect(formatDate(date, lang)).toBe(words);
});

test.each([
  ['2015-03-06T10:30:00+08:00', '6 March 2015 at 10:30 GMT+8'],
  ['2015-03-06T23:59:59-03:30', '6 March 2015 at 23:59 GMT−3:30'],
  ['2015-03-06T00:05:00Z', '6 March 2015 at 00:05 GMT'],
])('%s keeps the clock and the zone of the source', (date, words) => {
  expect(formatDate(date, 'en')).toBe(words);
});

test('dates in Persian or Thai stay in the calendar that the source used', () => {
  expect(formatDate('2015-03', 'th')).toContain('2015');
  expect(formatDate('2015', 'fa')).toContain('۲۰۱۵');
});

test('a date tells its own precision', () => {
  expect(['2015', '2015-03', '2015-03-06', '2015-03-06T10:30:00Z'].map(precisionOf)).toEqual([
    'year',
    'month',
    'day',
    'time',
  ]);
});

test('articles sort latest first, a partial date behind those that are surely later, undated ones last', () => {
  const dates = [undefined, '2015', '2015-03-06', '2016', '2015-03', '2015-02-28'];
  expect(dates.toSorted(byLatest)).toEqual([
    '2016',
    '2015-03-06',
    '2015-03',
    '2015-02-28',
    '2015',
    undefined,
  ]);
});
