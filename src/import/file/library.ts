/** The articles that are already there: found again by their source, without parsing each one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../article.ts';
import { readArticleFile } from '../../article-file.ts';
import { readLedger } from '../../ledger/ledger-file.ts';

/** An article that is there. */
export interface Held {
  slug: string;
  /** Its index.md, as a path that a person can open. */
  path: string;
  text: string;
}

/** An article that is there, read. */
export type HeldArticle = Held & { data: Article };

/** What is in the content folder. */
export interface Library {
  /**
   * The article of which a copy has this SHA-256, or which names this address as its source. Of a source with
   * many articles, of which each keeps the whole, `reading` tells them apart.
   */
  find(source: {
    sha256: string;
    url?: string | undefined;
    reading?: string | undefined;
  }): HeldArticle | undefined;
  /** Whether a slug is an article's, now or formerly: one that was published is never another's. */
  isTaken(slug: string): boolean;
  /** Takes an article that has just been written into account. */
  add(slug: string): void;
}

/** The slugs in a content folder, in order; none where there is no such folder. */
export function slugsIn(content: string): string[] {
  try {
    return readdirSync(content, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** An article by its slug, or undefined where its folder has no index.md. */
export function held(content: string, slug: string): Held | undefined {
  const path = join(content, slug, 'index.md');
  try {
    return { slug, path, text: readFileSync(path, 'utf8') };
  } catch {
    return undefined;
  }
}

/** Whatever in the front matter may identify a source; what it belongs to is looked at when one matches. */
const identity = /\b[0-9a-f]{64}\b|https?:\/\/[^\s"'<>]{1,2048}/g;

const frontMatterOf = (text: string): string => text.slice(0, Math.max(text.indexOf('\n---', 3), 0));

/** Former slugs; of an article whose front matter is wrong, none: the build says what is wrong with it. */
function aliasesOf({ text, path }: Held): string[] {
  try {
    return readArticleFile(text, path).data.aliases;
  } catch {
    return [];
  }
}

/**
 * Reads the content folder once.
 * @throws LedgerError where its ledger is damaged.
 */
export function openLibrary(content: string): Library {
  const bySource = new Map<string, Set<string>>();
  const slugs = new Set<string>();
  const aliases = new Set<string>();
  const add = (slug: string) => {
    slugs.add(slug);
    const article = held(content, slug);
    if (!article) return;
    const head = frontMatterOf(article.text);
    for (const [key] of head.matchAll(identity))
      bySource.set(key, (bySource.get(key) ?? new Set()).add(slug));
    if (/^aliases:/m.test(head)) for (const alias of aliasesOf(article)) aliases.add(alias);
  };
  const ledger = readLedger(content);
  slugsIn(content).forEach(add);
  return {
    add,
    isTaken: (slug) => slugs.has(slug) || aliases.has(slug) || ledger.has(slug),
    find({ sha256, url, reading }) {
      for (const slug of [...(bySource.get(sha256) ?? []), ...(bySource.get(url ?? '') ?? [])]) {
        const article = held(content, slug);
        if (!article) continue;
        const { data } = readArticleFile(article.text, article.path);
        const sameBytes = data.source.sha256 === sha256 && (!reading || data.source.reading === reading);
        if (sameBytes || (url && data.source.url === url)) return { ...article, data };
      }
      return undefined;
    },
  };
}
