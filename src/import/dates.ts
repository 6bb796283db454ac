/** Dates as news prints them, in ten languages, as partial ISO 8601 dates. */
import { isExists } from '../date-fns.ts';
import { languages } from './languages/all.ts';
import { anyOf, type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { offsetOf, zonePattern } from './zones.ts';

export interface FoundDate {
  /** ISO 8601 at the precision that is stated. */
  date: string;
  /** Where it stands in the text, weekday and time included. */
  start: number;
  end: number;
  /** What it states and the date does not keep, and why: a time without a zone. */
  lost?: { text: string; reason: string };
}

const bare = (name: string) => name.toLowerCase().replace(/\.$/, '');

/** The names of a language's months, with Intl's long and short forms; `_` in the tables is a space. */
const monthsOf = (lang: string): Map<string, number> => {
  const names = new Map<string, number>();
  for (const code of new Set(['en', lang])) {
    if (code === 'zh' || code === 'ja') continue;
    const locale = code === 'ar' ? 'ar-EG' : code;
    for (const month of ['long', 'short'] as const)
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(locale, { month, ...(day && { day }), timeZone: 'UTC' });
        for (let at = 0; at < 12; at++) {
          const part = format.formatToParts(Date.UTC(2021, at, 1)).find(({ type }) => type === 'month');
          if (part) names.set(bare(part.value), at + 1);
        }
      }
    const more = languages.find((language) => language.code === code)?.months ?? '';
    for (const [, name = '', number] of more.matchAll(/(\S+)=(\d+)/g))
      names.set(bare(name.replaceAll('_', ' ')), Number(number));
  }
  return names;
};

const weekdaysOf = (lang: string): string[] =>
  [...new Set(['en', lang])].flatMap((locale) =>
    (['long', 'short'] as const).flatMap((weekday) => {
      const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' });
      return Array.from({ length: 7 }, (_, at) => bare(format.format(Date.UTC(2021, 0, at + 1))));
    }),
  );

/** Of 1600 to 2099: beyond, four digits are a number more often than the year of an article. */
const year = '(?<year>(?:1[6-9]|20)\\d\\d)(?!\\d)';
const day = '(?<day>0?[1-9]|[12]\\d|3[01])(?!\\d)';
const number = '(?<month>0?[1-9]|1[0-2])(?!\\d)';

const formsOf = (months: string, weekdays: string): RegExp[] => {
  const name = `(?<name>${months})\\.?(?![\\p{L}\\p{N}])`;
  const before = `(?:(?<![\\p{L}\\p{N}])(?:${weekdays})\\.?(?:\\s*,)?\\s+(?:the\\s+|den\\s+|le\\s+|de\\s+)?)?`;
  const of = "\\s*(?:[,.\\s-]|of\\s|de\\s|del\\s|d[’'])\\s*(?:de\\s+|of\\s+|del\\s+)?";
  const start = '(?<![\\p{L}\\p{N}.])';
  return [
    // 2024-04-28, 2024/4/28, 2024-04-28T10:30:00Z
    `(?<![\\p{L}\\d/.-])${year}[-/]${number}[-/]${day}`,
    // 2024年4月28日, 2024年4月
    `${year}\\s?年\\s?${number}\\s?月(?:\\s?${day}\\s?日)?(?:\\s?[(（][日月火水木金土一二三四五六天][)）])?`,
    // 2024년 4월 28일; 2024.04.28
    `${year}\\s?년\\s?${number}\\s?월(?:\\s?${day}\\s?일)?`,
    `(?<![\\p{L}\\d/.-])${year}\\.\\s?${number}\\.\\s?${day}`,
    // Sunday, 28 April 2024; 28. April 2024; 28 de abril de 2024; 28th of April, 2024
    `${before}${start}${day}(?:st|nd|rd|th|er|º|°|ª)?\\.?${of}${name}(?:\\s*\\/\\s*[\\p{L}\\s]{3,20}?)?(?:\\s*,?\\s*|\\s+(?:de|del|of)\\s+)${year}`,
    // April 28, 2024; Apr. 28 2024
    `${before}${start}${name}\\s*${day}(?:st|nd|rd|th)?(?:\\s*,\\s*|\\s+)${year}`,
    // 28.04.2024, 28/04/2024
    `${before}(?<![\\p{L}\\d/.-])(?<first>0?[1-9]|[12]\\d|3[01])(?<mark>[./-])(?<second>0?[1-9]|[12]\\d|3[01])\\k<mark>${year}(?![./-]\\d)`,
    // April 2024
    `${start}${name}(?:\\s*,\\s*|\\s+(?:de\\s+|of\\s+|del\\s+)?)${year}`,
    // 2024-04
    `(?<![\\p{L}\\d/.-])${year}-(?<month>0[1-9]|1[0-2])(?![\\d-])`,
  ].map((form) => new RegExp(form, 'iu'));
};

const formsIn = (words: Vocabulary) =>
  words.once('date forms', () => {
    const months = monthsOf(words.lang);
    return { months, forms: formsOf(anyOf([...months.keys()]), anyOf(weekdaysOf(words.lang))) };
  });

