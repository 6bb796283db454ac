/** Makes the files of articles: their pages, and what stands beside them. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type ArchivedArticle, articleOf } from '../archive.ts';
import type { FormerIds } from '../markdown/rehype-former-ids.ts';
import type { Neighbours } from '../site/lists.ts';
import { unfinishedName } from '../whole-file.ts';
import { fileOfPage, type PageOfSite, type PageRenderer } from './bundle.ts';
import type { Kept } from './kept.ts';
import type { Output } from './output.ts';
import { outputsOfArticles } from './outputs.ts';
import { isLinked, putFile } from './put-file.ts';
import { type Renderer, renderingOf, useRendering } from './rendering.ts';
import { wholeSite } from './share.ts';
import { handOver } from './the-site.ts';
import { together } from './together.ts';
import type { Made } from './written.ts';

/** An article as it is sent to a thread. */
export type SentArticle = Omit<ArchivedArticle, 'body'>;

/** Without what cannot be sent. */
export const sent = ({ slug, folder, file, article, pictures, digest }: ArchivedArticle): SentArticle => ({
  slug,
  folder,
  file,
  article,
  pictures,
  digest,
});

/** An article whose files are to be made, and what its page says beside it. */
export interface ArticleTask {
  article: SentArticle;
  page: PageOfSite;
  /** Stands for all that decides the page. */
  key: string;
  former: FormerIds;
  neighbours: Neighbours;
}

async function putOutput(path: string, { file, make }: Output): Promise<void> {
  if (!file || !isLinked(path, await file())) putFile(path, await make());
}

/** Writes files of the site, and says which. */
export async function writeFiles(folder: string, files: Iterable<Output>, kept: Kept): Promise<Made> {
  const paths: string[] = [];
  for (const output of files) {
    // Threads that have made theirs are given the next ones meanwhile.
    await setImmediate();
    await putOutput(join(folder, output.path), output);
    paths.push(output.path);
  }
  return { files: paths, kept: kept.taken() };
}

/** The same of an article that the site did not have: its folder is put in its place when all is in it. */
async function writeNew(
  folder: string,
  slug: string,
  files: () => Iterable<Output>,
  kept: Kept,
): Promise<Made> {
  const paths: string[] = [];
  const draft = join(folder, unfinishedName());
  mkdirSync(draft);
  try {
    for (const output of files()) {
      const { path } = output;
      const isOwn = path.startsWith(`${slug}/`);
      await putOutput(isOwn ? join(draft, path.slice(slug.length + 1)) : join(folder, path), output);
      paths.push(path);
    }
    renameSync(draft, join(folder, slug));
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another build has put it there meanwhile.
    if (existsSync(join(folder, slug))) return writeFiles(folder, files(), kept);
    throw error;
  }
  return { files: paths, kept: kept.taken() };
}

/** The file of a page, kept between builds where a key stands for all that decides it. */
export function pageFile(page: PageOfSite, key: string, pages: PageRenderer, kept: Kept): Iterable<Output> {
  const files = [{ path: fileOfPage(page.pathname), make: () => pages.html(page) }];
  return key ? together('page-file', [page.pathname, key], files, kept) : files;
}

function* filesOf(
  { page, key }: ArticleTask,
  archived: ArchivedArticle,
  by: Renderer,
  pages: PageRenderer,
): Generator<Output> {
  yield* pageFile({ ...page, props: { archived } }, key, pages, by.kept);
  for (const list of outputsOfArticles) yield* list({ ...by, articles: [archived] });
}

/** Makes the files of these articles, each in turn; the site that was handed over is then one of these alone. */
export async function makeArticles(
  tasks: readonly ArticleTask[],
  by: Renderer,
  pages: PageRenderer,
  folder: string,
): Promise<Made[]> {
  const all = tasks.map((task) => ({ task, archived: articleOf(task.article) }));
  const articles = all.map(({ archived }) => archived);
  const bySlug = new Map(tasks.map((task) => [task.article.slug, task]));
  const rendering = (article: ArchivedArticle) => renderingOf(article, by, bySlug.get(article.slug)?.former);
  const neighbours = new Map(tasks.map((task) => [task.article.slug, task.neighbours]));
  const nothing = {
    share: wholeSite,
    state: () => '',
    ids: new Map(),
    ledger: new Map(),
    lists: [],
    searchBundles: [],
    pageKey: () => '',
  };
  handOver({ ...by, ...nothing, articles, own: articles, rendering, neighbours });
  const made: Made[] = [];
  for (const { task, archived } of all) {
    const { slug } = archived;
    useRendering(archived, by, task.former);
    const files = () => filesOf(task, archived, by, pages);
    const isNew = !existsSync(join(folder, slug));
    made.push(await (isNew ? writeNew(folder, slug, files, by.kept) : writeFiles(folder, files(), by.kept)));
  }
  return made;
}
