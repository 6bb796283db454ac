import { directionInEnglish } from './english-tense.ts';
import type { Language, Row } from './language.ts';
import {
  day,
  daysAgo,
  lastMonthNamed,
  lastWeekday,
  month,
  monthByTense,
  monthOfYear,
  monthsAgo,
  nextMonthNamed,
  nextWeekday,
  nothing,
  thisMonthNamed,
  thisWeekday,
  week,
  weekdayByTense,
  year,
  yearsAgo,
} from './meanings.ts';

/** "the last year" is a span, "at last May spoke" a name, "a year ago this month" another month. */
const alone =
  '(?<!\\b(?:the|an?|his|her|hers|its|their|our|my|your|whose|every|each|very|second|third|at|final|ago|may|might|can|could|will|would|must|should|cannot|not)[\\s\\u00a0])(?<!\\b(?:day|week|fortnight|month|year)s? (?:from )?)';
const part = '(?:(?:early|earlier|late|later) )?';

/** No day of the month follows, no year, no name that the word belongs to: "last November 3", "this Sunday Times". */
const noDay = "(?!,?\\s\\(?(?:the\\s)?\\d|,?\\s\\(?{name}|\\sof\\b|['’]s\\s(?:Day|Law))";
const noName =
  '(?!\\s(?:Day|Bank|Madness|Fourth|Revolution|Uprising|Crisis|Group|Times|Telegraph|Mirror|Mail|Post|Night|Prayers))';

/** After a bare Friday or November only the end of a clause or a small word may follow: "on Sunday trading". */
const end =
  '(?=$|\\s?[.;:!?)\\]—–…]|,(?!\\s\\(?(?:the\\s)?(?:\\d|{name}))|\\s[—–(-](?!\\d|\\(?{name})|\\s(?:that|to|as|in|at|when|after|before|for|with|by|from|and|but|or|while|whether|amid|against|over|on|it|he|she|they|we|the|its|his|her|their|an?|during|following|because|where|which|who|without|into|near|outside|inside|despite|about|until|since|was|were|had|did|said|told|met|\\p{Ll}{2,20}ed)\\b(?!\\s\\(?(?:the\\s)?(?:\\d|{name})))';

const names = {
  months: [
    'January|Jan\\.',
    'February|Feb\\.',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August|Aug\\.',
    'September|Sept\\.',
    'October|Oct\\.',
    'November|Nov\\.',
    'December|Dec\\.',
  ],
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
const anyName = `(?:${[...names.months, ...names.weekdays].join('|')})s?\\b`;

/** Phrases that mean something else, or nothing certain, and would be taken for the others. */
const lookalikes: Row[] = [
  [
    '(?:Mail|Independent|Scotland|Wales|Ireland|Herald|Express|Star|Mirror|Post) on Sunday',
    nothing,
    'Mail on Sunday',
  ],
  [
    '(?:this|the same) (?:week|month|day|{month}|{weekday}) (?:last|next) (?:year|month|week)',
    nothing,
    'this month last year',
  ],
  [
    '(?:this|last|next) (?:week|month|year|{month}|{weekday}) (?:a|one|{count}) (?:week|month|year)s? (?:ago|later|earlier|before|after)',
    nothing,
    'this month two years ago',
  ],
  ['(?:this|last|next) March (?:on|for|against) (?:the )?\\p{Lu}\\p{L}{1,30}', nothing, 'this March on Rome'],
  ['(?:yesterday|tomorrow|today|{weekday}) (?:week|fortnight)', nothing, 'tomorrow week'],
];

const fixed: Row[] = [
  [`the day before yesterday`, day(-2), 'the day before yesterday'],
  [`the day after tomorrow`, day(2), 'the day after tomorrow'],
  [`(?<!\\b(?:the|of|born|like|only|and) )yesterday(?!['’])`, day(-1), 'yesterday'],
  [`(?<!\\b(?:the|of|and|today|for)\\s)tomorrow(?!['’]| and )`, day(1), 'tomorrow'],
  ['(?<=\\b(?:said|announced|reported|confirmed|ruled|earlier|later) )today', day(0), 'said today'],
  [`${alone}this (?:morning|afternoon|evening)`, day(0), 'this morning'],
  [`${alone}{month}(?:,? of)? last year`, monthOfYear(-1), 'November last year'],
  [`${alone}{month}(?:,? of)? this year`, monthOfYear(0), 'September this year'],
  [`${alone}{month}(?:,? of)? next year`, monthOfYear(1), 'March next year'],
  [`${alone}${part}last year(?! of\\b)`, year(-1), 'late last year'],
  [`${alone}${part}this year(?! of\\b)`, year(0), 'earlier this year'],
  [`${alone}${part}next year(?! of\\b)`, year(1), 'early next year'],
  [`${alone}${part}last month(?! of\\b)`, month(-1), 'last month'],
  [`${alone}${part}this month(?! of\\b)`, month(0), 'later this month'],
  [`${alone}${part}next month(?! of\\b)`, month(1), 'next month'],
  [`${alone}${part}last week(?! of\\b)`, week(-1), 'last week'],
  [`${alone}${part}this week(?! of\\b)`, week(0), 'earlier this week'],
  [`${alone}${part}next week(?! of\\b)`, week(1), 'next week'],
  [`${alone}${part}last {month}${noDay}${noName}`, lastMonthNamed, 'last November'],
  [`${alone}${part}this {month}${noDay}${noName}`, thisMonthNamed, 'this May'],
  [`${alone}${part}next {month}${noDay}${noName}`, nextMonthNamed, 'next January'],
  [`${alone}last {weekday}${noDay}${noName}`, lastWeekday, 'last Friday'],
  [`${alone}this {weekday}${noDay}${noName}`, thisWeekday, 'this Friday'],
  [`${alone}next {weekday}${noDay}${noName}`, nextWeekday, 'next Monday'],
];

/** "almost two years ago" and "two or three years ago" are no dates. */
const exact =
  '(?<!\\b(?:nearly|almost|about|around|some|than|over|least|most|roughly|just|under|many|within|approximately|barely|until|or|to|and|only|up|every|each|another|first|last|past)[\\s\\u00a0])';
const counted: Row[] = [
  [`${exact}{count} years? ago`, yearsAgo, 'two years ago'],
  [`${exact}{count} months? ago`, monthsAgo, 'two months ago'],
  [`${exact}{count} days ago`, daysAgo, 'three days ago'],
];

const byTense: Row[] = [
  [
    `(?<=\\b(?:on|said|announced) )(?:early |late )?{weekday}(?: (?:morning|afternoon|evening|night))?${end}`,
    weekdayByTense,
    'He said on Friday',
  ],
  [
    `(?<!\\bthe )(?<part>early|mid|late)(?: |-){month}${noDay}(?! \\p{Lu})`,
    monthByTense,
    'They left in late January',
  ],
  [`(?<=\\b(?:in|since) ){month}${end}`, monthByTense, 'He left in January'],
];

/** English, complete. */
export const en: Language = {
  ...names,
  units: ['year', 'month', 'week', 'day', 'tomorrow', 'morning', 'afternoon', 'evening'],
  counts: ['one|an?|1', 'two|2', 'three|3', 'four|4'],
  rows: [...lookalikes, ...fixed, ...counted, ...byTense].map(
    ([words, means, example]): Row => [words.replaceAll('{name}', anyName), means, example],
  ),
  direction: directionInEnglish,
};
