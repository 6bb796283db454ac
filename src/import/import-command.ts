import { join } from 'node:path';
import type { ArticleRecord } from '../article.ts';
import { ArticleFileError } from '../article-file.ts';
import { articleText } from './article-text.ts';
import { checkCommand } from './check-command.ts';
import { checkFieldFlags, corrected, flagsForOne } from './corrected.ts';
import { type Flag, type Flags, fieldFlags, formatFlag, formatOf, readFlags, UsageError } from './flags.ts';
import { type Library, openLibrary } from './library.ts';
import { ownPart } from './own-source.ts';
import { photoFile } from './photo-file.ts';
import { isFailure, type Outcome, recordsOf } from './read-records.ts';
import { readingOf } from './reading-hash.ts';
import { reportDoubts, say, sayWrong } from './report.ts';
import { shortHash, slugsFor } from './slug.ts';
import { SourceError } from './source-error.ts';
import { sha256Of, sourceFileName } from './source-file.ts';
import { progressOn } from './terminal.ts';
import { tidy } from './tidy.ts';
import { updateArticle } from './update.ts';
import { type FileToWrite, sweep, writeArticle } from './write.ts';

/** The flags of `import`. */
export const importFlags: readonly Flag[] = [
  ...fieldFlags,
  formatFlag,
  { name: 'content', value: 'DIR', help: 'where the articles are kept; content where not given' },
  { name: 'update', help: 'take over what has changed in the source of an article that is there' },
  { name: 'overwrite', help: 'with --update: take over everything, also what was corrected by hand' },
  { name: 'check', help: 'read the kept sources again and show where they now read differently' },
];

/** What one run of `import` works with. */
interface Run {
  content: string;
  flags: Flags;
  format: string | undefined;
  picture: FileToWrite | undefined;
  library: Library;
}

/** Whether the article is now there; a failure has been said. */
async function importOne(outcome: Outcome, bytes: Uint8Array, run: Run): Promise<boolean> {
  if (isFailure(outcome)) return sayWrong(outcome.file, outcome.error);
  const { content, flags, library } = run;
  const part = ownPart(outcome);
  const source = part === undefined ? bytes : Buffer.from(part);
  const reading = readingOf(outcome);
  const { record, beyond } = corrected(outcome, flags, run.picture);
  const whole = tidy(record);
  const sha256 = sha256Of(source);
  const there = library.find({ sha256, url: whole.source.url });
  if (there && flags.has('update')) return updateArticle({ there, outcome, source, reading, ...run });
  if (there) {
    const why = there.data.source.sha256 === sha256 ? 'the same source' : 'the same address';
    say(`${outcome.file}: is already there as ${there.path} (${why}); nothing was changed, --update would`);
    return true;
  }
  const name = sourceFileName(Buffer.from(source.slice(0, 1000)).toString());
  const text = articleText(whole, { ...beyond, source: { file: name, sha256, reading } });
  const files = [
    { name, content: source },
    ...(run.picture ? [run.picture] : []),
    { name: 'index.md', content: text },
  ];
  const slug = writeArticle(content, freeSlugs(whole, source, run), files);
  if (slug === undefined) {
    return sayWrong(outcome.file, `--slug ${flags.text('slug')} is taken: give another; nothing was written`);
  }
  library.add(slug);
  say(
    `${outcome.file}: wrote ${join(content, slug, 'index.md')} and ${files.length > 2 ? `${name}, ${run.picture?.name}` : name}`,
  );
  reportDoubts(whole);
  return true;
}

/** The slugs to try: the one that was given, else those of the headline that no article has or had. */
function* freeSlugs(record: ArticleRecord, source: Uint8Array, { flags, library }: Run): Generator<string> {
  const given = flags.text('slug');
  for (const slug of given ? [given] : slugsFor(record.title, shortHash(record.source.url ?? source))) {
    if (!library.isTaken(slug)) yield slug;
  }
}

async function importFile(file: string, run: Run): Promise<boolean> {
  const { outcomes, bytes } = await recordsOf(file, { format: run.format });
  const one = flagsForOne.find((name) => run.flags.has(name));
  if (outcomes.length > 1 && one) {
    return sayWrong(file, `holds ${outcomes.length} articles, and --${one} is for one; nothing was written`);
  }
  let done = true;
  for (const outcome of outcomes) {
    try {
      done = (await importOne(outcome, bytes, run)) && done;
    } catch (error) {
      if (!(error instanceof SourceError || error instanceof ArticleFileError)) throw error;
      done = sayWrong(...(error instanceof SourceError ? [file, error.message] : [error.message]));
    }
  }
  return done;
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && 'syscall' in error;

/** `import FILE…`: each source becomes `content/<slug>/`. Gives the exit status. */
export async function importCommand(args: string[]): Promise<number> {
  const { flags, files } = readFlags(args, importFlags);
  const content = flags.text('content') ?? 'content';
  if (flags.has('check')) return checkCommand(content, files);
  if (files.length === 0) throw new UsageError('name a file to import, or - for standard input');
  checkFieldFlags(flags);
  const format = formatOf(flags);
  const one = flagsForOne.find((name) => flags.has(name));
  if (files.length > 1 && one) throw new UsageError(`--${one} is for one article: give one file with it`);
  if (flags.has('overwrite') && !flags.has('update')) throw new UsageError('--overwrite goes with --update');
  const progress = progressOn(process.stderr, files.length);
  let status = 0;
  try {
    const path = flags.text('photo');
    const picture = path === undefined ? undefined : await pictureOf(path);
    sweep(content);
    const run: Run = { content, flags, format, picture, library: openLibrary(content) };
    for (const [done, file] of files.entries()) {
      if (!(await importFile(file, run))) status = 1;
      progress.step(done + 1);
    }
  } catch (error) {
    if (!isSystemError(error) && !(error instanceof SourceError)) throw error;
    status = 1;
    if (error instanceof SourceError) sayWrong(error.message);
    else
      sayWrong(content, `cannot be written (${error.code}): see that it is a folder that you may write to`);
  } finally {
    progress.end();
  }
  return status;
}

async function pictureOf(path: string): Promise<FileToWrite> {
  try {
    return await photoFile(path);
  } catch (error) {
    throw error instanceof SourceError ? new SourceError(`${path}: ${error.message}`) : error;
  }
}
