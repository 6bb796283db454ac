import type { ArticleRecord } from '../../article.ts';
import { articleText } from './article-text.ts';
import { sha256Of } from './source-file.ts';
import { tidy } from './tidy.ts';

/** Stands for what was read of a source, before any correction: 12 hex digits, the same for the same reading. */
export const readingOf = (record: ArticleRecord): string => {
  const title = record.title || '–';
  return sha256Of(articleText(tidy({ ...record, title }))).slice(0, 12);
};
