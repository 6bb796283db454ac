import type { ArticleRecord } from '../article.ts';

/** What a reader of one source gives: the record before it is known which file it came from. */
export type Reading = Omit<ArticleRecord, 'file'>;

/** A reading in which nothing has been found yet; each reader fills in what its source states. */
export const emptyReading = (): Reading => ({
  title: '',
  lang: 'en',
  authors: [],
  contributors: [],
  source: {},
  photos: [],
  corrections: [],
  notes: [],
  body: [],
  dropped: [],
  uncertain: [],
});
