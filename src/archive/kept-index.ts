/** What was read of the articles, kept between builds, a line each: an article that has not changed is not parsed again. */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Article } from '../article.ts';
import { replaceFile } from '../whole-file.ts';
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

/** The lines of entries as they were read. */
const lineOf = new WeakMap<IndexEntry, string>();

/** The entries by slug; none where the file is not there, damaged, or of another version. */
export function readIndex(file: string, version: string): Map<string, IndexEntry> {
  const entries = new Map<string, IndexEntry>();
  try {
    const [first, ...lines] = readFileSync(file, 'utf8').split('\n');
    if (first !== version) return entries;
    for (const line of lines) {
      if (!line) continue;
      const entry = JSON.parse(line) as IndexEntry;
      lineOf.set(entry, line);
      entries.set(entry.slug, entry);
    }
  } catch {
    entries.clear();
  }
  return entries;
}

/** Writes the entries, whole or not at all; those that were read have not been changed since. */
export function writeIndex(file: string, version: string, entries: Iterable<IndexEntry>): void {
  mkdirSync(dirname(file), { recursive: true });
  const lines = [version];
  for (const entry of entries) lines.push(lineOf.get(entry) ?? JSON.stringify(entry));
  replaceFile(file, `${lines.join('\n')}\n`);
}
