/** Opening the site: its articles are read, its promises looked at, its texts rendered. */
import { createHash, hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import {
  type ArchivedArticle,
  type ArticleToRead,
  isStanding,
  readArchive,
  readArticles,
} from '../archive.ts';
import { ArticleFileError } from '../article-parts.ts';
import type { FormerIds } from '../markdown/rehype-former-ids.ts';
import { bundlesOf } from '../search/bundles.ts';
import { ageOf } from '../site/age.ts';
import { listsOf, neighboursIn } from '../site/lists.ts';
import type { Place } from '../site/permalinks.ts';
import { site } from '../site/settings.ts';
import type { ArticleJob } from './article-worker.ts';
import { bundlesIn, keptIn } from './bundle-folder.ts';
import { codeDigest } from './code-digest.ts';
import { openKept } from './kept.ts';
import { checkPermalinks, digestsOf, type FoundLedger, openPermalinks, publishedOf } from './permalinks.ts';
import { renderAll } from './render-all.ts';
import { type Renderer, rendererOf, renderingOf } from './rendering.ts';
import { checkState, idsOfShards, type Share } from './share.ts';
import type { TheSite } from './the-site.ts';
import { onAllCores, type Threads } from './threads.ts';

/** The folders that every build of a project works with. */
export interface ProjectFolders {
  root: string;
  /** Of the articles, as errors name it. */
  content: string;
  /** What is kept between builds, of whatever site. */
  kept: string;
  /** The templates as Astro has compiled them, a folder for each state of the code. */
  bundles: string;
}

/** The same with those of one site. */
export interface Folders extends ProjectFolders {
  /** Where the site goes. */
  out: string;
  /** What is known of this site's folder. */
  known: string;
  /** Whether nothing was kept when the build began: nothing need be looked for. */
  isNew?: boolean;
}

/** The folders of the project at `root`. */
export function projectAt(root: string): ProjectFolders {
  const content = relative('.', resolve(root, process.env.CONTENT ?? 'content')) || '.';
  return { root, content, kept: join(keptIn(root), 'made'), bundles: bundlesIn(root) };
}

/** The folders of a project whose site goes to `outDir`. */
export function siteIn(outDir: string, project: ProjectFolders): Folders {
  const { root, content } = project;
  const out = resolve(root, outDir);
  const own = hash('sha256', JSON.stringify([out, resolve(content)])).slice(0, 12);
  return { ...project, out, known: join(keptIn(root), 'sites', own) };
}

/** What was read of the articles. */
export const indexIn = ({ root, kept, content }: ProjectFolders): string =>
  join(kept, `articles-${hash('sha256', relative(root, resolve(content))).slice(0, 12)}`);

/** Stands for all that decides the site, as far as shards of it must agree: its articles, its ledger by its digest, its code, its address. */
function stateOf(articles: readonly ArchivedArticle[], ledger: string, by: Renderer): string {
  const all = createHash('sha256').update(JSON.stringify([codeDigest(['.']), by.renderer, by.place]));
  for (const { slug, digest, pictures } of articles)
    all.update(JSON.stringify([slug, digest, pictures.map((held) => held?.digest)]));
  return all.update(ledger).digest('hex');
}

/** What only this site's own build and its pages need to know of how it was opened. */
export interface OpenedSite extends TheSite {
  foundLedger: FoundLedger;
  former(article: ArchivedArticle): FormerIds;
}

/**
 * Reads the articles of a project.
 * @throws ArticleFileError that names everything that is wrong.
 */
export async function readContent(folders: ProjectFolders, threads: Threads): Promise<ArchivedArticle[]> {
  const { root, content } = folders;
  // An empty site would take the place of the one that stands.
  if (!existsSync(content))
    throw new ArticleFileError(`${content} is not there: import an article, or name its folder by CONTENT`);
  const job: ArticleJob = { kind: 'read' };
  const readAll = (all: readonly ArticleToRead[]) => onAllCores(threads, job, all, () => readArticles(all));
  const { articles, problems } = await readArchive(content, root, indexIn(folders), readAll);
  if (problems.length) throw new ArticleFileError(problems.join('\n'));
  return articles;
}

/**
 * Opens the site of these articles. Promises that it would break are told to `warn` where it is given.
 * @throws ArticleFileError that names every text that is wrong; LedgerError for broken promises, without `warn`.
 */
export async function openSite(
  articles: readonly ArchivedArticle[],
  place: Place,
  folders: Folders,
  share: Share,
  threads: Threads,
  warn?: (broken: string) => void,
): Promise<OpenedSite> {
  const { root, content, kept, isNew } = folders;
  const by = { place, kept: openKept(kept, isNew), renderer: rendererOf(root) };
  const foundLedger = await checkPermalinks(content, articles, by, warn);
  const states = () => digestsOf(foundLedger, folders).map((ledger) => stateOf(articles, ledger, by));
  const state = () => states()[0] ?? '';
  checkState(share, states);
  const own = articles.filter(({ slug }) => share.hasArticle(slug));
  const published = publishedOf(own, folders, foundLedger, by);
  const others = own.filter((article) => !published.has(article));
  const rendering = renderAll(others, by, threads);
  // Meanwhile, here:
  const lists = listsOf(articles.filter(isStanding));
  const neighbours = neighboursIn(lists);
  const fresh = new Map([...(await rendering), ...idsOfShards(share)]);
  const permalinks = await openPermalinks(foundLedger, articles, { own, published, fresh }, by);
  const now = new Date();
  return {
    ...by,
    share,
    state,
    articles,
    own,
    ...permalinks,
    foundLedger,
    lists: share.hasLists ? lists : [],
    neighbours,
    searchBundles: site.search && share.hasLists ? bundlesOf(articles.filter(isStanding), by.renderer) : [],
    rendering: (article) => renderingOf(article, by, permalinks.former(article)),
    pageKey: (one) =>
      JSON.stringify([
        by.renderer,
        one.digest,
        one.pictures.map((held) => held?.digest),
        ageOf(one.article.published, now).years,
        [...permalinks.former(one)],
        neighbours.get(one.slug),
      ]),
  };
}
