/** A run of `import`: reads the sources, and writes articles while others are read. */
import { existsSync } from 'node:fs';
import { diskProblem, isOfDisk } from '../../disk-problem.ts';
import type { Published } from '../../ledger/keep.ts';
import { LedgerError } from '../../ledger/ledger.ts';
import { addToLedger, today } from '../../ledger/ledger-file.ts';
import type { FetchOptions } from '../fetch/fetcher.ts';
import { type Library, openLibrary } from '../file/library.ts';
import { type FileToWrite, sweep } from '../file/write.ts';
import type { Dividing } from '../processes/processes-for.ts';
import { type Found, isFailure } from '../read-records.ts';
import type { Became } from './became.ts';
import { flagsForOne } from './corrected.ts';
import { type Flags, formatOf } from './flags.ts';
import { type Begun, importFound, type Run, there } from './import-article.ts';
import { knownSources } from './known-sources.ts';
import type { Named } from './named.ts';
import type { ReportFile } from './report-file.ts';
import { openSources, type Sources } from './sources.ts';
import { Stopping } from './stopping.ts';
import { Teller } from './tell.ts';

/** What is to be imported, and how. */
export interface Order {
  named: Named;
  /** Whether a summary is wanted, however few the sources are. */
  sums: boolean;
  flags: Flags;
  content: string;
  picture: FileToWrite | undefined;
  report: ReportFile | undefined;
  fetching: FetchOptions;
  dividing: Dividing;
}

/** Articles that are written while others are read: writing waits for the disk, most of the time. */
const atOnce = 12;
/**
 * The ledger is brought up to date after so many articles, and after a part of those that it has been given: it is
 * written as a whole, and of a hundred thousand that takes a second.
 */
const ledgerAfter = 500;
const ledgerPart = 1 / 8;

/** The ledger of a content folder, kept up with a run. */
class Promises {
  readonly #content: string;
  #articles: Published[] = [];
  #given = 0;

  constructor(content: string) {
    this.#content = content;
  }

  add(article: Published): void {
    this.#articles.push(article);
    if (this.#articles.length >= Math.max(ledgerAfter, this.#given * ledgerPart)) this.keep();
  }

  /** Nothing is promised of what has been taken away meanwhile. */
  keep(): void {
    const standing = this.#articles.filter(({ slug }) => existsSync(`${this.#content}/${slug}`));
    this.#given += this.#articles.length;
    this.#articles = [];
    addToLedger(this.#content, standing, today());
  }
}

/** Articles on their way, told in their order when they have come to an end. */
class Queue {
  readonly #tell: (became: Became) => void;
  #begun: Begun[] = [];

  constructor(tell: (became: Became) => void) {
    this.#tell = tell;
  }

  async add(begun: Begun): Promise<void> {
    this.#begun.push(begun);
    // It is waited for in its turn.
    Promise.resolve(begun.became).catch(() => undefined);
    if (this.#begun.length >= atOnce) await this.#next();
  }

  async #next(): Promise<void> {
    const begun = this.#begun.shift();
    if (begun) this.#tell(await begun.became);
  }

  async end(): Promise<void> {
    while (this.#begun.length > 0) await this.#next();
  }

  /** Waits for what is under way, after an error: some of it may have come to be. */
  async abandon(): Promise<void> {
    for (const end of await Promise.allSettled(this.#begun.map(({ became }) => became)))
      if (end.status === 'fulfilled') this.#tell(end.value);
    this.#begun = [];
  }
}

/** Imports the articles of a source as they come; where a flag is for one article, no more than one. */
async function importFile(
  file: string,
  articles: AsyncGenerator<Found>,
  run: Run,
  queue: Queue,
): Promise<void> {
  const one = flagsForOne.find((name) => run.flags.has(name));
  if (!one) {
    for await (const found of articles) await queue.add(await importFound(found, run));
    return;
  }
  const first: Found[] = [];
  for await (const found of articles)
    if (isFailure(found.outcome) && found.outcome.passedOver) await queue.add(await importFound(found, run));
    else if (first.push(found) > 1) break;
  if (first[0] && first.length === 1) return queue.add(await importFound(first[0], run));
  const error = `holds several articles, and --${one} is for one; nothing was written`;
  return queue.add({ became: { file, status: 'failed', error } });
}

/** Imports all sources in their order. */
async function importAll(
  order: Order,
  library: Library,
  promises: Promises,
  teller: Teller,
): Promise<number | undefined> {
  const { named, flags, content, picture } = order;
  const stopping = new Stopping();
  const goesOn = () => stopping.status === undefined;
  const queue = new Queue((became) => teller.tell(became));
  let sources: Sources | undefined;
  try {
    const known = flags.has('update') ? new Map() : await knownSources(named.sources, library, goesOn);
    const names = named.sources.filter((name) => !known.has(name));
    const options = { format: formatOf(flags), url: flags.text('url') || undefined };
    sources = openSources(names, { options, withDocuments: true }, order.fetching, order.dividing);
    const published = (article: Published) => promises.add(article);
    const run: Run = { content, flags, picture, library, sources, writing: new Map(), published };
    for (const failure of named.failures) teller.tell({ ...failure, status: 'failed' });
    for (const [done, file] of named.sources.entries()) {
      if (!goesOn()) break;
      const match = known.get(file);
      if (match) await queue.add({ became: there(file, match, run) });
      else await importFile(file, stopping.until(sources.articles(file)), run, queue);
      teller.done(done + 1);
    }
    await queue.end();
  } finally {
    await queue.abandon();
    stopping.end();
    await sources?.close();
  }
  return stopping.status;
}

/** What is said of a run that did not come to its end. */
const goOn = 'the same command again goes on from here';

/** Does what is ordered. Gives the exit status: 0 all is there, 1 something is not, 128 and more where it was stopped. */
export async function runImport(order: Order): Promise<number> {
  const { content, named } = order;
  sweep(content);
  const library = openLibrary(content);
  const promises = new Promises(content);
  const { passedOver, sources } = named;
  const teller = new Teller({
    sources: sources.length + named.failures.length,
    sums: order.sums,
    passedOver,
    report: order.report,
  });
  try {
    const stopped = await importAll(order, library, promises, teller);
    promises.keep();
    const isDone = teller.end(stopped === undefined ? undefined : `stopped; ${goOn}`);
    return stopped ?? Number(!isDone);
  } catch (error) {
    if (error instanceof LedgerError) return Number(!teller.end(error.message));
    if (!isOfDisk(error)) throw error;
    try {
      promises.keep();
    } catch {
      // The build adds to the ledger what could not be added here.
    }
    teller.end(`${content} ${diskProblem(error)}; nothing was left half written`);
    return 1;
  }
}
