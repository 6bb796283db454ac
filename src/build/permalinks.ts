/** The promise of permalinks, kept by the build: looked at before any page is written, and carried on afterwards. */
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { type ArchivedArticle, readArchive } from '../archive.ts';
import { ledgerAfter, putAtHand } from '../ledger/at-hand.ts';
import { LedgerError } from '../ledger/ledger.ts';
import { changes, ledgerName, readLedger, writeLedger } from '../ledger/ledger-file.ts';
import { brokenPromises } from '../ledger/promise.ts';
import { paragraphIds } from '../markdown/render.ts';

/** Promises that are said to be broken, at most: of a content folder that is not there, all are. */
const mostSaid = 50;

const idsOf = ({ body, article }: ArchivedArticle) => paragraphIds(body, article).catch(() => []);

/**
 * Puts the ledger of a content folder at the pages' hand. `content` is named in errors as it is given.
 * @throws LedgerError with a line for each promise that the site would break, or each line that is damaged.
 */
export async function checkPermalinks(content: string, root: string): Promise<void> {
  const ledger = readLedger(content);
  putAtHand(ledger);
  const { articles } = await readArchive(content, root);
  const broken = await brokenPromises(join(content, ledgerName), { ledger, articles, idsOf });
  if (broken.length === 0) return;
  const more = broken.length > mostSaid ? [`and ${broken.length - mostSaid} more`] : [];
  throw new LedgerError([...broken.slice(0, mostSaid), ...more].join('\n'));
}

const today = () => new Date().toISOString().slice(0, 10);

/** Writes into the ledger what this build has published. Where it cannot be written, as in a checkout to read from, says so. */
export function keepPermalinks(
  content: string,
  articles: readonly ArchivedArticle[],
  logger: AstroIntegrationLogger,
): void {
  const before = readLedger(content);
  const after = ledgerAfter(before, articles, today());
  const file = join(content, ledgerName);
  const lines = changes(after, before);
  const changed = `${lines} ${lines === 1 ? 'permalink has' : 'permalinks have'} changed`;
  try {
    if (writeLedger(content, after)) logger.info(`${changed}: commit ${file}`);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EROFS', 'EACCES', 'EPERM'].includes(code)) throw error;
    logger.warn(
      `${changed}, and ${file} cannot be written here (${code}): build where it can be, and commit it`,
    );
  }
}
