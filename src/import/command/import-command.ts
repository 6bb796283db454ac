import { join } from 'node:path';
import type { ArticleRecord } from '../../article.ts';
import { ArticleFileError } from '../../article-file.ts';
import type { Published } from '../../ledger/keep.ts';
import { LedgerError } from '../../ledger/ledger.ts';
import { addToLedger } from '../../ledger/ledger-file.ts';
import type { FetchOptions } from '../fetch/fetcher.ts';
import { articleText } from '../file/article-text.ts';
import { type Holder, held, type Lookup } from '../file/held-pictures.ts';
import { type HeldArticle, type Library, openLibrary } from '../file/library.ts';
import { pictureAddresses } from '../file/own-picture.ts';
import { ownPart } from '../file/own-source.ts';
import { photoFile } from '../file/photo-file.ts';
import { readingOf } from '../file/reading-hash.ts';
import { shortHash, slugsFor } from '../file/slug.ts';
import { copyMarks, keptCopy, type Origin, originOf, sha256Of } from '../file/source-file.ts';
import { tidy } from '../file/tidy.ts';
import { type FileToWrite, sweep, writeArticle } from '../file/write.ts';
import { type Found, isFailure, recordsOfBytes } from '../read-records.ts';
import { SourceError } from '../source-error.ts';
import type { Threading } from '../threads/threads-for.ts';
import { checkCommand } from './check-command.ts';
import { checkFieldFlags, corrected, flagsForOne } from './corrected.ts';
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
import { renameCommand, today, withdrawCommand } from './permalink-commands.ts';
import { reportDoubts, say, sayWrong } from './report.ts';
import { openSources, type Sources, type Wanted } from './sources.ts';
import { progressOn } from './terminal.ts';
import { updateArticle } from './update-article.ts';

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

/** What one run of `import` works with. */
interface Run {
  content: string;
  flags: Flags;
  picture: FileToWrite | undefined;
  library: Library;
  sources: Sources;
  /** The articles that were written, for the ledger of permalinks. */
  written: Published[];
}

/** One article of a source, and the copy of the source that is kept beside it. */
interface Incoming {
  outcome: ArticleRecord;
  source: FileToWrite;
  sha256: string;
  reading: string;
  origin: Origin;
  /** Whether other articles keep the same copy. */
  shared: boolean;
  /** Looks up what came with the document. */
  cameWith: Lookup | undefined;
}

/** Of a document with many articles each keeps its own part, if that alone reads the same; else the whole. */
function incoming({ document, isOneOfMany }: Found, outcome: ArticleRecord): Incoming {
  const reading = readingOf(outcome);
  const part = ownPart(outcome);
  const own = part === undefined ? undefined : Buffer.from(part);
  const isOwn = own !== undefined && readsAs(own, reading);
  const source = keptCopy(isOwn ? { file: document.file, bytes: own } : document);
  const shared = isOneOfMany && !isOwn;
  const origin = originOf(document);
  const sha256 = sha256Of(source.content);
  return { outcome, source, sha256, reading, origin, shared, cameWith: document.resource };
}

function readsAs(part: Uint8Array, reading: string): boolean {
  try {
    const [only, ...more] = recordsOfBytes('', part);
    return only !== undefined && more.length === 0 && !isFailure(only) && readingOf(only) === reading;
  } catch {
    return false;
  }
}

function sayThere({ outcome, sha256 }: Incoming, { path, data }: HeldArticle): void {
  const why = data.source.sha256 === sha256 ? 'the same source' : 'from the same address';
  say(
    `${outcome.file}: is there already, as ${path} (${why}); nothing was changed. --update takes over what is new`,
  );
}

const given = <Value>(value: Value | undefined): Value[] => (value === undefined ? [] : [value]);

/** How the pictures of an article's photos are found; undefined where they are not asked for. */
const holderOf = ({ cameWith }: Incoming, { flags, sources }: Run): Holder | undefined =>
  flags.has('photos')
    ? { addressesOf: pictureAddresses, lookups: [...given(cameWith), sources.picture] }
    : undefined;

/** The outcome with the pictures of its photos, and their files; the lead's own, where --photo gives another. */
async function withPictures(
  article: Incoming,
  run: Run,
): Promise<{ outcome: ArticleRecord; files: FileToWrite[] }> {
  const { outcome } = article;
  const holder = holderOf(article, run);
  const own = given(run.picture);
  if (!holder) return { outcome, files: own };
  const addressesOf: Holder['addressesOf'] = (photo, at) =>
    at === 0 && run.picture ? [] : holder.addressesOf(photo, at);
  const there = (name: string) =>
    own.map((file) => (file.name === name ? Buffer.from(file.content) : undefined))[0];
  const { photos, files, unsure } = await held(outcome.photos, { ...holder, addressesOf, there });
  return {
    outcome: { ...outcome, photos, uncertain: [...outcome.uncertain, ...unsure] },
    files: [...own, ...files],
  };
}

