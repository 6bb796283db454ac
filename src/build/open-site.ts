/** Opening the site: its articles are read, its promises looked at, its texts rendered. */
import { createHash } from 'node:crypto';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import { type ArchivedArticle, isStanding, readArchive } from '../archive.ts';
import { ArticleFileError } from '../article-file.ts';
import { LedgerError } from '../ledger/ledger.ts';
import { ageOf } from '../site/age.ts';
import { listsOf, neighboursIn } from '../site/lists.ts';
import { openKept } from './kept.ts';
import { checkPermalinks, openPermalinks } from './permalinks.ts';
import { renderAll } from './render-all.ts';
import { rendererOf, renderingOf } from './rendering.ts';
import type { TheSite } from './the-site.ts';

/** The folders that a build works with. */
export interface Folders {
  root: string;
  /** Of the articles, as errors name it. */
  content: string;
  /** What is kept between builds, of whatever site. */
  kept: string;
  /** What is known of this site's folder. */
  known: string;
}

export function foldersOf(config: AstroConfig): Folders {
  const root = fileURLToPath(config.root);
  const content = relative('.', resolve(root, process.env.CONTENT ?? 'content')) || '.';
  const base = join(root, 'node_modules/.astro/offprint');
  const own = createHash('sha256')
    .update(JSON.stringify([config.outDir.href, resolve(content)]))
    .digest('hex')
    .slice(0, 12);
  return { root, content, kept: join(base, 'made'), known: join(base, 'sites', own) };
}

/** What an article's page shows of another. */
const shown = (one: ArchivedArticle | undefined) => one && [one.slug, one.article.title];

/**
 * Opens the site. Promises that it would break are told to `warn` where it is given.
 * @throws ArticleFileError that names everything that is wrong; LedgerError for broken promises, without `warn`.
 */
export async function openSite(
  config: AstroConfig,
  folders: Folders,
  warn?: (broken: string) => void,
): Promise<TheSite> {
  const { root, content, kept, known } = folders;
  const { articles, problems } = await readArchive(content, root, join(known, 'articles'));
  if (problems.length) throw new ArticleFileError(problems.join('\n'));
  const place = { site: String(config.site), base: config.base };
  const by = { place, kept: openKept(kept), renderer: rendererOf(root) };
  await checkPermalinks(content, articles, by).catch((error: Error) => {
    if (!warn || !(error instanceof LedgerError)) throw error;
    warn(error.message);
  });
  const fresh = await renderAll(articles, by, kept);
  const permalinks = await openPermalinks(folders, articles, fresh, by);
  const lists = listsOf(articles.filter(isStanding));
  const neighbours = neighboursIn(lists);
  const now = new Date();
  return {
    ...by,
    articles,
    ledger: permalinks.ledger,
    lists,
    neighbours,
    rendering: (article) => renderingOf(article, by, permalinks.former(article)),
    pageKey: (one) =>
      JSON.stringify([
        by.renderer,
        one.digest,
        one.pictures.map((held) => held?.digest),
        ageOf(one.article.published, now).years,
        [...permalinks.former(one)],
        shown(neighbours.get(one.slug)?.earlier),
        shown(neighbours.get(one.slug)?.later),
      ]),
  };
}
