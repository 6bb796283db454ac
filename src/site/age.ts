import { addDays, addMonths, addYears } from '../date-fns.ts';
import { precisionOf } from './dates.ts';
import { oncePer } from './once-per.ts';
import { inYears, yearsSince } from './years.ts';

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

const inWords = oncePer((lang) => {
  const format = new Intl.NumberFormat(lang, inYears);
  return oncePer((years) => format.format(Number(years)));
});

/** A number of years in a language. */
export const yearsInWords = (years: number, lang: string): string => inWords(lang)(String(years));

/** Whole years that a date is surely past, and since when; 0 while it is less than one, or where there is no date. */
export function ageOf(date: string | undefined, now: Date): { years: number; end?: Date } {
  if (!date) return { years: 0 };
  const end = endOf(date);
  return { years: yearsSince(end.getTime(), now.getTime()), end };
}
