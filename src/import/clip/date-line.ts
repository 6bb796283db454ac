import { type FoundDate, findDate } from '../dates.ts';
import { normalLine, type Vocabulary } from '../vocabulary.ts';

export interface DateLine {
  published?: string;
  updated?: string;
  /** Whether the line says what the date is: "Published", "Updated". */
  labelled: boolean;
  lost: NonNullable<FoundDate['lost']>[];
}

const longest = 200;
const mostDates = 4;

/** Every word that may stand in a line of dates beside them. */
const fillersOf = (words: Vocabulary) => ({
  all: new Set(
    ['published', 'updated', 'dateWords'].flatMap((name) =>
      words.list(name as 'published').flatMap((entry) => [entry, ...entry.split(' ')]),
    ),
  ),
  updated: new RegExp(`(?:^|[^\\p{L}])(?:${words.any('updated')})[\\s:：.,]*$`, 'iu'),
  anyUpdated: new RegExp(`(?<![\\p{L}])(?:${words.any('updated')})(?![\\p{L}])`, 'iu'),
  labelled: new RegExp(
    `(?<![\\p{L}])(?:${words.any('published')}|${words.any('updated')})(?![\\p{L}])|[:：]`,
    'iu',
  ),
});

const time =
  /^(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?|\d{1,2}(?:am|pm)|[ap]\.?m\.?|gmt|utc|bst|est|edt|cet|ist)$/i;

/**
 * A line that holds nothing but dates and their labels: "Published: 6 March 2015 | Updated 7 March 2015".
 * Undefined where any other word stands in it.
 */
export const readDateLine = (line: string, words: Vocabulary): DateLine | undefined => {
  if (line.length > longest || !/\d/.test(line) || !/[12١٢１２]\s?[\d٠-٩０-９]{3}/u.test(line))
    return undefined;
  const { all, updated, anyUpdated, labelled } = words.once('date line', fillersOf);
  const read: DateLine = { labelled: labelled.test(line), lost: [] };
  const residue: string[] = [];
  let rest = line;
  for (let found = findDate(rest, words.lang); found; found = findDate(rest, words.lang)) {
    if (residue.length >= mostDates) return undefined;
    const before = rest.slice(0, found.start);
    const field =
      updated.test(before) || (residue.length > 0 && anyUpdated.test(before)) ? 'updated' : 'published';
    if (read[field]) read.lost.push({ text: rest.slice(found.start, found.end), reason: 'another date' });
    else read[field] = found.date;
    if (found.lost) read.lost.push(found.lost);
    residue.push(before);
    rest = rest.slice(found.end);
  }
  if (!read.published && !read.updated) return undefined;
  residue.push(rest);
  for (const part of residue) {
    if (all.has(normalLine(part))) continue;
    for (const word of normalLine(part).split(/[\s|,;:：•·()[\]/–—-]+/u)) {
      if (!word || all.has(word) || all.has(`${word}.`) || !/[\p{L}\p{N}]/u.test(word)) continue;
      if (!time.test(word)) return undefined;
      read.lost.push({ text: word, reason: 'time without a date' });
    }
  }
  return read;
};
