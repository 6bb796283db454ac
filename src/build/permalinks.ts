/** The promise of permalinks, kept by the build: looked at before any page is written, and carried on afterwards. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ArchivedArticle, isStanding } from '../archive.ts';
import { kept } from '../ledger/keep.ts';
import { type Ledger, LedgerError, ledgerText, parseLedger } from '../ledger/ledger.ts';
import { ledgerName, ledgerOnDisk, today } from '../ledger/ledger-file.ts';
import { formerByStanding } from '../ledger/paragraphs.ts';
import { brokenPromises } from '../ledger/promise.ts';
import type { FormerIds } from '../markdown/rehype-former-ids.ts';
import { replaceFile } from '../whole-file.ts';
import type { Folders } from './open-site.ts';
import { putFile } from './put-file.ts';
import { type Renderer, renderingOf } from './rendering.ts';

/** Promises that are said to be broken, at most: of a content folder that is not there, all are. */
const mostSaid = 50;

const idsOf = async (article: ArchivedArticle, by: Renderer): Promise<readonly string[]> =>
  isStanding(article) ? (await renderingOf(article, by)).text.ids : [];

/** The ledger as a build finds it. */
export interface FoundLedger {
  ledger: Ledger;
  text: string;
}

/**
 * Reads the ledger, and looks whether every permalink that was published still answers. `content` is named in errors
 * as it is given; broken promises are told to `warn` where it is given.
 * @throws LedgerError with a line for each line that is damaged, and without `warn` for each promise that the site would break.
 */
export async function checkPermalinks(
  content: string,
  articles: readonly ArchivedArticle[],
  by: Renderer,
  warn?: (broken: string) => void,
): Promise<FoundLedger> {
  const file = join(content, ledgerName);
  const text = ledgerOnDisk(content);
  const ledger = parseLedger(text, file);
  const ids = (one: ArchivedArticle) => idsOf(one, by).catch(() => []);
  const broken = await brokenPromises(file, { ledger, articles, idsOf: ids });
  if (broken.length === 0) return { ledger, text };
  const more = broken.length > mostSaid ? [`and ${broken.length - mostSaid} more`] : [];
  const said = [...broken.slice(0, mostSaid), ...more].join('\n');
  if (!warn) throw new LedgerError(said);
  warn(said);
  return { ledger, text };
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

/**
 * Says which ledger the last build of a site left, and of which texts that one knows the paragraphs. What else was once
 * rendered, for another site or in a build that was stopped, says nothing of what was published.
 */
const lastLedger = (known: string) => join(known, 'ledger');

const lineOf = ({ slug, digest }: ArchivedArticle): string => `${slug} ${digest}`;

/** A line for the ledger and the code that renders, and one for each article. */
const lastText = (ledger: string, own: readonly ArchivedArticle[], renderer: string): string =>
  [`${digestOf(ledger)} ${renderer}`, ...own.map(lineOf)].join('\n');

/** The articles that the last build of this site published as they are, while the ledger that it left is the one that was found. */
export function publishedOf(
  articles: readonly ArchivedArticle[],
  { known }: Pick<Folders, 'known'>,
  found: FoundLedger,
  { renderer }: Pick<Renderer, 'renderer'>,
): ReadonlySet<ArchivedArticle> {
  const file = lastLedger(known);
  const [first, ...rest] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const lines = new Set(first === lastText(found.text, [], renderer) ? rest : []);
  return new Set(articles.filter((one) => lines.has(lineOf(one))));
}

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Says from which ledger a build of a site has made which: a merge that was killed after that goes on with the same shards. */
const fromLedger = (known: string) => join(known, 'ledger-from');

/** The digest of the ledger, and of the one that the last build of this site made it from. */
export function digestsOf({ text }: FoundLedger, { known }: Pick<Folders, 'known'>): string[] {
  const now = digestOf(text);
  const file = fromLedger(known);
  const [made, from = ''] = existsSync(file) ? readFileSync(file, 'utf8').split(' ') : [];
  return made === now ? [now, from] : [now];
}

/** Whose paragraphs are looked at. */
export interface Looked {
  /** The articles of this build. */
  own: readonly ArchivedArticle[];
  /** Those of which the ledger knows the paragraphs. */
  published: ReadonlySet<ArchivedArticle>;
  /** The ids of those that were rendered now, by slug, and of articles of other builds. */
  fresh: ReadonlyMap<string, readonly string[]>;
}

/** The permalinks with the paragraphs as they now are. */
export async function openPermalinks(
  found: FoundLedger,
  articles: readonly ArchivedArticle[],
  { own, published, fresh }: Looked,
  by: Renderer,
): Promise<Permalinks> {
  const ids = new Map(fresh);
  for (const one of own)
    if (!published.has(one) && !ids.has(one.slug)) ids.set(one.slug, await idsOf(one, by));
  const changed = articles.filter((one) => !published.has(one));
  const ledger = kept(found.ledger, changed, today(), (slug) => ids.get(slug) ?? []);
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

/** Lines of a text that another has not. */
function changes(text: string, before: string): number {
  const lines = new Set(before.split('\n'));
  return text.split('\n').filter((line) => !line.startsWith('#') && !lines.has(line)).length;
}

/** What of a site goes into its ledger. */
interface Publishing extends Pick<Renderer, 'renderer'> {
  foundLedger: FoundLedger;
  ledger: Ledger;
  own: readonly ArchivedArticle[];
}

/** Writes into the ledger what this build has published. Where it cannot be written, as in a checkout to read from, says so. */
export function keepPermalinks(
  { content, known }: Folders,
  { foundLedger: found, ledger: after, own, renderer }: Publishing,
  logger: { info(message: string): void; warn(message: string): void },
): void {
  const file = join(content, ledgerName);
  const now = ledgerOnDisk(content);
  // What an import has added meanwhile is promised too.
  const ledger = now === found.text ? after : parseLedger(ledgerText(after) + now, file);
  const text = ledgerText(ledger);
  const lines = changes(text, now);
  const changed = `${lines} ${lines === 1 ? 'permalink has' : 'permalinks have'} changed`;
  try {
    mkdirSync(known, { recursive: true });
    if (lines > 0) {
      replaceFile(fromLedger(known), `${digestOf(text)} ${digestOf(found.text)}`);
      replaceFile(file, text);
      logger.info(`${changed}: commit ${file}`);
    }
    putFile(lastLedger(known), lastText(lines > 0 ? text : now, own, renderer));
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EROFS', 'EACCES', 'EPERM'].includes(code)) throw error;
    logger.warn(
      `${changed}, and ${file} cannot be written here (${code}): build where it can be, and commit it`,
    );
  }
}
