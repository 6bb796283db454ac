/** Indexes what has changed, on some cores, and writes it into the folder of the site. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { openKept } from '../build/kept.ts';
import { type SentArticle, sent, writeFiles } from '../build/make-articles.ts';
import type { Renderer } from '../build/rendering.ts';
import { openThreads } from '../build/threads.ts';
import type { Written } from '../build/written.ts';
import type { Bundle } from './bundles.ts';

/** A bundle as it is sent to a thread. */
export interface BundleTask extends Pick<Bundle, 'lang' | 'sources'> {
  articles: readonly SentArticle[];
}

/** What a thread knows from its start. */
export interface IndexWorkerData extends Omit<Renderer, 'kept'> {
  kept: string;
}

/** Threads at most: beside each runs Pagefind, which needs most of the memory, by the size of a bundle. */
const mostThreads = 4;

/** Indexes the bundles that are not kept in the folder. @throws SearchIndexError */
async function indexAll(bundles: readonly Bundle[], by: Renderer, kept: string): Promise<void> {
  const missing = bundles.filter(({ sources }) => !by.kept.has('search', sources));
  const [only] = missing;
  if (!only) return;
  const { checkPagefind, filesOfBundle } = await import('./index-bundle.ts');
  await checkPagefind();
  if (missing.length === 1) return void (await filesOfBundle(only, by));
  const tasks = missing.map(
    ({ lang, sources, articles }): BundleTask => ({ lang, sources, articles: articles.map(sent) }),
  );
  const data: IndexWorkerData = { place: by.place, renderer: by.renderer, kept };
  const program = new URL('./index-worker.ts', import.meta.url);
  const most = Math.min(availableParallelism(), mostThreads, missing.length);
  const threads = openThreads(program, data, { atOnce: 1, most });
  await threads.work({ kind: 'index' }, tasks, () => {}).finally(threads.close);
}

/** The index of a site: bundles that stand in the folder are left as they are. `kept` is where things are kept. */
export async function writeIndex(
  { searchBundles, place, renderer }: Omit<Renderer, 'kept'> & { searchBundles: readonly Bundle[] },
  kept: string,
  folder: string,
  written: Written,
): Promise<void> {
  const by = { place, renderer, kept: openKept(kept) };
  const keyOf = ({ tag, has }: Bundle) => [tag, has.script, has.stemmer].join('-');
  const changed = searchBundles.filter((bundle) => {
    const stands = written.stands(bundle.path, keyOf(bundle));
    return !stands || !existsSync(join(folder, bundle.path, 'pagefind-entry.json'));
  });
  if (changed.length === 0) return;
  // What indexes is loaded when something is to be indexed.
  const [{ endIndexing }, { outputsOf }] = await Promise.all([
    import('./index-bundle.ts'),
    import('./outputs.ts'),
  ]);
  try {
    await indexAll(changed, by, kept);
    for (const bundle of changed)
      written.add(bundle.path, keyOf(bundle), await writeFiles(folder, await outputsOf(bundle, by), by.kept));
  } finally {
    await endIndexing();
  }
}
