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
    await putOutput(`${folder}/${output.path}`, output);
    paths.push(output.path);
  }
  return { files: paths, kept: kept.taken() };
}

/** The same of an article that the site did not have: its folder is put in its place when all is in it. */
async function writeNew(folder: string, slug: string, files: readonly Output[], kept: Kept): Promise<Made> {
  const paths: string[] = [];
  const draft = join(folder, unfinishedName());
  mkdirSync(draft);
  try {
    for (const output of files) {
      const { path } = output;
      const isOwn = path.startsWith(`${slug}/`);
      await putOutput(isOwn ? `${draft}/${path.slice(slug.length + 1)}` : `${folder}/${path}`, output);
      paths.push(path);
    }
    renameSync(draft, join(folder, slug));
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another build has put it there meanwhile.
    if (existsSync(join(folder, slug))) return writeFiles(folder, files, kept);
    throw error;
  }
  return { files: paths, kept: kept.taken() };
}

/** The file of a page, kept between builds where a key stands for all that decides it. */
export function pageFile(page: PageOfSite, key: string, pages: PageRenderer, kept: Kept): Iterable<Output> {
  const files = [{ path: fileOfPage(page.pathname), make: () => pages.html(page) }];
  return key ? together('page-file', [page.pathname, key], files, kept) : files;
}

/** An article that is to be made; what is kept of it is its own. */
interface ToMake {
  task: ArticleTask;
  archived: ArchivedArticle;
  by: Renderer;
}

function* filesOf({ task: { page, key }, archived, by }: ToMake, pages: PageRenderer): Generator<Output> {
  yield* pageFile({ ...page, props: { archived } }, key, pages, by.kept);
  for (const list of outputsOfArticles) yield* list({ ...by, articles: [archived] });
}

/** What is made ahead at most, in bytes or UTF-16 units: of articles of some pages, that is all. */
const mostAhead = 32_000_000;

/** Makes the files of some pages, kind by kind: code that has just run takes two thirds of its time. */
export async function makeAhead(all: readonly (readonly Output[])[]): Promise<void> {
  let length = 0;
  for (let kind = 0; all.some((files) => kind < files.length); kind++) {
    for (const files of all) {
      length += (await files[kind]?.ahead?.()) ?? 0;
      if (length > mostAhead) return;
    }
  }
}

/** Makes the files of these articles; the site that was handed over is then one of these alone. */
export async function makeArticles(
  tasks: readonly ArticleTask[],
  by: Renderer,
  pages: PageRenderer,
  folder: string,
): Promise<Made[]> {
  const all = tasks.map((task): ToMake => {
    return { task, archived: articleOf(task.article), by: { ...by, kept: by.kept.apart() } };
  });
  const articles = all.map(({ archived }) => archived);
  const bySlug = new Map(all.map((one) => [one.task.article.slug, one]));
  const rendering = (article: ArchivedArticle) => {
    const one = bySlug.get(article.slug);
    return renderingOf(article, one?.by ?? by, one?.task.former);
  };
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
  const files = all.map((one) => [...filesOf(one, pages)]);
  await makeAhead(files);
  const made: Made[] = [];
  for (const { task, archived, by: apart } of all) {
    const { slug } = archived;
    useRendering(archived, apart, task.former);
    const isNew = !existsSync(join(folder, slug));
    // Taken out, so that what was made of it is let go of when it is written.
    const own = files.shift() ?? [];
    made.push(await (isNew ? writeNew(folder, slug, own, apart.kept) : writeFiles(folder, own, apart.kept)));
  }
  return made;
}
