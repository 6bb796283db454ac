import type { ArchivedArticle } from '../archive.ts';
import { ArticleFileError } from '../article-parts.ts';
import { inTime, OutOfTime } from '../in-time.ts';

/** Seconds of processor time for what is made of the text of one article. */
const mostSeconds = 1.5;

/** What stopped it, for a person. */
function problemOf(error: Error): string {
  if (error instanceof OutOfTime) return `${error.message} to render: shorten its text`;
  if (error instanceof RangeError) return 'its text is nested too deep: take some of the nesting away';
  return error.message;
}

/**
 * What is made of an article's text, within its time. The work may be begun again: it waits for nothing, and changes
 * nothing.
 * @throws ArticleFileError that names the article's file, where it takes longer or the text is wrong.
 */
export function textInTime<Result>(
  { file }: Pick<ArchivedArticle, 'file'>,
  work: () => Result,
  seconds = mostSeconds,
): Result {
  try {
    return inTime(work, seconds);
  } catch (error) {
    throw new ArticleFileError(`${file}: ${problemOf(error as Error)}`);
  }
}

/** Characters of which nothing takes long that has been rendered once, so that the time need not be watched. */
const short = 8192;

/** The same of a text that has been rendered in its time: twice that is surely enough for less. */
export const knownTextInTime = <Result>(
  one: Pick<ArchivedArticle, 'file'>,
  body: string,
  work: () => Result,
): Result => (body.length < short ? work() : textInTime(one, work, 2 * mostSeconds));
