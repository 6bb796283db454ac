/** The report of an import: a line of JSON for each article, as it comes (NDJSON). */
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { diskProblem } from '../../disk-problem.ts';
import { neutralJson } from '../../neutral-text.ts';
import type { Became } from './became.ts';
import { UsageError } from './flags.ts';

/** Characters that are gathered before they are written. */
const most = 65_536;

/** A report that is being written. */
export interface ReportFile {
  add(became: Became): void;
  /** Writes what is left; what was wrong on the way, where it could not be written. */
  close(): string | undefined;
}

const lineOf = ({ file, status, article, error, kept, doubts }: Became): string => {
  const { uncertain, dropped } = doubts ?? {};
  return `${neutralJson({ file, status, article, error, uncertain, dropped, kept })}\n`;
};

/**
 * Begins a report; an error on the way stops the report, and not the import.
 * @throws UsageError where there can be no such file.
 */
export function openReport(path: string): ReportFile {
  let problem: string | undefined;
  const doing = (work: () => void) => {
    try {
      if (problem === undefined) work();
    } catch (error) {
      problem = `--report ${path}: ${diskProblem(error as Error)}`;
    }
  };
  let file = -1;
  doing(() => {
    file = openSync(path, 'w');
  });
  if (problem !== undefined) throw new UsageError(problem);
  let text = '';
  const flush = () => {
    doing(() => writeFileSync(file, text));
    text = '';
  };
  return {
    add(became) {
      text += lineOf(became);
      if (text.length > most) flush();
    },
    close() {
      flush();
      doing(() => closeSync(file));
      return problem;
    },
  };
}
