import { readByline } from '../byline.ts';
import { isName, isTitled } from '../names.ts';
import type { Reading } from '../reading.ts';
import { normalLine, type Vocabulary } from '../vocabulary.ts';
import { type DateLine, readDateLine } from './date-line.ts';
import { markOf } from './marks.ts';

export interface MetaLine {
  bylines: string[];
  dates: DateLine[];
  publisher?: string;
  dropped: Reading['dropped'];
}

/**
 * A line in which byline, date and furniture stand side by side: "By Ann Lee | 6 March 2015 | 3 min read".
 * Undefined where a part is none of them, or where there is neither byline nor date.
 */
export const readMetaLine = (line: string, words: Vocabulary): MetaLine | undefined => {
  const label = words.once(
    'date label',
    () =>
      new RegExp(
        `\\s+(?=(?:${words.any('published')}|${words.any('updated')})\\s*[:：]?\\s+(?:\\p{L}{2,12}\\.?,?\\s+)?(?:\\p{L}{3,10}\\.?\\s+)?[\\d])`,
        'iu',
      ),
  );
  const source = words.once(
    'source part',
    () => new RegExp(`\\s+(?=(?:${words.any('source')})\\s?[:：])`, 'iu'),
  );
  const parts = line
    .split(/\s*[|｜•·]\s*|\s+[–—-]\s+|\s{3,}|\t/u)
    .flatMap((part) => part.split(label))
    .flatMap((part) => part.split(source))
    .flatMap((part) =>
      part.split(/,\s+(?=(?:\p{L}{3,9}\.?\s+\d{1,2}|\d{1,2}\.?\s+\p{L}{3,9}\.?),?\s+\d{4})/u),
    )
    .filter((part) => part.trim());
  if (parts.length < 2) return undefined;
  const read: MetaLine = { bylines: [], dates: [], dropped: [] };
  for (const [at, part] of parts.entries()) {
    const dates = readDateLine(part, words);
    const mark = dates ? undefined : markOf(part, words);
    const named = /^([^:：]{1,30})\s?[:：]\s*(\S.{0,38})$/u.exec(part);
    if (dates) read.dates.push(dates);
    else if (
      named?.[1] &&
      named[2] &&
      words.list('source').includes(normalLine(named[1])) &&
      isTitled(named[2])
    )
      read.publisher = named[2];
    else if (mark?.kind === 'drop') read.dropped.push({ text: part, reason: mark.reason });
    else if (readByline(part, words.lang)) read.bylines.push(part);
    else if (at === 0 && isName(part)) read.bylines.push(`By ${part}`);
    else if (read.bylines.length > 0 && part.length < 60)
      read.bylines.push(`${read.bylines.pop()} | ${part}`);
    else return undefined;
  }
  return read.dates.length || (read.bylines.length && read.dropped.length) ? read : undefined;
};
