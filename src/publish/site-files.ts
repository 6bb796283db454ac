/** The files of a built site, in the order in which they are published. */
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isNamedByDigest } from '../build/caching.ts';
import { shardFile } from '../build/share.ts';
import { isFinished } from '../build/written.ts';
import { reservedNames } from '../site/permalinks.ts';
import { PublishError } from './publish-error.ts';

export interface SiteFile {
  /** From the root of the site, with `/`. */
  path: string;
  file: string;
  size: number;
  /** Its place in `stages`. */
  stage: number;
}

/**
 * What is published one after the other, so that a page is there before another leads to it, and what a page shows
 * before the page. The first that fits decides.
 */
const stages: readonly { name: string; fits: (folder: string, name: string, path: string) => boolean }[] = [
  { name: 'what is named by digest', fits: (_folder, _name, path) => isNamedByDigest(path) },
  { name: 'copies', fits: (folder, name) => isOfArticles(folder) && name !== 'index.html' },
  { name: 'articles', fits: (folder) => isOfArticles(folder) },
  { name: 'lists', fits: (folder, name) => folder !== '' && !/^feed\./.test(name) },
  { name: 'home, feeds and sitemap', fits: () => true },
];

/** The names of the stages, in their order. */
export const stageNames: readonly string[] = stages.map(({ name }) => name);

/** Whether a folder of the site's root is an article's: all others have names that no article may have. */
const isOfArticles = (folder: string): boolean => /^[a-z0-9]/.test(folder) && !reservedNames.has(folder);

/** The stage that a file belongs to. */
export function stageOf(path: string): number {
  const parts = path.split('/');
  const folder = parts.length > 1 ? (parts[0] ?? '') : '';
  return stages.findIndex(({ fits }) => fits(folder, parts.at(-1) ?? '', path));
}

/** Files that a bucket has no use for: what builds keep for themselves, what other hosts read, what is compressed beside the file. */
const isLeft = (path: string): boolean =>
  /(?:^|\/)\.(?!well-known\/)|^_(?:headers|redirects)$|\.(?:br|gz)$/.test(path);

/**
 * Lists a built site, by path.
 * @throws PublishError where the folder does not hold a whole site.
 */
export async function siteFiles(folder: string): Promise<SiteFile[]> {
  if (existsSync(join(folder, shardFile)))
    throw new PublishError(
      `${folder}: holds one shard of a site: merge all first (npm run build -- --merge …)`,
    );
  if (!isFinished(folder))
    throw new PublishError(`${folder}: holds no finished site: npm run build makes it`);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: SiteFile[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).split(sep).join('/');
    if (!isLeft(path)) files.push({ path, file, size: (await stat(file)).size, stage: stageOf(path) });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
