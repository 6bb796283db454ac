import { expect, test } from 'vitest';
import { byLatest, formatDate, latestOf, modifiedOf, momentOf, precisionOf } from '../../src/site/dates.ts';

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

test('moments sort by when they were, whatever zone they are given in', () => {
  const moments = ['2024-10-18T09:00:00+02:00', '2024-10-18T08:00:00+00:00', '2024-10-18T12:00:00+09:00'];
  expect(moments.toSorted(byLatest)).toEqual([moments[1], moments[0], moments[2]]);
});

test.each([
  { dates: ['2015-03-06', '2015-03', undefined], latest: '2015-03-06' },
  { dates: ['2015', '2015-01-01'], latest: '2015-01-01' },
  { dates: ['2014-12-31', '2015'], latest: '2015' },
  { dates: [undefined], latest: undefined },
])('the latest of $dates is $latest', ({ dates, latest }) => {
  expect(latestOf(dates)).toBe(latest);
});

test.each([
  { updated: '2015-03-06', corrected: '2016', modified: '2016' },
  { updated: '2016-01-02', corrected: '2015-12', modified: '2016-01-02' },
  { updated: undefined, corrected: '2016-05', modified: '2016-05' },
  { updated: '2015', corrected: undefined, modified: '2015' },
])(
  'an article updated $updated and corrected $corrected was last changed $modified',
  ({ updated, corrected, modified }) => {
    expect(
      modifiedOf({ updated, corrections: [{ text: 'An undated one.' }, { text: 'One.', date: corrected }] }),
    ).toBe(modified);
  },
);

test.each([
  ['2015', '2015-01-01T12:00:00Z'],
  ['2015-03', '2015-03-01T12:00:00Z'],
  ['2015-03-06', '2015-03-06T12:00:00Z'],
  ['2015-03-06T10:30+08:00', '2015-03-06T10:30:00+08:00'],
  ['2015-03-06T10:30:15.5Z', '2015-03-06T10:30:15.5Z'],
])('%s is %s where a whole moment is asked for', (date, moment) => {
  expect(momentOf(date)).toBe(moment);
});
