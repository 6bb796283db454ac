/**
 * Dates at the precision that is known (ISO 8601: year, month, day, date-time with offset), shown in the
 * article's language and in the source's own zone, whatever zone the machine is in.
 */
import type { Article } from '../article.ts';
import { localeOf } from './languages.ts';
import { oncePer } from './once-per.ts';

export type Precision = 'year' | 'month' | 'day' | 'time';

/** How much of a date is known. */
export function precisionOf(date: string): Precision {
  if (date.includes('T')) return 'time';
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}

const shown: Record<Precision, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  time: {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
};

/** The first moment of the date's wall clock, as if its zone were UTC. */
function wallClock(date: string): Date {
  const [day = '', time = ''] = date.split('T');
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = time.slice(0, 5).split(':').map(Number);
  const clock = new Date(Date.UTC(2000, month - 1, dayOfMonth, hour, minute));
  clock.setUTCFullYear(year, month - 1, dayOfMonth);
  return clock;
}

/** The zone of a date-time as people write it: `GMT`, `GMT+8`, `GMT−3:30`. */
function zoneOf(date: string): string {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(date) ?? [];
  if (!sign || (hours === '00' && minutes === '00')) return 'GMT';
  return `GMT${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

const formats: Record<Precision, (lang: string) => Intl.DateTimeFormat> = {
  year: formatOf('year'),
  month: formatOf('month'),
  day: formatOf('day'),
  time: formatOf('time'),
};

function formatOf(precision: Precision) {
  return oncePer(
    (lang) =>
      new Intl.DateTimeFormat(localeOf(lang), { ...shown[precision], calendar: 'gregory', timeZone: 'UTC' }),
  );
}

/** In a language, each date once: an article's page and copies say the same few a dozen times. */
const inWords = oncePer((lang) =>
  oncePer((date) => {
    const precision = precisionOf(date);
    const words = formats[precision](lang).format(wallClock(date));
    return precision === 'time' ? `${words} ${zoneOf(date)}` : words;
  }),
);

/** The date in words: `2015`, `March 2015`, `6 March 2015`, `6 March 2015 at 10:30 GMT+8`. Gregorian, western or local digits as the language has them. */
export const formatDate = (date: string, lang: string): string => inWords(lang)(date);

/** The first moment that a date may mean, in milliseconds; to sort an archive asks for each a dozen times. */
const firstMoment = oncePer((date) => Date.parse(date));

/**
 * Sorts later dates first, by the first moment that each may mean; a partial date stands behind those that are surely
 * later and, of the same first moment, behind the one that says more. Articles without a date stand last.
 */
export function byLatest(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (!a || !b) return a ? -1 : 1;
  return firstMoment(b) - firstMoment(a) || b.length - a.length;
}

/** The latest of the dates that are known, as `byLatest` has it. */
export function latestOf(dates: readonly (string | undefined)[]): string | undefined {
  let latest: string | undefined;
  for (const date of dates) if (byLatest(date, latest) < 0) latest = date;
  return latest;
}

/** When the article was last changed: by its publisher, or by the latest of the corrections that have a date. */
export function modifiedOf({
  updated,
  corrections,
}: Pick<Article, 'updated' | 'corrections'>): string | undefined {
  return latestOf([updated, ...corrections.map(({ date }) => date)]);
}

/**
 * A date as formats want it that know only whole moments (RFC 3339): what is not known is the first that it may be.
 * Noon in UTC stands for a day, so that readers show that very day in all zones but a few in the Pacific.
 */
export function momentOf(date: string): string {
  const [day = '', time] = date.split('T');
  if (!time) return `${day.padEnd(10, '-01')}T12:00:00Z`;
  return /^\d\d:\d\d:/.test(time) ? date : `${day}T${time.slice(0, 5)}:00${time.slice(5)}`;
}
