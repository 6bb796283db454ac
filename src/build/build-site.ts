/** Builds the site into its folder: only what has changed, each file whole or not at all. */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ArchivedArticle } from '../archive.ts';
import { sweepTypeFolders } from '../cards/type-folder.ts';
import { writeIndex } from '../search/write-index.ts';
import { site as settings } from '../site/settings.ts';
import { draftsIn, sweepFolder } from '../whole-file.ts';
import type { ArticleJob } from './article-worker.ts';
import { type Bundle, fileOfPage, type PageOfSite, type Pages } from './bundle.ts';
import { type ArticleTask, makeAhead, makeArticles, pageFile, sent, writeFiles } from './make-articles.ts';
import { type Folders, indexIn, type OpenedSite } from './open-site.ts';
import type { Output } from './output.ts';
import { outputsOfArticles, outputsOfSite } from './outputs.ts';
import { keepPermalinks } from './permalinks.ts';
import { precompress } from './precompress.ts';
import { filesOfShards, shardOutput } from './share.ts';
import { handOver } from './the-site.ts';
import { type Threads, worthThreads } from './threads.ts';
import { forgetGone, keptForSites, type Made, openWritten, type Written } from './written.ts';

/** Where a build says what it does. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
}

/** Pages that are made before they are written: the code that makes them, and that which writes, each stay at hand. */
const atOnce = 16;

const articlePage = 'src/pages/[slug].astro';

const digest = (...parts: string[]) => hash('sha256', parts.join('\n'), 'base64url').slice(0, 16);

/** The files of a folder as they stand. */
function* filesUnder(folder: string): Generator<Output> {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const file = join(entry.parentPath, entry.name);
    yield { path: file.slice(folder.length).replace(/^[\\/]/, ''), make: () => readFileSync(file) };
  }
}

/** The pages of articles that are to be made, the others in their order. */
interface Plan {
  articles: { page: PageOfSite; article: ArchivedArticle; key: string }[];
  others: { page: PageOfSite; key: string }[];
}

function planOf(all: PageOfSite[], site: OpenedSite, bundle: Bundle, written: Written, out: string): Plan {
  const bySlug = new Map(site.articles.map((article) => [article.slug, article]));
  const plan: Plan = { articles: [], others: [] };
  for (const page of all) {
    const key = page.key === undefined ? '' : digest(basename(bundle.folder), page.key);
    if (key && written.stands(page.pathname, key) && existsSync(`${out}/${fileOfPage(page.pathname)}`))
      continue;
    const article = page.template === articlePage ? bySlug.get(page.pathname.slice(1)) : undefined;
    if (article) plan.articles.push({ page, article, key });
    else plan.others.push({ page, key });
  }
  return plan;
}

/** The files beside the pages of articles. */
function* articleFiles(site: OpenedSite): Generator<Output> {
  for (const list of outputsOfArticles) yield* list({ ...site, articles: site.own });
}

/** The files of the site that are not an article's. */
async function makeOthers({ others }: Plan, site: OpenedSite, pages: Pages, written: Written, out: string) {
  for (let at = 0; at < others.length; at += atOnce) {
    const some = others.slice(at, at + atOnce).map(({ page, key }) => {
      const kept = site.kept.apart();
      return { page, key, kept, files: [...pageFile(page, key, pages, kept)] };
    });
    await makeAhead(some.map(({ files }) => files));
    for (const { page, key, kept, files } of some)
      written.add(page.pathname, key || '-', await writeFiles(out, files, kept));
  }
  const files = function* (): Generator<Output> {
    yield* filesUnder(join(pages.bundle.folder, 'client'));
    yield* filesUnder(pages.bundle.publicDir);
    if (site.share.hasLists) for (const list of outputsOfSite) yield* list(site);
    yield* shardOutput(site, articleFiles(site));
  };
  written.add('*', '-', await writeFiles(out, files(), site.kept));
  written.add('shards', '-', await writeFiles(out, filesOfShards(site.share), site.kept));
}

/** Builds the site that was opened, with the pages of a bundle, and gives the paths of its pages. */
export async function buildSite(
  site: OpenedSite,
  pages: Pages,
  folders: Folders,
  threads: Threads,
  log: Log,
): Promise<string[]> {
  const { out, known } = folders;
  // Whatever a build that was stopped has left: in the folder of the site, the record sees to it.
  for (const folder of [known, draftsIn(folders.kept), folders.bundles, folders.content])
    if (existsSync(folder)) sweepFolder(folder);
  sweepTypeFolders();
  const written = openWritten(out, known);
  handOver(site);
  const { bundle } = pages;
  const all = await pages.all();
  const plan = planOf(all, site, bundle, written, out);
  const tasks = plan.articles.map(({ page, article, key }): ArticleTask => {
    const { pathname, template } = page;
    return {
      article: sent(article),
      page: { pathname, template },
      key,
      former: site.former(article),
      neighbours: site.neighbours.get(article.slug) ?? {},
    };
  });
  const note = (made: Made, at: number) => {
    const one = plan.articles[at];
    if (one) written.add(one.page.pathname, one.key, made);
  };
  const job: ArticleJob = { kind: 'make', place: site.place, bundle, folder: out };
  // The index of a large archive takes longer: they would hold memory meanwhile.
  const inThreads =
    tasks.length >= worthThreads ? threads.work(job, tasks, note).finally(threads.close) : undefined;
  const indexing = writeIndex(site, folders.kept, out, written);
  await Promise.all([inThreads, indexing, makeOthers(plan, site, pages, written, out)]);
  if (!inThreads)
    for (const [at, made] of (await makeArticles(tasks, site, pages, out)).entries()) note(made, at);
  // Of a site that is not there nothing is promised.
  written.check();
  if (site.share.hasLists) keepPermalinks(folders, site, log);
  written.finish();
  if (site.share.hasLists) await precompress(out, settings.precompress);
  if (tasks.length > 0) {
    const sites = dirname(known);
    site.kept.sweep(() => {
      forgetGone(sites);
      return new Set([...keptForSites(sites), basename(indexIn(folders))]);
    });
  }
  log.info(
    `${site.articles.length} articles in ${all.length} pages; of ${tasks.length} and ${plan.others.length} other pages there was something to make`,
  );
  return all.map(({ pathname }) => pathname);
}
