/** Numbers of years: on their own, because the page's script has them too. */

const day = 864e5;

/** Whole years between two times in milliseconds; below one where it is less. Said a day late rather than too early. */
export const yearsSince = (end: number, now: number): number =>
  new Date(now - end - day).getUTCFullYear() - 1970;

/** A number of years as a language writes it, by CLDR: `11 years`, `1 an`, `11 年`. */
export const inYears: Intl.NumberFormatOptions = { style: 'unit', unit: 'year', unitDisplay: 'long' };
