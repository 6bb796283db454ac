/** What a build says of an error: one line where what is wrong is known; where in the code it was, only where that is asked for. */
import { diskProblem, isOfDisk } from '../disk-problem.ts';

/** Errors whose message says which file, what is wrong and what to do. An error that comes from a thread keeps its name alone. */
const clear = new Set([
  'ArticleFileError',
  'CompileError',
  'LedgerError',
  'SearchIndexError',
  'ShareError',
  'SiteGoneError',
]);

/** The line, or the lines where several things are wrong. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return `the build failed: ${error}`;
  if (clear.has(error.name)) return error.message;
  if (isOfDisk(error))
    return `${error.path ?? 'a file'} ${diskProblem(error)}; nothing is half written, and the next build goes on`;
  const [first] = error.message.split('\n');
  return `the build failed: ${error.name}: ${first}; with DEBUG=1 it says where`;
}

/** Says it; with DEBUG in the environment, also where in the code it was. */
export function sayError(error: unknown): void {
  console.error(wordsOf(error));
  if (process.env.DEBUG) console.error(error);
}
