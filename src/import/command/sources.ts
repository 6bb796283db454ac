/** The sources of a command line: files as they come, addresses fetched ahead of their turn. */
import { unwrapped } from '../containers/unwrap.ts';
import type { Fetcher, FetchOptions } from '../fetch/fetcher.ts';
import { looksLikeAddress } from '../fetch/web-address.ts';
import { sourceBytes } from '../file/source-bytes.ts';
import { documentsIn } from '../file/source-documents.ts';
import { readInProcesses } from '../processes/processes.ts';
import { type Dividing, filesOnDisk, isHeavy, processesFor } from '../processes/processes-for.ts';
import { inDocuments, type Wanted } from '../processes/sent.ts';
import { articlesAmong, articlesIn, type Found, failed } from '../read-records.ts';
import type { Resource, SourceDocument } from '../source-document.ts';

/** Opens sources one after another, in the order in which they are named. */
export interface Sources {
  /** The articles of the next source. Never throws: what cannot be had or read is a failure in its place. */
  articles(name: string): AsyncGenerator<Found>;
  /** A picture on the web; undefined where it cannot be had. */
  picture(address: string): Promise<Resource | undefined>;
  close(): Promise<void>;
}

/** How many addresses are asked for before their turn, so that hosts are waited for side by side. */
const ahead = 16;

/** Opens the sources of a command line. Nothing of the network is loaded before there is something to fetch. */
export function openSources(
  names: readonly string[],
  wanted: Wanted,
  fetching: FetchOptions,
  dividing: Dividing = {},
): Sources {
  const files = filesOnDisk(names.filter((name) => !looksLikeAddress(name)));
  const isOnDisk = new Set(files.map(({ file }) => file));
  const setting = { ...dividing, ...wanted };
  const { options } = wanted;
  const processes = dividing.processes ?? processesFor(files);
  const elsewhere = processes > 0 ? readInProcesses(files, processes, setting) : undefined;
  let opened: Promise<Fetcher> | undefined;
  const fetcher = () => {
    opened ??= import('../fetch/fetcher.ts').then(({ openFetcher }) => openFetcher(fetching));
    return opened;
  };
  const addresses = names.filter(looksLikeAddress);
  const asked: Promise<SourceDocument>[] = [];
  const ask = async (address: string) => (await fetcher()).page(address);
  const nextPage = (name: string): Promise<SourceDocument> => {
    for (const address of addresses.splice(0, ahead - asked.length)) {
      const page = ask(address);
      // What goes wrong is said when it is this page's turn to be read.
      page.catch(() => undefined);
      asked.push(page);
    }
    return asked.shift() ?? ask(name);
  };
  /** What comes as a stream, or from the web, is held before it is read. */
  async function* articlesHeld(name: string): AsyncGenerator<Found> {
    let held: SourceDocument;
    try {
      held = looksLikeAddress(name) ? await nextPage(name) : { file: name, bytes: await sourceBytes(name) };
    } catch (error) {
      yield failed(name, error);
      return;
    }
    if (!isHeavy(held)) {
      yield* articlesAmong(name, unwrapped(held), options);
      return;
    }
    const reading = readInProcesses([{ file: name, size: held.bytes.length, held }], 1, setting);
    try {
      yield* inDocuments(name, reading.next(), unwrapped(held));
    } finally {
      await reading.close();
    }
  }
  return {
    articles: (name) => {
      if (!isOnDisk.has(name)) return articlesHeld(name);
      return elsewhere ? inDocuments(name, elsewhere.next(), documentsIn(name)) : articlesIn(name, options);
    },
    picture: async (address) => (await fetcher()).picture(address),
    close: async () => {
      await elsewhere?.close();
      await (await opened)?.close();
    },
  };
}
