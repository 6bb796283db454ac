import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { Language, Row } from './language.ts';
import type { Meaning, Named } from './meanings.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';
import { publicationDays } from './publication.ts';

/** The languages whose relative dates are known. */
export const languages: Record<string, Language> = { de, en, es, fr, it, nl, pt };

/** Where a phrase stands in a text, and the value of `<time datetime>` that it had for its first readers. */
export interface RelativeDate {
  start: number;
  end: number;
  datetime: string;
}

/** Finds relative dates in a text. `before` is what the article says just before it, where that may say which year it tells of. */
export type FindRelativeDates = (text: string, before?: string) => RelativeDate[];

/**
 * What finds words such as "last November", "this month" and "on Friday" and says what they meant on the day of
 * publication (ISO 8601 at the precision that is known). A phrase is found only when every day on which the article can
 * have come out, and every common reading of the words, give the same: wrong is worse than none. In order, never
 * overlapping.
 */
export function relativeDatesOf(published: string | undefined, lang: string): FindRelativeDates {
  const days = publicationDays(published);
  const matcher = matcherFor(lang);
  if (!days || !matcher) return () => [];
  return (text, before = '') => {
    if (!matcher.mayBeThere.test(text)) return [];
    const lowered = matcher.lowered(text);
    const directionAt = once(() => matcher.direction?.(text, before));
    const found: RelativeDate[] = [];
    for (const match of matchesOf(matcher.pattern, lowered)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const [means, words] = matcher.read(match);
      const named = { ...words, direction: once(() => directionAt()?.(start, end)) };
      const datetime = means(days.earliest, named);
      if (datetime && datetime === means(days.latest, named)) found.push({ start, end, datetime });
    }
    return found;
  };
}

/** Tells of a text, in much less time than it takes to find them, that it holds none. */
export function holdsNone(lang: string): (text: string) => boolean {
  const matcher = matcherFor(lang);
  return (text) => !matcher?.mayBeThere.test(text);
}

/** As `matchAll`, which copies the pattern each time: with one of this size, that is most of the work. */
function* matchesOf(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) yield match;
}

/** The direction is asked for both days and costs the most; in most texts nothing asks for it. */
function once<Result>(work: () => Result): () => Result {
  let done: [Result] | undefined;
  return () => {
    done ??= [work()];
    return done[0];
  };
}

interface Matcher {
  pattern: RegExp;
  /** Told sooner than by the pattern, which looks behind each word; of the text as it is, whatever its case. */
  mayBeThere: RegExp;
  lowered: (text: string) => string;
  read: (match: RegExpExecArray) => [Meaning, Named];
  direction: Language['direction'];
}

const matchers = new Map(Object.entries(languages).map(([lang, language]) => [lang, matcherOf(language)]));

const matcherFor = (lang: string): Matcher | undefined =>
  matchers.get(lang.split('-')[0]?.toLowerCase() ?? '');

/** One expression for all rows of a language, so that the first row that fits claims the words. */
function matcherOf({ months, weekdays = [], counts = [], units, rows, direction }: Language): Matcher {
  const either = (words: string[]) => words.join('|') || '(?!)';
  const fill = ([words]: Row, index: number) =>
    `(?<row${index}>${words
      .replaceAll('{month}', `(?<month>${either(months)})`)
      .replaceAll('{weekday}', `(?<weekday>${either(weekdays)})`)
      .replaceAll('{count}', `(?<count>${either(counts)})`)
      .replaceAll(' ', '[\\s\\u00a0]{1,2}')})`;
  const names = either([...months, ...weekdays]);
  const sentence = new RegExp(`(^|[.!?…:–—-]["'”’»)\\]]{0,2}\\s{1,3})(?!(?:${names})\\b)(\\p{Lu})`, 'gu');
  const numbered = (list: string[]) => {
    const names = list.map((name) => new RegExp(`^(?:${name})$`, 'u'));
    return (word: string | undefined) =>
      word === undefined ? undefined : names.findIndex((name) => name.test(word));
  };
  const [monthOf, weekdayOf, countOf] = [numbered(months), numbered(weekdays), numbered(counts)];
  return {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}_'’–-]|\\p{N}[.,])(?:${rows.map(fill).join('|')})(?![\\p{L}\\p{N}_-])`,
      'gu',
    ),
    mayBeThere: new RegExp(`${either(units)}|${names}`, 'iu'),
    /** The text with the first letter of each sentence in lower case, unless it begins a name of the calendar. */
    lowered: (text) =>
      text.replace(sentence, (whole, before: string, letter: string) => {
        const lower = letter.toLowerCase();
        return lower.length === letter.length ? before + lower : whole;
      }),
    direction,
    read: (match) => {
      const groups = match.groups ?? {};
      const row = rows.findIndex((_, index) => groups[`row${index}`] !== undefined);
      const weekday = weekdayOf(groups.weekday);
      const count = countOf(groups.count);
      return [
        rows[row]?.[1] ?? (() => undefined),
        {
          month: monthOf(groups.month),
          weekday: weekday === undefined ? undefined : weekday + 1,
          count: count === undefined ? undefined : count + 1,
          part: groups.part,
        },
      ];
    },
  };
}
