import { lastDayOfMonth, lastDayOfYear, parseISO } from '../../date-fns.ts';
import { partialDatePattern } from '../../patterns.ts';

/** The first and the last calendar day on which an article can have come out, each as its midnight in local time. */
export interface PublicationDays {
  earliest: Date;
  latest: Date;
}

/**
 * The days that a publication date leaves open: all of a year or a month, or one day. An evening's article may have
 * been written for the next day's paper, and one of the small hours on the day before, so six hours either side of a
 * time count as well. A time in UTC does not say where the newsroom stands, so every local day from California to
 * New Zealand counts. Undefined for what is no date, and for years outside 1000 to 2999.
 */
export function publicationDays(published: string | undefined): PublicationDays | undefined {
  if (!published || !/^[12]/.test(published) || !partialDatePattern.test(published)) return;
  const [day = '', time] = published.split('T');
  const first = parseISO(day);
  if (Number.isNaN(first.getTime())) return;
  if (day.length === 4) return { earliest: first, latest: lastDayOfYear(first) };
  if (day.length === 7) return { earliest: first, latest: lastDayOfMonth(first) };
  if (!time) return { earliest: first, latest: first };
  const [before, after] = /(?:Z|[+-]00:00)$/.test(time) ? [8, 12] : [6, 6];
  const clock = Date.parse(`${day}T${time.slice(0, 5)}Z`);
  return { earliest: dayAfter(clock, -before), latest: dayAfter(clock, after) };
}

const dayAfter = (clock: number, hours: number) =>
  parseISO(new Date(clock + hours * 3_600_000).toISOString().slice(0, 10));
