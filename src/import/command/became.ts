import type { ArticleRecord } from '../../article.ts';

/** What an import makes of a source, or of one article in it. */
export type Status =
  /** A new article. */
  | 'written'
  /** What was new in its source was taken over. */
  | 'updated'
  /** The same source was imported before, or brings nothing new. */
  | 'there'
  /** An article from the same address was, and its copy has other bytes. */
  | 'differs'
  | 'failed'
  /** Pages of a web archive that are no articles. */
  | 'passed over';

/** What has become of one article of a source. */
export interface Became {
  /** The source as it was named. */
  file: string;
  status: Status;
  /** Its index.md, where there is one. */
  article?: string;
  /** Why it failed or was passed over. */
  error?: string;
  /** The other files that were written beside it. */
  beside?: string[];
  /** What was changed in index.md. */
  difference?: string;
  /** What was corrected by hand and stayed, although the source now says otherwise. */
  kept?: string[];
  /** What of the source is not in the article, and what is not sure. */
  doubts?: Pick<ArticleRecord, 'dropped' | 'uncertain'> & { published?: string | undefined };
}

/** What of a record is told when it has become an article. */
export const doubtsOf = ({
  dropped,
  uncertain,
  published,
}: ArticleRecord): NonNullable<Became['doubts']> => ({
  dropped,
  uncertain,
  ...(published !== undefined && { published }),
});

/** Whether the date of an article is neither known nor spoken of. */
export const isUndated = ({ published, uncertain }: NonNullable<Became['doubts']>): boolean =>
  published === undefined && !uncertain.some(({ field }) => field === 'published');
