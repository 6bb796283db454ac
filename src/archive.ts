/** All the articles of a content folder, read and checked: what the site is built from. */
import { createHash, hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type HeldPicture, heldPicture } from './archive/held-picture.ts';
import { type IndexEntry, readIndex, writeIndex } from './archive/kept-index.ts';
import type { Article } from './article.ts';
import { ArticleFileError, bodyWithItsLines, hasTooManyLines } from './article-parts.ts';
import { articleFileLimit, articleLineLimit, slugPattern } from './patterns.ts';

/** An article as it stands in the content folder. */
export interface ArchivedArticle {
  slug: string;
  /** Its folder, with the source and the pictures beside index.md. */
  folder: string;
  /** Its index.md, as errors name it: relative to the project. */
  file: string;
  article: Article;
  /** The pictures that are held, by their place in `photos`. */
  pictures: readonly (HeldPicture | null)[];
  /** SHA-256 of index.md, in hex. */
  digest: string;
  /**
   * The Markdown, read from the disk each time, so that an archive costs no memory for its text. The lines of the
   * front matter stay, empty, so that errors in it name the line of the file.
   */
  readonly body: string;
}

/** Whether an article can be read here; one that was withdrawn keeps its address, and nothing else. */
export const isStanding = ({ article }: Pick<ArchivedArticle, 'article'>): boolean => !article.withdrawn;

/** The articles that are right, and a line for each mistake of the others: file, line, field and what is wrong. */
export interface Archive {
  articles: ArchivedArticle[];
  problems: string[];
}

/** Changes with what an index entry means. */
const version = createHash('sha256');
for (const part of [
  'article.ts',
  'patterns.ts',
  'article-file.ts',
  'article-parts.ts',
  'balanced-text.ts',
  'archive.ts',
]) {
  version.update(readFileSync(new URL(part, import.meta.url)));
}
const indexVersion = version.digest('hex');

/** Milliseconds. A file that changed so shortly before it was read may change again within a tick of its clock. */
const settling = 2000;

type Known = Omit<ArchivedArticle, 'body'>;

/** The article of which this is known; its text is read from its folder when it is asked for. */
export function articleOf(known: Known): ArchivedArticle {
  return {
    ...known,
    get body() {
      return bodyWithItsLines(readFileSync(join(known.folder, 'index.md'), 'utf8'), known.file);
    },
  };
}

/** The pictures of an article, each read again where it has changed. */
async function picturesOf(
  { photos }: Article,
  folder: string,
  file: string,
  before?: IndexEntry,
): Promise<IndexEntry['pictures']> {
  const pictures: IndexEntry['pictures'] = [];
  for (const [index, { file: picture }] of photos.entries()) {
    const field = `${file}: photos.${index}.file`;
    pictures.push(picture ? await heldPicture(folder, picture, field, before?.pictures[index]) : null);
  }
  return pictures;
}

/** The front matter of a text, checked. What parses it is loaded for it. */
const parsed = async (text: string, file: string): Promise<Article> =>
  (await import('./article-file.ts')).readArticleFile(text, file).data;

/** Reads one article, or takes what is known of it, where its files are the same. Throws an `ArticleFileError`. */
async function readEntry(
  slug: string,
  folder: string,
  file: string,
  before: IndexEntry | undefined,
): Promise<IndexEntry> {
  const path = join(folder, 'index.md');
  const { size, mtimeMs } = statSync(path);
  if (before?.size === size && before.mtimeMs === mtimeMs) {
    if (!before.pictures.some(Boolean)) return before;
    return { ...before, pictures: await picturesOf(before.article, folder, file, before) };
  }
  if (!slugPattern.test(slug)) {
    throw new ArticleFileError(
      `${file}: the folder's name becomes the address: use lower-case letters, digits and hyphens`,
    );
  }
  if (size > articleFileLimit)
    throw new ArticleFileError(`${file}: is larger than ${articleFileLimit / 1024} KB: split its text`);
  const text = readFileSync(path, 'utf8');
  if (hasTooManyLines(text))
    throw new ArticleFileError(
      `${file}: has more than ${articleLineLimit.toLocaleString('en')} lines: split its text`,
    );
  const digest = hash('sha256', text);
  const article = before?.digest === digest ? before.article : await parsed(text, file);
  const pictures = await picturesOf(article, folder, file, before);
  // By its time alone such a file would pass as the same when it changes again.
  const settled = Date.now() - mtimeMs > settling ? mtimeMs : 0;
  return { slug, size, mtimeMs: settled, digest, article, pictures };
}

const sameEntry = (a: IndexEntry, b: IndexEntry | undefined) =>
  a === b ||
  (a.digest === b?.digest &&
    a.mtimeMs === b.mtimeMs &&
    a.pictures.every((picture, index) => picture === b.pictures[index]));

/**
 * Reads every `<slug>/index.md` of a content folder, in the order of their slugs. `root` is what files are named
 * from; `index` is a file that keeps what was read for the next time.
 */
export async function readArchive(content: string, root: string, index?: string): Promise<Archive> {
  const known = index ? readIndex(index, indexVersion) : new Map<string, IndexEntry>();
  const entries: IndexEntry[] = [];
  const archive: Archive = { articles: [], problems: [] };
  let changed = false;
  for (const slug of existsSync(content) ? readdirSync(content).sort() : []) {
    const folder = join(content, slug);
    // A name with a dot before it is an import under way.
    if (slug.startsWith('.') || !existsSync(join(folder, 'index.md'))) continue;
    const file = relative(root, join(folder, 'index.md'));
    try {
      const before = known.get(slug);
      const entry = await readEntry(slug, folder, file, before);
      const { article, pictures, digest } = entry;
      archive.articles.push(articleOf({ slug, folder, file, article, pictures, digest }));
      entries.push(entry);
      if (!sameEntry(entry, before)) changed = true;
    } catch (error) {
      if (!(error instanceof ArticleFileError)) throw error;
      archive.problems.push(error.message);
    }
  }
  if (index && (changed || entries.length !== known.size)) writeIndex(index, indexVersion, entries);
  return archive;
}
