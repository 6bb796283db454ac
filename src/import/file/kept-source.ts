/** The copy of a source that stands beside its article, read again. */
import { join } from 'node:path';
import type { Article, ArticleRecord } from '../../article.ts';
import { articlesIn, type Found, isFailure } from '../read-records.ts';
import { SourceError } from '../source-error.ts';
import { readingOf } from './reading-hash.ts';
import { keptCopy, sha256Of } from './source-file.ts';
import { tidy } from './tidy.ts';

/** What a kept source now reads as. */
export interface KeptReading {
  /** Without corrections. */
  record: ArticleRecord;
  reading: string;
  sha256: string;
}

/**
 * Reads the kept source of an article. Of a source with many articles, the one that was imported.
 * @throws SourceError where it names none, or it is not there or cannot be read.
 */
export async function readKept(folder: string, { title, source }: Article): Promise<KeptReading> {
  if (!source.file) throw new SourceError('names no source.file: there is nothing to read again');
  const path = join(folder, source.file);
  try {
    const all = await Array.fromAsync(
      articlesIn(path, { url: source.fetched ?? source.url, charset: source.charset }),
    );
    const found = all.filter((each): each is Found & { outcome: ArticleRecord } => !isFailure(each.outcome));
    const own = ({ outcome }: { outcome: ArticleRecord }) =>
      readingOf(outcome) === source.reading || (outcome.source.url && outcome.source.url === source.url);
    const chosen =
      found.length > 1 ? (found.find(own) ?? found.find(({ outcome }) => outcome.title === title)) : found[0];
    const failure =
      all.map(({ outcome }) => outcome).find(isFailure)?.error ?? 'no longer holds this article';
    if (!chosen) throw new SourceError(failure);
    const { outcome: record, document } = chosen;
    return { record: tidy(record), reading: readingOf(record), sha256: sha256Of(keptCopy(document).content) };
  } catch (error) {
    throw error instanceof SourceError ? new SourceError(`${source.file} ${error.message}`) : error;
  }
}
