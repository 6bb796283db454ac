/** All the articles of a content folder, read and checked: what the site is built from. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type Article, slugPattern } from './article.ts';
import { ArticleFileError, readArticleFile } from './article-file.ts';

/** An article as it stands in the content folder. */
export interface ArchivedArticle {
  slug: string;
  /** Its folder, with the source and the pictures beside index.md. */
  folder: string;
  /** Its index.md, as errors name it: relative to the project. */
  file: string;
  article: Article;
  /** The Markdown. The lines of the front matter stay, empty, so that errors in it name the line of the file. */
  body: string;
  /** SHA-256 of index.md, in hex. */
  digest: string;
}

/** Whether an article can be read here; one that was withdrawn keeps its address, and nothing else. */
export const isStanding = ({ article }: Pick<ArchivedArticle, 'article'>): boolean => !article.withdrawn;

/** The articles that are right, and a line for each mistake of the others: file, line, field and what is wrong. */
export interface Archive {
  articles: ArchivedArticle[];
  problems: string[];
}

/** Reads one article and sees that its address can be one and its pictures are there. Throws an `ArticleFileError`. */
async function readArticle(slug: string, folder: string, file: string): Promise<ArchivedArticle> {
  if (!slugPattern.test(slug)) {
    throw new ArticleFileError(
      `${file}: the folder's name becomes the address: use lower-case letters, digits and hyphens`,
    );
  }
  const text = await readFile(join(folder, 'index.md'), 'utf8');
  const { data: article, body, bodyLine } = readArticleFile(text, file);
  for (const [index, { file: picture }] of article.photos.entries()) {
    if (picture && !existsSync(join(folder, picture))) {
      throw new ArticleFileError(`${file}: photos.${index}.file: ${picture} is not beside it`);
    }
  }
  const rest = [body.trim() && 'text', article.photos.length > 0 && 'photos'].filter(Boolean).join(' and ');
  if (article.withdrawn && rest) {
    throw new ArticleFileError(`${file}: withdrawn: its ${rest} must go too, or the field withdrawn must`);
  }
  const digest = createHash('sha256').update(text).digest('hex');
  return { slug, folder, file, article, body: '\n'.repeat(bodyLine - 1) + body, digest };
}

/** Reads every `<slug>/index.md` of a content folder, in the order of their slugs; `root` is what files are named from. */
export async function readArchive(content: string, root: string): Promise<Archive> {
  const archive: Archive = { articles: [], problems: [] };
  for (const slug of existsSync(content) ? (await readdir(content)).sort() : []) {
    const folder = join(content, slug);
    const path = join(folder, 'index.md');
    // A name with a dot before it is an import under way.
    if (slug.startsWith('.') || !existsSync(path)) continue;
    try {
      archive.articles.push(await readArticle(slug, folder, relative(root, path)));
    } catch (error) {
      if (!(error instanceof ArticleFileError)) throw error;
      archive.problems.push(error.message);
    }
  }
  return archive;
}
