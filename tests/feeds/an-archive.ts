/** Articles and a place for them, for tests of what stands beside the pages. */
import type { ArchivedArticle } from '../../src/archive.ts';
import type { Article } from '../../src/article.ts';
import type { Kept } from '../../src/build/kept.ts';
import type { Output, Outputs, SiteToBuild } from '../../src/build/output.ts';
import { anArticle } from '../site/an-article.ts';

/** An article of the archive with little in it. */
export const archived = (
  slug: string,
  fields: Partial<Article> = {},
  body = 'The ferry left at six.',
): ArchivedArticle => ({
  slug,
  folder: `content/${slug}`,
  file: `content/${slug}/index.md`,
  article: anArticle({ source: {}, ...fields }),
  pictures: [],
  body,
  digest: '',
});

/** A site of these articles, which keeps nothing. */
export const siteOf = (articles: ArchivedArticle[], base = '/'): SiteToBuild => ({
  place: { site: 'https://kept.example', base },
  articles,
  kept,
});

const kept: Kept = {
  use: () => {},
  has: () => false,
  bytes: async (_kind, _sources, make) => make(),
  text: async (_kind, _sources, make) => make(),
  folder: async () => 'nothing is kept here',
  taken: () => [],
  apart: () => kept,
  sweep: () => {},
};

/** The texts of the files, by their paths. */
export async function madeBy(outputs: Outputs, site: SiteToBuild): Promise<Record<string, string>> {
  const text = async ({ path, make }: Output) => [path, String(await make())] as const;
  return Object.fromEntries(await Promise.all([...outputs(site)].map(text)));
}
