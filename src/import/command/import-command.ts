import { diskProblem, isOfDisk } from '../../disk-problem.ts';
import { LedgerError } from '../../ledger/ledger.ts';
import type { FetchOptions } from '../fetch/fetcher.ts';
import { photoFile } from '../file/photo-file.ts';
import type { FileToWrite } from '../file/write.ts';
import type { Dividing } from '../processes/processes-for.ts';
import { SourceError } from '../source-error.ts';
import { checkCommand } from './check-command.ts';
import { checkFieldFlags, flagsForOne } from './corrected.ts';
import {
  type Flag,
  type Flags,
  fetchingOf,
  fieldFlags,
  formatFlag,
  formatOf,
  readFlags,
  robotsFlag,
  UsageError,
} from './flags.ts';
import { runImport } from './import-run.ts';
import { readList } from './list.ts';
import { isSameFile, namedSources } from './named.ts';
import { renameCommand, withdrawCommand } from './permalink-commands.ts';
import { say, sayWrong } from './report.ts';
import { openReport } from './report-file.ts';

/** The flags of `import`. */
export const importFlags: readonly Flag[] = [
  ...fieldFlags,
  formatFlag,
  robotsFlag,
  { name: 'content', value: 'DIR', help: 'where the articles are kept; content where not given' },
  {
    name: 'photos',
    help: 'copy the pictures beside the article: those that came with the page, or from the web',
  },
  {
    name: 'list',
    value: 'FILE',
    many: true,
    help: 'import what a file lists, or a report says to have failed; - is standard input',
  },
  { name: 'report', value: 'FILE', help: 'write what became of each article, a line of JSON each' },
  { name: 'update', help: 'take over what has changed in the source of an article that is there' },
  { name: 'overwrite', help: 'with --update: take over everything, also what was corrected by hand' },
  {
    name: 'withdraw',
    value: 'SLUG',
    help: 'take an article away; its address then says what was there and why',
  },
  { name: 'reason', value: 'TEXT', help: 'with --withdraw: why, in a sentence for the reader' },
  {
    name: 'rename',
    value: 'OLD',
    help: 'rename the folder OLD, as in --rename OLD NEW; its address still answers',
  },
  { name: 'check', help: 'read the kept sources again and show where they now read differently' },
];

async function pictureOf(path: string | undefined): Promise<FileToWrite | undefined> {
  if (path === undefined) return undefined;
  try {
    return await photoFile(path);
  } catch (error) {
    throw error instanceof SourceError ? new UsageError(`--photo ${path}: ${error.message}`) : error;
  }
}

/** What the arguments name: sources, folders of them, and lists, as @FILE or by --list. */
async function namesOf(args: readonly string[], lists: readonly string[]): Promise<string[]> {
  const readsInput = [
    ...args.filter((arg) => arg === '-' || arg === '@-'),
    ...lists.filter((list) => list === '-'),
  ];
  if (readsInput.length > 1) throw new UsageError('- is given twice: standard input can be read once');
  const names: string[] = [];
  for (const arg of [...args, ...lists.map((list) => `@${list}`)])
    for (const name of arg.length > 1 && arg.startsWith('@') ? await readList(arg.slice(1)) : [arg])
      names.push(name);
  return names;
}

/** The report that is asked for; it must not be the list that it would replace. */
function reportOf(flags: Flags, args: readonly string[]) {
  const path = flags.text('report');
  if (path === undefined) return undefined;
  const lists = [
    ...(flags.texts('list') ?? []),
    ...args.filter((arg) => arg.startsWith('@')).map((arg) => arg.slice(1)),
  ];
  if (path === '') throw new UsageError('--report is empty: name a file');
  if (lists.some((list) => isSameFile(list, path)))
    throw new UsageError(`--report ${path}: is a list that is imported: give the report another name`);
  return openReport(path);
}

function checkFlags(flags: Flags, sources: readonly string[]): void {
  checkFieldFlags(flags);
  formatOf(flags);
  const one = flagsForOne.find((name) => flags.has(name));
  if (sources.length > 1 && one) throw new UsageError(`--${one} is for one article: give one source with it`);
  if (flags.has('overwrite') && !flags.has('update')) throw new UsageError('--overwrite goes with --update');
}

async function importNamed(
  args: string[],
  flags: Flags,
  content: string,
  fetching: FetchOptions,
  dividing: Dividing,
): Promise<number> {
  const lists = flags.texts('list') ?? [];
  const names = await namesOf(args, lists);
  const named = namedSources(names, content);
  checkFlags(flags, named.sources);
  const picture = await pictureOf(flags.text('photo'));
  if (names.length === 0) {
    say('the list names nothing to import');
    return 0;
  }
  const report = reportOf(flags, args);
  const count = named.sources.length + named.failures.length;
  const sums = lists.length > 0 || count > args.length || named.passedOver.size > 0;
  return runImport({ named, sums, flags, content, picture, report, fetching, dividing });
}

/**
 * `import FILE|FOLDER|URL…`: each source becomes `content/<slug>/`. Gives the exit status. `fetching` and `dividing`
 * are for tests.
 */
export async function importCommand(
  args: string[],
  fetching: FetchOptions = {},
  dividing: Dividing = {},
): Promise<number> {
  const { flags, files } = readFlags(args, importFlags);
  const content = flags.text('content') ?? 'content';
  if (flags.has('check')) return checkCommand(content, files);
  if (flags.has('withdraw')) return withdrawCommand(content, flags, files);
  if (flags.has('rename')) return renameCommand(content, flags, files);
  if (flags.has('reason')) throw new UsageError('--reason goes with --withdraw');
  if (files.length === 0 && !flags.has('list'))
    throw new UsageError(
      'name a file or an address to import, a folder or a --list of them, or - for standard input',
    );
  try {
    return await importNamed(files, flags, content, fetchingOf(flags, fetching), dividing);
  } catch (error) {
    if (error instanceof LedgerError) return Number(!sayWrong(error.message));
    if (!isOfDisk(error)) throw error;
    sayWrong(`${content} ${diskProblem(error)}; nothing was left half written`);
    return 1;
  }
}
