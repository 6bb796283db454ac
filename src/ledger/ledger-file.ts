/** The ledger on the disk: `content/permalinks.txt`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../whole-file.ts';
import { kept, type Published } from './keep.ts';
import { type Ledger, ledgerText, parseLedger } from './ledger.ts';
import { alone } from './lock.ts';

/** The ledger's name in the content folder. */
export const ledgerName = 'permalinks.txt';

/** The day that a permalink is kept from, where it is published now: as in 2026-11-24 (UTC). */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** The text of a content folder's ledger; empty where there is none yet. */
export const ledgerOnDisk = (content: string): string => {
  try {
    return readFileSync(join(content, ledgerName), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
};

/**
 * The ledger of a content folder; empty where there is none yet.
 * @throws LedgerError with a line for each line that is damaged.
 */
export function readLedger(content: string): Ledger {
  return parseLedger(ledgerOnDisk(content), join(content, ledgerName));
}

/** Writes the ledger if it says something else than the one that is there; whether it did. */
export function writeLedger(content: string, ledger: Ledger): boolean {
  const text = ledgerText(ledger);
  if (ledger.size === 0 || text === ledgerOnDisk(content)) return false;
  replaceFile(join(content, ledgerName), text);
  return true;
}

/**
 * Adds new articles to the ledger of a content folder, at once, whoever else does so. `today` is the day that they are
 * kept from.
 */
export function addToLedger(content: string, articles: readonly Published[], today: string): void {
  if (articles.length === 0 || !existsSync(content)) return;
  alone(content, () => writeLedger(content, kept(readLedger(content), articles, today)));
}
