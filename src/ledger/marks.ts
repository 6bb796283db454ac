/** What an article is known by when its folder has another name. */
import { hash } from 'node:crypto';
import type { Article } from '../article.ts';
import type { Marks } from './ledger.ts';

const markOf = (text: string | undefined): string | undefined => text && hash('sha256', text).slice(0, 8);

/** The marks of an article: of its source's address, else of its copy; and of its headline. */
export function marksOf({ title, source }: Pick<Article, 'title' | 'source'>): Marks {
  // Articles that came in one file share its bytes, and not what was read of them.
  return { source: markOf(source.url ?? source.reading ?? source.sha256), title: markOf(title) };
}

const equal = (one: string | undefined, other: string | undefined) => one !== undefined && one === other;

/** Whether the marks are of one article: of the same source, or of the same headline where no source says otherwise. */
export function sameMarks(one: Marks, other: Marks): boolean {
  const differ = one.source !== undefined && other.source !== undefined && one.source !== other.source;
  return equal(one.source, other.source) || (equal(one.title, other.title) && !differ);
}
