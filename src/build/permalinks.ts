/** The promise of permalinks, kept by the build: looked at before any page is written, and carried on afterwards. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { type ArchivedArticle, isStanding } from '../archive.ts';
import { kept } from '../ledger/keep.ts';
import { type Ledger, LedgerError } from '../ledger/ledger.ts';
import { changes, ledgerName, readLedger, writeLedger } from '../ledger/ledger-file.ts';
import { formerByStanding } from '../ledger/paragraphs.ts';
import { brokenPromises } from '../ledger/promise.ts';
import type { FormerIds } from '../markdown/rehype-former-ids.ts';
import { replaceFile } from '../whole-file.ts';
import type { Folders } from './open-site.ts';
import { type Renderer, renderingOf } from './rendering.ts';

/** Promises that are said to be broken, at most: of a content folder that is not there, all are. */
const mostSaid = 50;

const idsOf = async (article: ArchivedArticle, by: Renderer): Promise<readonly string[]> =>
  isStanding(article) ? (await renderingOf(article, by)).text.ids : [];

/**
 * Looks whether every permalink that was published still answers. `content` is named in errors as it is given.
 * @throws LedgerError with a line for each promise that the site would break, or each line that is damaged.
 */
export async function checkPermalinks(
  content: string,
  articles: readonly ArchivedArticle[],
  by: Renderer,
): Promise<void> {
  const ids = (one: ArchivedArticle) => idsOf(one, by).catch(() => []);
  const promised = { ledger: readLedger(content), articles, idsOf: ids };
  const broken = await brokenPromises(join(content, ledgerName), promised);
  if (broken.length === 0) return;
  const more = broken.length > mostSaid ? [`and ${broken.length - mostSaid} more`] : [];
  throw new LedgerError([...broken.slice(0, mostSaid), ...more].join('\n'));
}

/** What the pages need to know of the permalinks. */
export interface Permalinks {
  /** As it will be when this build has been published. */
  ledger: Ledger;
  /** The ids of the paragraphs of the articles that were looked at. */
  ids: ReadonlyMap<string, readonly string[]>;
  /** The former ids of an article's paragraphs, by that which now answers. */
  former(article: ArchivedArticle): FormerIds;
}

/** Says which ledger the last build of a site left: of an article that has been rendered before, it knows the paragraphs. */
const lastLedger = (known: string) => join(known, 'ledger');

export const digestOfLedger = (content: string): string => {
  const file = join(content, ledgerName);
  return createHash('sha256')
    .update(existsSync(file) ? readFileSync(file) : '')
    .digest('hex');
};

const today = () => new Date().toISOString().slice(0, 10);

/** Whose paragraphs are looked at. */
export interface Looked {
  /** The articles of this build. */
  own: readonly ArchivedArticle[];
  /** Those of them that no build has rendered before. */
  fresh: readonly ArchivedArticle[];
  /** The ids of other articles, by slug. */
  others: ReadonlyMap<string, readonly string[]>;
}

/** The permalinks with the paragraphs as they now are. */
export async function openPermalinks(
  { content, known }: Folders,
  articles: readonly ArchivedArticle[],
  { own, fresh, others }: Looked,
  by: Renderer,
): Promise<Permalinks> {
  const file = lastLedger(known);
  const isLast = existsSync(file) && readFileSync(file, 'utf8') === digestOfLedger(content);
  const ids = new Map(others);
  for (const one of isLast ? fresh : own) ids.set(one.slug, await idsOf(one, by));
  const ledger = kept(readLedger(content), articles, today(), (slug) => ids.get(slug) ?? []);
  const nothing: FormerIds = new Map();
  return {
    ledger,
    ids,
    former({ slug }) {
      const paragraphs = ledger.get(slug)?.paragraphs;
      return paragraphs?.former.size ? formerByStanding(paragraphs) : nothing;
    },
  };
}

/** Writes into the ledger what this build has published. Where it cannot be written, as in a checkout to read from, says so. */
export function keepPermalinks(
  { content, known }: Folders,
  after: Ledger,
  logger: AstroIntegrationLogger,
): void {
  const file = join(content, ledgerName);
  const lines = changes(after, readLedger(content));
  const changed = `${lines} ${lines === 1 ? 'permalink has' : 'permalinks have'} changed`;
  try {
    if (writeLedger(content, after)) logger.info(`${changed}: commit ${file}`);
    mkdirSync(known, { recursive: true });
    replaceFile(lastLedger(known), digestOfLedger(content));
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EROFS', 'EACCES', 'EPERM'].includes(code)) throw error;
    logger.warn(
      `${changed}, and ${file} cannot be written here (${code}): build where it can be, and commit it`,
    );
  }
}