const clock = new RegExp(
  `(?<hour>[01]?\\d|2[0-3])(?:\\s?[:.h時时点點]\\s?(?<minute>[0-5]\\d)分?(?::(?<second>[0-5]\\d(?:\\.\\d{1,9})?))?)?(?!\\d)\\s?(?<half>[ap]\\.?m\\.?(?![a-z]))?(?:\\s?(?:uhr|uur|h|hrs?|horas|hours)\\.?(?![\\p{L}]))?\\s?\\(?(?<zone>${zonePattern})?(?![\\p{L}\\d])\\)?`,
  'iu',
);
const after = new RegExp(
  `^(?:T|\\s{0,3}[,|·•–—-]?\\s{0,3}(?:at |um |à |a las |às |alle |alle ore |ore |om |klo |- |(?:午前|午後|上午|下午|晚上|凌晨)\\s?)?(?:ore )?)(?<time>${clock.source})`,
  'iu',
);
const beforeIt = new RegExp(
  `(?<![\\d.,:])(?<time>${clock.source})\\s{0,3}(?:[,|·•–—-]|on|am|le|el|op|il|em)?\\s{0,3}$`,
  'iu',
);

const two = (value: string | number) => String(value).padStart(2, '0');

/** The time that a clock's match gives, with its offset; undefined where the zone is not stated. */
const timeOf = (groups: Record<string, string | undefined>, dayText: string): string | undefined => {
  const { hour = '', minute, second, half, zone } = groups;
  const offset = zone && offsetOf(zone, dayText);
  if (!offset || (minute === undefined && !half)) return undefined;
  const hours = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour);
  return `T${two(hours)}:${minute ?? '00'}${second ? `:${second}` : ''}${offset}`;
};

/** Whether a clock's match is a time at all, and no stray number. */
const isTime = (groups: Record<string, string | undefined>) =>
  groups.minute !== undefined || groups.half !== undefined;

/** Day and month of two numbers: by size, by the dot, or by the language; undefined where both ways are open. */
const orderOf = (
  first: number,
  second: number,
  mark: string,
  lang: string,
): [day: number, month: number] | undefined => {
  if (first > 12) return [first, second];
  if (second > 12) return [second, first];
  return first === second || mark === '.' || lang !== 'en' ? [first, second] : undefined;
};

const dateOf = (
  groups: Record<string, string | undefined>,
  words: Vocabulary,
): { date: string; unsure?: boolean } | undefined => {
  const { year: years = '', name, first, second, mark = '' } = groups;
  let monthNumber = Number(
    name === undefined ? groups.month : formsIn(words).months.get(bare(name).replace(/\s+/g, ' ')),
  );
  let dayNumber = Number(groups.day ?? 0);
  if (first && second) {
    const order = orderOf(Number(first), Number(second), mark, words.lang);
    if (!order) return { date: years, unsure: true };
    [dayNumber, monthNumber] = order;
  }
  if (!monthNumber) return undefined;
  if (!dayNumber) return { date: `${years}-${two(monthNumber)}` };
  return isExists(Number(years), monthNumber - 1, dayNumber)
    ? { date: `${years}-${two(monthNumber)}-${two(dayNumber)}` }
    : undefined;
};

/** Arabic-Indic and full-width digits as ASCII, one for one. */
const plainDigits = (text: string) =>
  text.replace(/[٠-٩０-９]/g, (digit) =>
    String((digit.codePointAt(0) ?? 0) - (digit < '٪' ? 0x660 : 0xff10)),
  );

/**
 * The first date that a text states, with where it stands. A time is kept only with its zone; of a date in
 * numbers that could be the one or the other way round ("03/04/2024") only the year is kept. Looks at the
 * first 500 characters.
 */
export const findDate = (text: string, lang?: string): FoundDate | undefined => {
  const words = vocabularyOf(lang);
  const line = plainDigits(text.slice(0, 500));
  if (!/\d{4}/.test(line)) return undefined;
  for (const form of formsIn(words).forms) {
    const found = form.exec(line);
    const read = found?.groups && dateOf(found.groups, words);
    if (!found) continue;
    if (!read) return undefined;
    const { date, unsure } = read;
    let start = found.index;
    let end = start + found[0].length;
    if (unsure)
      return {
        date,
        start,
        end,
        lost: { text: text.slice(start, end), reason: 'date whose day and month could be either way round' },
      };
    if (date.length < 10) return { date, start, end };
    const next = after.exec(line.slice(end));
    const time = next?.groups && isTime(next.groups) ? next : beforeIt.exec(line.slice(0, start));
    if (!time?.groups || !isTime(time.groups)) return { date, start, end };
    if (time === next) end += next[0].length;
    else start = time.index;
    const kept = timeOf(time.groups, date);
    if (kept) return { date: date + kept, start, end };
    return {
      date,
      start,
      end,
      lost: { text: time.groups.time?.trim() ?? '', reason: 'time without a zone' },
    };
  }
  return undefined;
};

/**
 * The date that a text states, in ISO 8601 at the precision it has; undefined where it states none.
 * A time is kept only with its zone, as an offset: nothing is invented.
 */
export const readDate = (text: string, lang?: string): string | undefined => findDate(text, lang)?.date;
