/** The articles that are already there: found again by their source, without parsing each one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../article.ts';
import { ArticleFileError } from '../../article-file.ts';
import type { Marks } from '../../ledger/ledger.ts';
import { readLedger } from '../../ledger/ledger-file.ts';
import { addressKey, type Identity, identityOf } from './identity.ts';

/** An article that is there. */
export interface Held {
  slug: string;
  /** Its index.md, as a path that a person can open. */
  path: string;
  text: string;
}

/** An article that is there, read. */
export type HeldArticle = Held & { data: Article };

/** By what an article is looked for: the SHA-256 of its copy, its address. */
export interface Sought {
  sha256: string;
  url?: string | undefined;
  /** Of a source with many articles, of which each keeps the whole: what tells them apart. */
  reading?: string | undefined;
}

/** The article that was looked for, and by what it was found. */
export interface Match {
  slug: string;
  path: string;
  by: 'bytes' | 'address';
}

/** What is in the content folder. */
export interface Library {
  /**
   * The article of which a copy has this SHA-256, or which names this address as its source.
   * @throws ArticleFileError where one that may be it is wrong.
   */
  find(sought: Sought): Match | undefined;
  /** The article that was read from a whole file of this SHA-256; none where the file may hold others too. */
  copyOf(sha256: string): Match | undefined;
  /** The article that is from this address, or was fetched from it. */
  from(address: string): Match | undefined;
  /** Whether copies of sources are there at all. */
  hasCopies: boolean;
  /**
   * Whether a slug is an article's, now or formerly: one that was published is never another's. One of which the
   * article is gone, as it is when `content` was lost, is still its own: `marks` say which article asks.
   */
  isTaken(slug: string, marks?: Marks): boolean;
  /** Whether the address of an article is in the ledger, or that from which its folder was renamed. */
  isPromised(slug: string, marks?: Marks): boolean;
  /** Takes an article into account that has just been written, or that another import has written. */
  add(slug: string, identity?: Identity): void;
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

const indexOf = (content: string, slug: string): string => join(content, slug, 'index.md');

/** An article by its slug, or undefined where its folder has no index.md. */
export function held(content: string, slug: string): Held | undefined {
  const path = indexOf(content, slug);
  try {
    return { slug, path, text: readFileSync(path, 'utf8') };
  } catch {
    return undefined;
  }
}

/** Whatever may identify a source in an article file that is wrong: it is read when one matches, which says so. */
const perhaps = /\b[0-9a-f]{64}\b|https?:\/\/[^\s"'<>]{1,2048}/g;

/** Slugs by what identifies their sources. */
class Slugs {
  readonly #slugs = new Map<string, string[]>();

  add(key: string | undefined, slug: string): void {
    if (key === undefined) return;
    const slugs = this.#slugs.get(key);
    if (!slugs) this.#slugs.set(key, [slug]);
    else if (!slugs.includes(slug)) slugs.push(slug);
  }

  of(key: string | undefined): readonly string[] {
    return (key !== undefined && this.#slugs.get(key)) || [];
  }

  get isEmpty(): boolean {
    return this.#slugs.size === 0;
  }
}

/**
 * Reads the content folder once.
 * @throws LedgerError where its ledger is damaged.
 */
export function openLibrary(content: string): Library {
  const ledger = readLedger(content);
  const promised = new Set([...ledger.values()].map(({ marks }) => marks.source));
  const articles = new Map<string, Identity>();
  const aliases = new Set<string>();
  const byBytes = new Slugs();
  const byAddress = new Slugs();
  const byFetched = new Slugs();
  const wrong = new Slugs();

  const note = (slug: string, identity: Identity) => {
    articles.set(slug, identity);
    byBytes.add(identity.sha256, slug);
    byAddress.add(identity.url && addressKey(identity.url), slug);
    byFetched.add(identity.fetched && addressKey(identity.fetched), slug);
    for (const alias of identity.aliases) aliases.add(alias);
  };
  const add = (slug: string, known?: Identity) => {
    articles.set(slug, known ?? { aliases: [] });
    const article = known ? undefined : held(content, slug);
    try {
      if (known) note(slug, known);
      else if (article) note(slug, identityOf(article.text, article.path));
    } catch (error) {
      if (!(error instanceof ArticleFileError)) throw error;
      for (const [key] of article?.text.matchAll(perhaps) ?? []) wrong.add(key, slug);
    }
  };
  const first = (
    slugs: readonly string[],
    by: Match['by'],
    is = (_: Identity) => true,
  ): Match | undefined => {
    const slug = slugs.find((each) => {
      const identity = articles.get(each);
      return identity !== undefined && is(identity) && existsSync(indexOf(content, each));
    });
    return slug === undefined ? undefined : { slug, path: indexOf(content, slug), by };
  };

  const isOfAnother = (slug: string, marks: Marks = {}) => {
    const line = ledger.get(slug);
    return line !== undefined && (marks.source === undefined || line.marks.source !== marks.source);
  };

  slugsIn(content).forEach((slug) => {
    add(slug);
  });
  return {
    add,
    hasCopies: !byBytes.isEmpty || !wrong.isEmpty,
    isTaken: (slug, marks) => articles.has(slug) || aliases.has(slug) || isOfAnother(slug, marks),
    isPromised: (slug, marks) =>
      ledger.has(slug) || (marks?.source !== undefined && promised.has(marks.source)),
    copyOf: (sha256) => {
      const slugs = byBytes.of(sha256);
      return slugs.length === 1 ? first(slugs, 'bytes', ({ part }) => part === undefined) : undefined;
    },
    from: (address) =>
      first([...byAddress.of(addressKey(address)), ...byFetched.of(addressKey(address))], 'address'),
    find({ sha256, url, reading }) {
      for (const slug of [...wrong.of(sha256), ...wrong.of(url)]) {
        const article = held(content, slug);
        if (article) identityOf(article.text, article.path);
      }
      const same = first(byBytes.of(sha256), 'bytes', (one) => !reading || one.reading === reading);
      return same ?? first(byAddress.of(url && addressKey(url)), 'address');
    },
  };
}
