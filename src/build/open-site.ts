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
import { codeDigest } from './code-digest.ts';
import { openKept } from './kept.ts';
import { checkPermalinks, digestOfLedger, openPermalinks } from './permalinks.ts';
import { renderAll } from './render-all.ts';
import { type Renderer, rendererOf, renderingOf } from './rendering.ts';
import { checkState, idsOfShards, type Share } from './share.ts';
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

/** Stands for all that decides the site, as far as shards of it must agree: its articles, its code, its address. */
function stateOf(articles: readonly ArchivedArticle[], content: string, by: Renderer): string {
  const hash = createHash('sha256').update(JSON.stringify([codeDigest(['.']), by.renderer, by.place]));
  for (const { slug, digest, pictures } of articles)
    hash.update(JSON.stringify([slug, digest, pictures.map((held) => held?.digest)]));
  return hash.update(digestOfLedger(content)).digest('hex');
}

/**
 * Opens the site. Promises that it would break are told to `warn` where it is given.
 * @throws ArticleFileError that names everything that is wrong; LedgerError for broken promises, without `warn`.
 */
export async function openSite(
  config: AstroConfig,
  folders: Folders,
  share: Share,
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
  const state = () => stateOf(articles, content, by);
  checkState(share, state);
  const own = articles.filter(({ slug }) => share.hasArticle(slug));
  const fresh = await renderAll(own, by, kept);
  const looked = { own, fresh, others: idsOfShards(share) };
  const permalinks = await openPermalinks(folders, articles, looked, by);
  const lists = listsOf(articles.filter(isStanding));
  const neighbours = neighboursIn(lists);
  const now = new Date();
  return {
    ...by,
    share,
    state,
    articles,
    own,
    ids: permalinks.ids,
    ledger: permalinks.ledger,
    lists: share.hasLists ? lists : [],
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
