/** Says what becomes of sources: of a few each in full, of many in a summary; and in a report where one is asked for. */

import { paintFor, progressOn } from '../../terminal.ts';
import type { Became } from './became.ts';
import { reportDoubts, say, sayWrong } from './report.ts';
import type { ReportFile } from './report-file.ts';
import { Summary } from './summary.ts';

/** The most sources of which each is told in full. */
export const few = 20;

const others = (names: readonly string[] = []): string => names.join(' and ');

const sentences: Partial<Record<Became['status'], (became: Became) => string>> = {
  written: ({ article, beside }) => `wrote ${article}, and beside it ${others(beside)}`,
  updated: ({ article }) => `updated ${article}`,
  there: ({ article, kept }) =>
    kept
      ? `${article} is up to date; nothing was changed`
      : `is there already, as ${article} (the same source); nothing was changed. --update takes over what is new`,
  differs: ({ article }) =>
    `is there already, as ${article} (from the same address); nothing was changed. --update takes over what is new`,
};

function sayInFull(became: Became): void {
  const { file, status, kept = [], difference, doubts } = became;
  for (const line of kept) say(`kept ${line}`);
  if (difference) process.stdout.write(difference);
  say(`${file}: ${sentences[status]?.(became)}`);
  if (doubts) reportDoubts(doubts);
}

/** What is told of a run. */
export interface Telling {
  /** The sources that it has. */
  sources: number;
  /** Whether a summary is wanted of few, too. */
  sums: boolean;
  passedOver: ReadonlyMap<string, number>;
  report: ReportFile | undefined;
}

/** Tells of a run of so many sources. */
export class Teller {
  readonly #summary = new Summary();
  readonly #telling: Telling;
  readonly #progress: ReturnType<typeof progressOn>;

  constructor(telling: Telling) {
    this.#telling = telling;
    this.#progress = progressOn(process.stderr, telling.sources);
  }

  tell(became: Became): void {
    this.#summary.add(became);
    this.#telling.report?.add(became);
    if (became.error !== undefined) this.#progress.around(() => sayWrong(became.file, became.error ?? ''));
    else if (this.#telling.sources <= few) sayInFull(became);
  }

  /** So many of the sources are done. */
  done(sources: number): void {
    this.#progress.step(sources);
  }

  /** Ends what is told; whether all is there. `stopped` says why not all was done. */
  end(stopped?: string): boolean {
    this.#progress.end();
    const { sources, sums, passedOver, report } = this.#telling;
    const problem = report?.close();
    if (sources > few || sums)
      process.stdout.write(this.#summary.text(sources, passedOver, paintFor(process.stdout)));
    if (problem !== undefined) sayWrong(problem);
    if (stopped !== undefined) sayWrong(stopped);
    return problem === undefined && stopped === undefined && !this.#summary.counts.has('failed');
  }
}