/** Writes a new article, or brings one that is there up to date if asked. Whether it is now there. */
async function importOne(article: Incoming, run: Run): Promise<boolean> {
  const { outcome, source, sha256, reading, shared } = article;
  const { content, flags, picture, library } = run;
  const { url } = tidy(corrected(outcome, flags, picture).record).source;
  const there = library.find({ sha256, url, reading: shared ? reading : undefined });
  if (there && !flags.has('update')) sayThere(article, there);
  else if (there) {
    const holder = holderOf(article, run);
    await updateArticle(content, { ...article, there, flags, picture, holder });
  }
  if (there) return true;
  const pictured = await withPictures(article, run);
  const { record, beyond } = corrected(pictured.outcome, flags, picture);
  const whole = tidy(record);
  const text = articleText(whole, { ...beyond, source: copyMarks(article, whole.source.url) });
  const files = [source, ...pictured.files, { name: 'index.md', content: text }];
  const slug = writeArticle(content, freeSlugs(whole, source.content, run), files);
  if (slug === undefined) {
    return sayWrong(outcome.file, `--slug ${flags.text('slug')} is taken: give another; nothing was written`);
  }
  library.add(slug);
  run.written.push({
    slug,
    article: { ...whole, source: { ...whole.source, sha256, reading }, aliases: [] },
  });
  const others = files.filter(({ name }) => name !== 'index.md').map(({ name }) => name);
  say(`${outcome.file}: wrote ${join(content, slug, 'index.md')}, and beside it ${others.join(' and ')}`);
  reportDoubts(whole);
  return true;
}

/** The slugs to try: the one that was given, else those of the headline that no article has or had. */
function* freeSlugs(
  record: ArticleRecord,
  source: string | Uint8Array,
  { flags, library }: Run,
): Generator<string> {
  const given = flags.text('slug');
  for (const slug of given ? [given] : slugsFor(record.title, shortHash(record.source.url ?? source))) {
    if (!library.isTaken(slug)) yield slug;
  }
}

/** Imports one article of a source; whether it is now there. */
async function importFound(found: Found, run: Run): Promise<boolean> {
  const { outcome } = found;
  try {
    if (isFailure(outcome)) return sayWrong(outcome.file, outcome.error) || outcome.passedOver !== undefined;
    return await importOne(incoming(found, outcome), run);
  } catch (error) {
    if (error instanceof SourceError) return sayWrong(outcome.file, error.message);
    if (error instanceof ArticleFileError) return sayWrong(error.message);
    throw error;
  }
}

/** Imports the articles of a source as they come; where a flag is for one article, no more than one. */
async function importFile(file: string, run: Run): Promise<boolean> {
  const { flags, sources } = run;
  const articles = sources.articles(file);
  const one = flagsForOne.find((name) => flags.has(name));
  if (!one) {
    let done = true;
    for await (const found of articles) done = (await importFound(found, run)) && done;
    return done;
  }
  const first: Found[] = [];
  for await (const found of articles)
    if (isFailure(found.outcome) && found.outcome.passedOver) await importFound(found, run);
    else if (first.push(found) > 1) break;
  if (first[0] && first.length === 1) return importFound(first[0], run);
  return sayWrong(file, `holds several articles, and --${one} is for one; nothing was written`);
}

async function pictureOf(path: string | undefined): Promise<FileToWrite | undefined> {
  if (path === undefined) return undefined;
  try {
    return await photoFile(path);
  } catch (error) {
    throw error instanceof SourceError ? new UsageError(`--photo ${path}: ${error.message}`) : error;
  }
}

async function importAll(
  files: string[],
  flags: Flags,
  content: string,
  fetching: FetchOptions,
  threading: Threading,
): Promise<number> {
  const picture = await pictureOf(flags.text('photo'));
  sweep(content);
  const library = openLibrary(content);
  const options = { format: formatOf(flags), url: flags.text('url') || undefined };
  const wanted: Wanted = { options, with: flags.has('photos') ? 'pictures' : 'documents' };
  const sources = openSources(files, wanted, fetching, threading);
  const run: Run = { content, flags, picture, library, sources, written: [] };
  const progress = progressOn(process.stderr, process.stdout.isTTY ? 0 : files.length);
  let status = 0;
  try {
    for (const [done, file] of files.entries()) {
      if (!(await importFile(file, run))) status = 1;
      progress.step(done + 1);
    }
  } finally {
    progress.end();
    await sources.close();
    addToLedger(content, run.written, today());
  }
  return status;
}

const diskProblems: Record<string, string> = {
  ENOTDIR: 'is no folder, or a part of its path is none',
  EEXIST: 'is no folder',
  EACCES: 'may not be written: check its permissions',
  EPERM: 'may not be written: check its permissions',
  EROFS: 'is on a disk that cannot be written',
  ENOSPC: 'is on a disk that is full',
  EDQUOT: 'is on a disk where you may write no more',
};

/**
 * `import FILE|URL…`: each source becomes `content/<slug>/`. Gives the exit status. `fetching` and `threading` are for
 * tests.
 */
export async function importCommand(
  args: string[],
  fetching: FetchOptions = {},
  threading: Threading = {},
): Promise<number> {
  const { flags, files } = readFlags(args, importFlags);
  const content = flags.text('content') ?? 'content';
  if (flags.has('check')) return checkCommand(content, files);
  if (flags.has('withdraw')) return withdrawCommand(content, flags, files);
  if (flags.has('rename')) return renameCommand(content, flags, files);
  if (flags.has('reason')) throw new UsageError('--reason goes with --withdraw');
  if (files.length === 0)
    throw new UsageError('name a file or an address to import, or - for standard input');
  checkFieldFlags(flags);
  const one = flagsForOne.find((name) => flags.has(name));
  if (files.length > 1 && one) throw new UsageError(`--${one} is for one article: give one source with it`);
  if (flags.has('overwrite') && !flags.has('update')) throw new UsageError('--overwrite goes with --update');
  try {
    return await importAll(files, flags, content, fetchingOf(flags, fetching), threading);
  } catch (error) {
    if (error instanceof LedgerError) return Number(!sayWrong(error.message));
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (!syscall) throw error;
    const problem = diskProblems[code ?? ''] ?? `cannot be written (${code})`;
    sayWrong(`${content} ${problem}; nothing was left half written`);
    return 1;
  }
}
