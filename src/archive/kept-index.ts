/** What was read of the articles, kept between builds, a line each: an article that has not changed is not parsed again. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Article } from '../article.ts';
import { draftsIn, replaceFile, textIfThere } from '../whole-file.ts';
import type { HeldPicture } from './held-picture.ts';

/** What is known of one article, and by what it is seen that its file is the same. */
export interface IndexEntry {
  slug: string;
  /** Bytes of index.md, and milliseconds since 1970; 0 where only its digest is to tell. */
  size: number;
  mtimeMs: number;
  digest: string;
  article: Article;
  pictures: (HeldPicture | null)[];
}

/** What an index holds. */
export interface KeptIndex {
  /** By slug. */
  entries: ReadonlyMap<string, IndexEntry>;
  /** Lines of entries in the file, with those that later ones take the place of; undefined where it must be written anew. */
  lines: number | undefined;
}

function entryOf(line: string): IndexEntry | undefined {
  try {
    return JSON.parse(line) as IndexEntry;
  } catch {
    return undefined;
  }
}

/** Reads an index; no entries where the file is not there, or of another version, and none of a line that is damaged. */
export function readIndex(file: string, version: string): KeptIndex {
  const entries = new Map<string, IndexEntry>();
  const [first, ...lines] = (textIfThere(file) ?? '').split('\n');
  if (first !== version) return { entries, lines: undefined };
  let isWhole = lines.pop() === '';
  for (const line of lines) {
    const entry = entryOf(line);
    if (entry) entries.set(entry.slug, entry);
    else isWhole = false;
  }
  return { entries, lines: isWhole ? lines.length : undefined };
}

/** Lines to an entry at most: one of each is of use. */
const mostLines = 1.25;

/**
 * Keeps the entries as they now are. Those that have changed are added at the end, since to write all again costs as
 * much as to read them; all are written, whole or not at all, where too many lines would be of no use.
 */
export function updateIndex(
  file: string,
  version: string,
  before: KeptIndex,
  entries: readonly IndexEntry[],
  changed: readonly IndexEntry[],
): void {
  if (before.lines !== undefined && before.lines + changed.length <= mostLines * entries.length) {
    if (changed.length > 0)
      appendFileSync(file, changed.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    return;
  }
  const drafts = draftsIn(dirname(file));
  mkdirSync(drafts, { recursive: true });
  replaceFile(file, [version, ...entries.map((entry) => JSON.stringify(entry)), ''].join('\n'), drafts);
}
