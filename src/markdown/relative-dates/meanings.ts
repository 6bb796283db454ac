/**
 * What relative words mean, seen from one day. Each meaning gives a value for `<time datetime>` (HTML: a year, a
 * month, an ISO week or a day), or nothing where readers of the words could disagree.
 */
import {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  differenceInCalendarDays,
  formatISO,
  getISODay,
  getISOWeek,
  getISOWeekYear,
  startOfISOWeek,
  startOfWeek,
} from '../../date-fns.ts';

/** Whether what is told lies before or after the telling; `then` is a future told in the past ("would"). */
export type Direction = 'past' | 'future' | 'then' | undefined;

/** What a phrase names: a month from 0, a weekday from 1 (Monday) to 7, a number, a part of the month. */
export interface Named {
  month?: number | undefined;
  weekday?: number | undefined;
  count?: number | undefined;
  part?: string | undefined;
  /** Worked out only for the phrases that need it. */
  direction?: () => Direction;
}

export type Meaning = (day: Date, named: Named) => string | undefined;

const two = (number: number) => String(number).padStart(2, '0');
const asDay = (day: Date) => formatISO(day, { representation: 'date' });
const asMonth = (day: Date) => asDay(day).slice(0, 7);
const asYear = (day: Date) => asDay(day).slice(0, 4);
const asWeek = (day: Date) => `${getISOWeekYear(day)}-W${two(getISOWeek(day))}`;
const monthIn = (day: Date, years: number, month: number) =>
  `${asYear(addYears(day, years))}-${two(month + 1)}`;

/** The words claim their place and mean nothing certain: "the Mail on Sunday". */
export const nothing: Meaning = () => undefined;

/** "last year" is `year(-1)`. */
export const year =
  (shift: number): Meaning =>
  (day) =>
    asYear(addYears(day, shift));

/** "this month" is `month(0)`. */
export const month =
  (shift: number): Meaning =>
  (day) =>
    asMonth(addMonths(day, shift));

/** "next week" is `week(1)`. On a Sunday one reader's week ends and another's begins: nothing. */
export const week =
  (shift: number): Meaning =>
  (day) =>
    getISODay(day) === 7 ? undefined : asWeek(addWeeks(day, shift));

/** "yesterday" is `day(-1)`. */
export const day =
  (shift: number): Meaning =>
  (from) =>
    asDay(addDays(from, shift));

/** "November last year" is `monthOfYear(-1)`. */
export const monthOfYear =
  (shift: number): Meaning =>
  (day, { month = 0 }) =>
    monthIn(day, shift, month);

/** "last November": the latest before this month, and November of last year. In December they differ: nothing. */
export const lastMonthNamed: Meaning = (day, { month = 0 }) =>
  month >= day.getMonth() ? monthIn(day, -1, month) : undefined;

/** "next March": the first after this month, and March of next year. In February they differ: nothing. */
export const nextMonthNamed: Meaning = (day, { month = 0 }) =>
  month <= day.getMonth() ? monthIn(day, 1, month) : undefined;

/** "this May": of this year, and the nearest May. In December they differ: nothing. */
export const thisMonthNamed: Meaning = (day, { month = 0 }) =>
  Math.abs(month - day.getMonth()) <= 5 ? monthIn(day, 0, month) : undefined;

/** "two years ago": a year is named only when eight weeks more or less fall into it too. */
export const yearsAgo: Meaning = (day, { count = 0 }) => {
  const then = addYears(day, -count);
  return asYear(addDays(then, -56)) === asYear(addDays(then, 56)) ? asYear(then) : undefined;
};

/** "two months ago": a month is named only when ten days more or less fall into it too. */
export const monthsAgo: Meaning = (day, { count = 0 }) => {
  const then = addMonths(day, -count);
  return asMonth(addDays(then, -10)) === asMonth(addDays(then, 10)) ? asMonth(then) : undefined;
};

/** "three days ago" */
export const daysAgo: Meaning = (day, { count = 0 }) => asDay(addDays(day, -count));

const only = (days: Date[]) => (new Set(days.map(asDay)).size === 1 ? days.map(asDay)[0] : undefined);
const weekdayOf = (monday: Date, weekday: number) => addDays(monday, weekday - 1);
const weekdayFromSunday = (sunday: Date, weekday: number) => addDays(sunday, weekday % 7);
const latest = (day: Date, weekday: number) => addDays(day, -((getISODay(day) - weekday + 7) % 7));
const soonest = (day: Date, weekday: number) => addDays(day, (weekday - getISODay(day) + 7) % 7);

/** "last Friday": the latest before today, and that of last week, whether weeks begin on Monday or on Sunday. */
export const lastWeekday: Meaning = (day, { weekday = 1 }) =>
  only([
    latest(addDays(day, -1), weekday),
    weekdayOf(startOfISOWeek(addWeeks(day, -1)), weekday),
    weekdayFromSunday(startOfWeek(addWeeks(day, -1)), weekday),
  ]);

/** "next Friday": the first after today, and that of next week, whether weeks begin on Monday or on Sunday. */
export const nextWeekday: Meaning = (day, { weekday = 1 }) =>
  only([
    soonest(addDays(day, 1), weekday),
    weekdayOf(startOfISOWeek(addWeeks(day, 1)), weekday),
    weekdayFromSunday(startOfWeek(addWeeks(day, 1)), weekday),
  ]);

/** "this Friday": the first after today, and that of this week, whether weeks begin on Monday or on Sunday. */
export const thisWeekday: Meaning = (day, { weekday = 1 }) =>
  only([
    soonest(addDays(day, 1), weekday),
    weekdayOf(startOfISOWeek(day), weekday),
    weekdayFromSunday(startOfWeek(day), weekday),
  ]);

/** "on Friday": the latest, today's too, of what has happened; the next of what will. That of today is left alone, for it may mean a week from now. */
export const weekdayByTense: Meaning = (day, named) => {
  const { weekday = 1 } = named;
  const direction = named.direction?.();
  if (direction === 'past') return asDay(latest(day, weekday));
  const next = soonest(day, weekday);
  return direction === 'future' && differenceInCalendarDays(next, day) > 0 ? asDay(next) : undefined;
};

/** The days of a month that its parts can mean at most. */
const parts: Record<string, [first: number, last: number]> = {
  early: [1, 12],
  mid: [10, 21],
  late: [19, 31],
};

/**
 * "in November", "late March": the nearest that fits the tense, no farther than nine months, since news of ten months
 * ago is told with its year. This month goes by its name only with a part of it ("late March"), and only where that part
 * is not over, for what is to come, or has begun, for what is past.
 */
export const monthByTense: Meaning = (day, named) => {
  const { month = 0, part } = named;
  const direction = named.direction?.();
  if (!direction) return;
  const past = direction === 'past';
  const distance = (past ? day.getMonth() - month : month - day.getMonth()) + 12;
  if (distance % 12 === 0) {
    const [first, last] = parts[part ?? ''] ?? [];
    if (!first || !last) return;
    return (past ? day.getDate() >= first : day.getDate() <= last) ? asMonth(day) : undefined;
  }
  if (distance % 12 > 9 || direction === 'then') return;
  return asMonth(addMonths(day, past ? -(distance % 12) : distance % 12));
};
