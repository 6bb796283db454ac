/**
 * The two parts of an article file, told apart without being read: a build in which nothing has changed looks no further, and
 * loads nothing that parses.
 */
import { neutral } from './neutral-text.ts';
import { articleLineLimit, articleSignLimit } from './patterns.ts';

/** The longest front matter that is read, in UTF-16 units; an article's own is about a thousand. */
const frontMatterLimit = 1_000_000;

/** What is wrong with an article file: one line per problem, each as `file:line: field: what is wrong`. */
export class ArticleFileError extends Error {
  override name = 'ArticleFileError';
  constructor(message: string) {
    super(neutral(message));
  }
}

/** Whether an article file has more lines than are read. */
const hasTooManyLines = (text: string): boolean => (text.match(/\n[^\n\r]/g)?.length ?? 0) > articleLineLimit;

const opening = /^\uFEFF?---[ \t]*\r?\n/;
const closing = /^---[ \t]*(?:\r?\n|$)/m;

/**
 * The front matter, and where the Markdown begins.
 * @throws ArticleFileError where there is none, or it has no end.
 */
export function splitFrontMatter(text: string, file: string) {
  const start = opening.exec(text)?.[0].length;
  if (start === undefined) {
    throw new ArticleFileError(`${file}:1: has no front matter: begin with a line of three hyphens, ---`);
  }
  const rest = text.slice(start, start + frontMatterLimit);
  const end = closing.exec(rest);
  if (!end) throw new ArticleFileError(`${file}:1: the front matter has no end: close it with a line of ---`);
  return { yaml: rest.slice(0, end.index), bodyStart: start + end.index + end[0].length };
}

/** Whether the Markdown of an article file has more signs than are read. @throws ArticleFileError as `splitFrontMatter` does. */
const hasTooManySigns = (text: string, file: string): boolean =>
  (text.slice(splitFrontMatter(text, file).bodyStart).match(/[*_[`\\<&]/g)?.length ?? 0) > articleSignLimit;

/**
 * What an article file has more of than is read: `20,000 lines`; undefined where it can be read.
 * @throws ArticleFileError as `splitFrontMatter` does.
 */
export function tooManyIn(text: string, file: string): string | undefined {
  // Most have fewer characters than that, and need not be counted.
  if (text.length <= Math.min(articleLineLimit, articleSignLimit)) return undefined;
  if (hasTooManyLines(text)) return `${articleLineLimit.toLocaleString('en')} lines`;
  if (hasTooManySigns(text, file)) return `${articleSignLimit.toLocaleString('en')} links, marks and escapes`;
  return undefined;
}

/**
 * The Markdown of an article file whose front matter is known to be right. The lines of the front matter stay, empty,
 * so that errors in the Markdown name the line of the file.
 */
export function bodyWithItsLines(text: string, file: string): string {
  const { bodyStart } = splitFrontMatter(text, file);
  return text.slice(0, bodyStart).replace(/[^\n]+/g, '') + text.slice(bodyStart);
}
