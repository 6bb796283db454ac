import { expect, test } from 'vitest';
import { readDate } from '../../src/import/dates.ts';

test.each([
  ['Published October 10, 2022', 'en', '2022-10-10'],
  ['Sunday, 28th of April, 2024', 'en', '2024-04-28'],
  ['April 2024', 'en', '2024-04'],
  ['2015-03', 'en', '2015-03'],
  ['Fri 6 Mar 2015 10.30 GMT', 'en', '2015-03-06T10:30Z'],
  ['10:30 HKT, 6 March 2015', 'en', '2015-03-06T10:30+08:00'],
  ['March 6, 2015, 10:30 a.m. ET', 'en', '2015-03-06T10:30-05:00'],
  ['July 6, 2015, 10:30 pm ET', 'en', '2015-07-06T22:30-04:00'],
  ['2024-04-28T10:30:00+08:00', 'en', '2024-04-28T10:30:00+08:00'],
  ['28. April 2024 um 10.30 Uhr MESZ', 'de', '2024-04-28T10:30+02:00'],
  ['28.04.2024', 'de', '2024-04-28'],
  ['1er mars 2024', 'fr', '2024-03-01'],
  ['28 de abril de 2024', 'es', '2024-04-28'],
  ['28 aprile 2024', 'it', '2024-04-28'],
  ['28 februari 2024', 'nl', '2024-02-28'],
  ['12 de março de 2022', 'pt', '2022-03-12'],
  ['2024年4月28日', 'zh', '2024-04-28'],
  ['2024年4月', 'ja', '2024-04'],
  ['٢٨ نيسان ٢٠٢٤', 'ar', '2024-04-28'],
])('%s (%s) is %s', (text, lang, date) => {
  expect(readDate(text, lang)).toBe(date);
});

test.each([
  ['a time without a zone is left out', '6 March 2015 10:30', '2015-03-06'],
  ['a zone that means several is none', '6 March 2015 10:30 CST', '2015-03-06'],
  ['of a day that could be a month only the year is kept', '03/04/2024', '2024'],
  ['a day that the calendar lacks is no date', '30 February 2024', undefined],
  ['a number is no date', 'in 2024 there were 28', undefined],
])('%s', (_, text, date) => {
  expect(readDate(text)).toBe(date);
});
