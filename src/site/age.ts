import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { addYears } from 'date-fns/addYears';
import { differenceInYears } from 'date-fns/differenceInYears';
import { precisionOf } from './dates.ts';
import { oncePer } from './once-per.ts';

const stepPast = {
  year: (start: Date) => addYears(start, 1),
  month: (start: Date) => addMonths(start, 1),
  day: (start: Date) => addDays(start, 1),
  time: (start: Date) => start,
};

/** When a date has surely passed: the end of the year, month or day that is known. */
export function endOf(date: string): Date {
  return stepPast[precisionOf(date)](new Date(date));
}

/** Whole years from the end of a date until now; 0 while it is less than one. */
export function yearsSince(end: Date, now: Date): number {
  return Math.max(0, differenceInYears(now, end));
}

const yearFormat = oncePer(
  (lang) => new Intl.NumberFormat(lang, { style: 'unit', unit: 'year', unitDisplay: 'long' }),
);

/** `11 years`, `1 an`, `11 年`: a number of years in a language, as CLDR has it. */
export function yearsInWords(years: number, lang: string): string {
  return yearFormat(lang).format(years);
}
