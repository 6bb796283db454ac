import { neutralJson, neutralLine } from '../../neutral-text.ts';
import { columnsOf, paintFor, progressOn } from '../../terminal.ts';
import type { FetchOptions } from '../fetch/fetcher.ts';
import type { Dividing } from '../processes/processes-for.ts';
import { isFailure } from '../read-records.ts';
import { type Flag, fetchingOf, formatFlag, formatOf, readFlags, robotsFlag, UsageError } from './flags.ts';
import { show } from './show.ts';
import { openSources } from './sources.ts';

/** The flags of `read`. */
export const readCommandFlags: readonly Flag[] = [
  {
    name: 'json',
    help: 'print one record a line (NDJSON) for each article, and an error line for each failure',
  },
  formatFlag,
  robotsFlag,
];

/**
 * `read [--json] FILE|URL…`: prints what each source reads as, one after another, and writes nothing.
 * Gives the exit status: 1 where a source could not be read, after all the others are done. `fetching` and `dividing` are
 * for tests.
 */
export async function readCommand(
  args: string[],
  fetching: FetchOptions = {},
  dividing: Dividing = {},
): Promise<number> {
  const { flags, files } = readFlags(args, readCommandFlags);
  if (files.length === 0) throw new UsageError('name a file or an address to read, or - for standard input');
  const format = formatOf(flags);
  const asJson = flags.has('json');
  const screen = { paint: paintFor(process.stdout), columns: columnsOf(process.stdout) };
  const progress = progressOn(process.stderr, process.stdout.isTTY ? 0 : files.length);
  const wanted = { options: { format }, withDocuments: false };
  const sources = openSources(files, wanted, fetchingOf(flags, fetching), dividing);
  let status = 0;
  let shown = 0;
  try {
    for (const [done, file] of files.entries()) {
      for await (const { outcome } of sources.articles(file)) {
        const isWrong = isFailure(outcome);
        const isMinor = isWrong && outcome.passedOver !== undefined;
        if (isWrong && !isMinor) status = 1;
        if (asJson && !isMinor) await print(`${neutralJson(outcome)}\n`);
        else if (isWrong) process.stderr.write(`${neutralLine(`${file}: ${outcome.error}`)}\n`);
        else await print((shown++ ? '\n\n' : '') + show(outcome, screen));
      }
      progress.step(done + 1);
    }
  } finally {
    progress.end();
    await sources.close();
  }
  return status;
}

/** Writes to standard output, and waits where its reader is slower. */
const print = (text: string): Promise<void> | undefined =>
  process.stdout.write(text)
    ? undefined
    : new Promise((resolve) => {
        process.stdout.once('drain', resolve);
      });
