/** All the articles of a content folder, read and checked: what the site is built from. */
import { createHash, hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type HeldPicture, heldPicture } from './archive/held-picture.ts';
import { type IndexEntry, readIndex, updateIndex } from './archive/kept-index.ts';
import type { Article } from './article.ts';
import { ArticleFileError, bodyWithItsLines, tooManyIn } from './article-parts.ts';
import { articleFileLimit, slugPattern } from './patterns.ts';

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

/** By thousands, objects of a class take a tenth of the time that those with a getter each take. */
class Archived implements ArchivedArticle {
  readonly slug: string;
  readonly folder: string;
  readonly file: string;
  readonly article: Article;
  readonly pictures: readonly (HeldPicture | null)[];
  readonly digest: string;

  constructor({ slug, folder, file, article, pictures, digest }: Known) {
    this.slug = slug;
    this.folder = folder;
    this.file = file;
    this.article = article;
    this.pictures = pictures;
    this.digest = digest;
  }

  get body(): string {
    return bodyWithItsLines(readFileSync(`${this.folder}/index.md`, 'utf8'), this.file);
  }
}

/** The article of which this is known; its text is read from its folder when it is asked for. */
export const articleOf = (known: Known): ArchivedArticle => new Archived(known);

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

/** What parses front matter, loaded once: to look an import up takes a sixth as long as to read an article. */
let loading: Promise<typeof import('./article-file.ts')> | undefined;

/** The front matter of a text, checked. */
async function parsed(text: string, file: string): Promise<Article> {
  loading ??= import('./article-file.ts');
  return (await loading).readArticleFile(text, file).data;
}

/** An article whose files are not as they were when it was last read. */
export interface ArticleToRead {
  slug: string;
  folder: string;
  /** Its index.md, as errors name it. */
  file: string;
  /** Its size in bytes, and its time in milliseconds, from before it is read. */
  size: number;
  mtimeMs: number;
  before?: IndexEntry | undefined;
}

/** An article as it was read, or a line that says what is wrong with it. */
export type ReadArticle = { entry: IndexEntry } | { problem: string };

/** Throws an `ArticleFileError`. */
async function readEntry(one: ArticleToRead): Promise<IndexEntry> {
  const { slug, folder, file, size, mtimeMs, before } = one;
  if (!slugPattern.test(slug)) {
    throw new ArticleFileError(
      `${file}: the folder's name becomes the address: use lower-case letters, digits and hyphens`,
    );
  }
  if (size > articleFileLimit)
    throw new ArticleFileError(`${file}: is larger than ${articleFileLimit / 1024} KB: split its text`);
  const text = readFileSync(`${folder}/index.md`, 'utf8');
  const tooMany = tooManyIn(text, file);
  if (tooMany) throw new ArticleFileError(`${file}: has more than ${tooMany}: split its text`);
  const digest = hash('sha256', text);
  const article = before?.digest === digest ? before.article : await parsed(text, file);
  const pictures = await picturesOf(article, folder, file, before);
  // By its time alone such a file would pass as the same when it changes again.
  const settled = Date.now() - mtimeMs > settling ? mtimeMs : 0;
  return { slug, size, mtimeMs: settled, digest, article, pictures };
}

/** What is read of one article, as `read` reads it. */
async function orProblem(read: () => Promise<IndexEntry>): Promise<ReadArticle> {
  try {
    return { entry: await read() };
  } catch (error) {
    if (!(error instanceof ArticleFileError)) throw error;
    return { problem: error.message };
  }
}

/** What is known of an article whose index.md is as it was: only its pictures are looked at. */
async function readAgain(one: ArticleToRead): Promise<ReadArticle | undefined> {
  const { folder, file, size, mtimeMs, before } = one;
  if (before?.size !== size || before.mtimeMs !== mtimeMs) return undefined;
  if (!before.pictures.some(Boolean)) return { entry: before };
  return orProblem(async () => ({
    ...before,
    pictures: await picturesOf(before.article, folder, file, before),
  }));
}

/** Reads articles, each in turn. */
export async function readArticles(all: readonly ArticleToRead[]): Promise<ReadArticle[]> {
  const read: ReadArticle[] = [];
  for (const one of all) read.push(await orProblem(() => readEntry(one)));
  return read;
}

const sameEntry = (a: IndexEntry, b: IndexEntry | undefined) =>
  a === b ||
  (a.digest === b?.digest &&
    a.mtimeMs === b.mtimeMs &&
    a.pictures.every((picture, index) => picture === b.pictures[index]));

/**
 * Reads every `<slug>/index.md` of a content folder, in the order of their slugs. `root` is what files are named
 * from; `index` is a file that keeps what was read for the next time; `readAll` reads those that are not as they were.
 */
export async function readArchive(
  content: string,
  root: string,
  index?: string,
  readAll = readArticles,
): Promise<Archive> {
  const known = index ? readIndex(index, indexVersion) : undefined;
  const all: { one: ArticleToRead; read?: ReadArticle | undefined }[] = [];
  // Worked out once: for each it would take as long as to look at its file.
  const shown = relative(root, content);
  for (const slug of existsSync(content) ? readdirSync(content).sort() : []) {
    // A name with a dot before it is an import under way.
    if (slug.startsWith('.')) continue;
    const folder = join(content, slug);
    const stat = statSync(`${folder}/index.md`, { throwIfNoEntry: false });
    if (!stat) continue;
    const { size, mtimeMs } = stat;
    const before = known?.entries.get(slug);
    const one = { slug, folder, file: join(shown, slug, 'index.md'), size, mtimeMs, before };
    all.push({ one, read: await readAgain(one) });
  }
  const changed = all.filter(({ read }) => !read);
  const reads = await readAll(changed.map(({ one }) => one));
  for (const [at, each] of changed.entries()) each.read = reads[at];
  const entries: IndexEntry[] = [];
  const changes: IndexEntry[] = [];
  const archive: Archive = { articles: [], problems: [] };
  for (const { one, read } of all) {
    if (!read) continue;
    if ('problem' in read) {
      archive.problems.push(read.problem);
      continue;
    }
    const { article, pictures, digest } = read.entry;
    const { slug, folder, file } = one;
    archive.articles.push(articleOf({ slug, folder, file, article, pictures, digest }));
    entries.push(read.entry);
    if (!sameEntry(read.entry, one.before)) changes.push(read.entry);
  }
  if (index && known) updateIndex(index, indexVersion, known, entries, changes);
  return archive;
}
