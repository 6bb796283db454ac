/** The sources of a command line: files as they come, addresses fetched ahead of their turn. */
import { unwrapped } from '../containers/unwrap.ts';
import type { Fetcher, FetchOptions } from '../fetch/fetcher.ts';
import { looksLikeAddress } from '../fetch/web-address.ts';
import { readInProcesses } from '../processes/processes.ts';
import { type Dividing, filesOnDisk, processesFor } from '../processes/processes-for.ts';
import { articlesAmong, articlesIn, type Found, type ReadOptions } from '../read-records.ts';
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

async function* documentsOf(page: Promise<SourceDocument>) {
  yield* unwrapped(await page);
}

/** What is wanted of sources. */
export interface Wanted {
  options: ReadOptions;
  /** Of each article: its record alone, the document that it stands in, or that with the pictures that came with it. */
  with: 'nothing' | 'documents' | 'pictures';
}

/** Opens the sources of a command line. Nothing of the network is loaded before there is something to fetch. */
export function openSources(
  names: readonly string[],
  wanted: Wanted,
  fetching: FetchOptions,
  dividing: Dividing = {},
): Sources {
  const { options } = wanted;
  // What looks up a picture cannot leave the process that has opened its page.
  const files =
    wanted.with === 'pictures' ? [] : filesOnDisk(names.filter((name) => !looksLikeAddress(name)));
  const processes = dividing.processes ?? processesFor(files);
  const elsewhere =
    processes > 0
      ? readInProcesses(files, processes, {
          ...dividing,
          options,
          withDocuments: wanted.with === 'documents',
        })
      : undefined;
  const isElsewhere = new Set(elsewhere && files.map(({ file }) => file));
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
  return {
    articles: (name) => {
      if (looksLikeAddress(name)) return articlesAmong(name, documentsOf(nextPage(name)), options);
      return elsewhere && isElsewhere.has(name) ? elsewhere.next() : articlesIn(name, options);
    },
    picture: async (address) => (await fetcher()).picture(address),
    close: async () => {
      await elsewhere?.close();
      await (await opened)?.close();
    },
  };
}
