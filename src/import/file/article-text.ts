/** The record as the text of `index.md`, and back. */

import { type Article, type ArticleRecord, articleFileLimit } from '../../article.ts';
import { readArticleFile, tooManyIn } from '../../article-file.ts';
import { SourceError } from '../source-error.ts';
import { type FrontMatter, frontMatter } from './front-matter.ts';
import { blocksToMarkdown, markdownToBlocks } from './markdown.ts';

/** What index.md says that no source does: set by a person, or about the copy itself. */
export type Beyond = Pick<FrontMatter, 'publishedBasis' | 'aliases' | 'withdrawn' | 'rights'> & {
  source?: Pick<Article['source'], 'fetched' | 'charset' | 'file' | 'sha256' | 'part' | 'reading'>;
};

/** A record, and what a person or the importer adds, as the text of `index.md`. */
export function articleText(record: ArticleRecord, beyond: Beyond = {}): string {
  const { file: _, body, dropped: __, uncertain: ___, ...fields } = record;
  const head = frontMatter({ ...fields, ...beyond, source: { ...record.source, ...beyond.source } });
  const markdown = blocksToMarkdown(body, record.photos);
  return markdown ? `${head}\n${markdown}` : head;
}

/** Looks whether the build can read a text of index.md. @throws SourceError where it is too long for that. */
export function mustBeReadable(text: string): void {
  const more = (what: string) => new SourceError(`makes an article of more than ${what}: split it`);
  if (Buffer.byteLength(text) > articleFileLimit) throw more(`${articleFileLimit / 1024} KB`);
  const tooMany = tooManyIn(text, 'index.md');
  if (tooMany) throw more(tooMany);
}

/**
 * The text of `index.md` as a record, and what it says beyond one. `file` names it in errors.
 * @throws ArticleFileError where the file is no article.
 */
export function recordOfText(text: string, file: string): { record: ArticleRecord; beyond: Beyond } {
  const { data, body } = readArticleFile(text, file);
  const { source, publishedBasis, aliases, withdrawn, rights, ...fields } = data;
  const { name, url, ...copy } = source;
  const record: ArticleRecord = {
    file,
    ...fields,
    source: { ...(name !== undefined && { name }), ...(url !== undefined && { url }) },
    body: markdownToBlocks(body, fields.photos),
    dropped: [],
    uncertain: [],
  };
  return { record, beyond: { publishedBasis, aliases, withdrawn, rights, source: copy } };
}
