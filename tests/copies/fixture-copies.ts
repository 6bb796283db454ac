import { resolve } from 'node:path';
import { type ArchivedArticle, isStanding, readArchive } from '../../src/archive.ts';
import type { Article } from '../../src/article.ts';
import { type Copied, copied } from '../../src/copies/copy.ts';
import { anArticle } from '../site/an-article.ts';

const root = resolve(import.meta.dirname, '../..');
export const place = { site: 'https://kept.example', base: '/' };

/** The articles that the fixtures' site is built from, as their copies see them. */
export const fixtures: Copied[] = (
  await Promise.all(
    ['content', 'tests/fixtures/site'].map((folder) => readArchive(resolve(root, folder), root)),
  )
)
  .flatMap(({ articles }) => articles)
  .filter(isStanding)
  .map((one) => copied(one, place));

export const fixture = (slug: string): Copied => {
  const found = fixtures.find((one) => one.slug === slug);
  if (!found) throw new Error(`there is no ${slug}`);
  return found;
};

/** An article as it would be read from the content folder. */
export const archived = (fields: Partial<Article>, body: string): ArchivedArticle => ({
  slug: 'ferry',
  folder: '/nowhere',
  file: 'content/ferry/index.md',
  article: anArticle(fields),
  pictures: (fields.photos ?? []).map(({ file }) =>
    file ? { file, size: 1, mtimeMs: 0, digest: 'c0ffee', width: 900, height: 600 } : null,
  ),
  body,
  digest: 'd',
});

export const copyOf = (fields: Partial<Article>, body: string): Copied =>
  copied(archived(fields, body), place);
