/** The record as the text of `index.md`, and back. */

import { type Article, type ArticleRecord, articleFileLimit } from '../../article.ts';
import { readArticleFile, tooManyIn } from '../../article-file.ts';
import { inTime, OutOfTime } from '../../in-time.ts';
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

/** Characters of which nothing takes long to render. */
const short = 20_000;
/** Seconds of processor time for the text; the build gives it half as many again. */
const mostSeconds = 1;

/** Looks whether the build can make a page of index.md. @throws SourceError where it is too long or too much for that. */
export async function mustBeReadable(text: string): Promise<void> {
  const more = (what: string) => new SourceError(`makes an article of more than ${what}: split it`);
  if (Buffer.byteLength(text) > articleFileLimit) throw more(`${articleFileLimit / 1024} KB`);
  const tooMany = tooManyIn(text, 'index.md');
  if (tooMany) throw more(tooMany);
  if (text.length < short) return;
  const { renderText } = await import('../../markdown/render.ts');
  const { data, body } = readArticleFile(text, 'index.md');
  const labels = { paragraphLink: String, table: '', date: String };
  try {
    inTime(() => renderText(body, data, labels), mostSeconds);
  } catch (error) {
    if (error instanceof OutOfTime) throw more(`can be rendered in ${mostSeconds} s`);
    const problem = error instanceof RangeError ? 'it is nested too deep' : (error as Error).message;
    throw new SourceError(`makes an article that cannot be rendered: ${problem}`);
  }
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
