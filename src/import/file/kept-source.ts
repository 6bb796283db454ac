/** The copy of a source that stands beside its article, read again. */
import { join } from 'node:path';
import type { Article, ArticleRecord } from '../../article.ts';
import { isFailure, recordsOfBytes } from '../read-records.ts';
import { SourceError } from '../source-error.ts';
import { readingOf } from './reading-hash.ts';
import { sourceBytes } from './source-bytes.ts';
import { sha256Of } from './source-file.ts';
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
    const bytes = await sourceBytes(path);
    const outcomes = recordsOfBytes(path, bytes);
    const records = outcomes.filter((outcome): outcome is ArticleRecord => !isFailure(outcome));
    const own = (record: ArticleRecord) =>
      readingOf(record) === source.reading || (record.source.url && record.source.url === source.url);
    const record =
      records.length > 1 ? (records.find(own) ?? records.find((each) => each.title === title)) : records[0];
    const failure = outcomes.find(isFailure)?.error ?? 'no longer holds this article';
    if (!record) throw new SourceError(failure);
    return { record: tidy(record), reading: readingOf(record), sha256: sha256Of(bytes) };
  } catch (error) {
    throw error instanceof SourceError ? new SourceError(`${source.file} ${error.message}`) : error;
  }
}
