/** What of a site a build makes, where machines share the work: all, the articles of one shard, or what is left when all shards are there. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchivedArticle } from '../archive.ts';
import type { Output } from './output.ts';
import { partOf } from './part-of.ts';
import { isFinished } from './written.ts';

/** Stands in a folder that holds a shard, and says what a merge needs to know of it. */
export const shardFile = '.shard.json';

/** What a shard hands on to the merge. */
export interface Shard {
  number: number;
  of: number;
  /** Stands for the articles, the code and the address that it was built from. */
  state: string;
  /** The ids of the paragraphs of its articles, by slug: the ledger keeps them. */
  ids: Record<string, readonly string[]>;
  /** The files of its articles, by their path. */
  files: string[];
}

/** The part of a site that a build makes. */
export interface Share {
  /** Whether it makes the page of an article, and the files beside it. */
  hasArticle(slug: string): boolean;
  /** Whether it makes what is of all articles: lists, feeds, sitemap, ledger. */
  hasLists: boolean;
  /** Which shard it is. */
  shard?: Pick<Shard, 'number' | 'of'>;
  /** The shards that it brings together, and where each is. */
  merged: readonly (Shard & { folder: string })[];
}

/** What of a site its share needs to know. */
interface SharedSite {
  share: Share;
  own: readonly Pick<ArchivedArticle, 'slug' | 'article'>[];
  ids: ReadonlyMap<string, readonly string[]>;
  state(): string;
}

/** Says what is wrong with a share that was asked for. */
export class ShareError extends Error {
  override name = 'ShareError';
}

/** The share of a build that is not divided. */
export const wholeSite: Share = { hasArticle: () => true, hasLists: true, merged: [] };

function shardOf(text: string): Share {
  const [, number = 0, of = 0] = /^(\d{1,4})\/(\d{1,4})$/.exec(text)?.map(Number) ?? [];
  if (number < 1 || number > of)
    throw new ShareError(`--shard ${text}: say which of how many, such as --shard 1/4`);
  return {
    hasArticle: (slug) => partOf(slug, of) === number - 1,
    hasLists: false,
    shard: { number, of },
    merged: [],
  };
}

function readShard(folder: string): Shard & { folder: string } {
  try {
    // Its record is written while its pages are.
    if (!isFinished(folder)) throw new Error('is not finished');
    return { ...JSON.parse(readFileSync(join(folder, shardFile), 'utf8')), folder };
  } catch {
    throw new ShareError(
      `--merge: ${folder} holds no finished shard: npm run build -- --shard 1/4 --outDir ${folder} makes one`,
    );
  }
}

function mergeOf(folders: readonly string[]): Share {
  const shards = folders.map(readShard);
  const of = shards[0]?.of ?? 0;
  if (of === 0) throw new ShareError('--merge: name the folders of all shards');
  const wanted = Array.from({ length: of }, (_, at) => at + 1);
  const missing = wanted.find((number) => !shards.some((one) => one.number === number && one.of === of));
  if (missing)
    throw new ShareError(`--merge: shard ${missing}/${of} is missing: name the folders of all ${of}`);
  if (shards.length > of)
    throw new ShareError(`--merge: ${shards.length} folders, where there are ${of} shards`);
  return { hasArticle: () => false, hasLists: true, merged: shards };
}

/** What stands after an option of the command line, up to the next one. */
function valuesOf(option: string, args: readonly string[]): string[] | undefined {
  const words = args.flatMap((word) => (word.startsWith(`${option}=`) ? word.split('=', 2) : [word]));
  const at = words.indexOf(option);
  if (at < 0) return undefined;
  const values = words.slice(at + 1);
  const next = values.findIndex((word) => word.startsWith('-'));
  return next < 0 ? values : values.slice(0, next);
}

/**
 * The share that a build's command line asks for: `--shard i/n`, or `--merge FOLDER…` with the folders of all n.
 * @throws ShareError
 */
export function shareOf(args: readonly string[]): Share {
  const shard = valuesOf('--shard', args);
  const merge = valuesOf('--merge', args);
  if (shard && merge) throw new ShareError('--shard and --merge: a build is one or the other');
  if (shard) return shardOf(shard.join(' '));
  return merge ? mergeOf(merge) : wholeSite;
}

/** Looks whether all shards were built from what stands here now. @throws ShareError */
export function checkState({ merged }: Share, states: () => string[]): void {
  const here = merged.length > 0 ? states() : [];
  const [first] = merged;
  const other = merged.find(({ state }) => !here.includes(state) || state !== first?.state);
  if (other)
    throw new ShareError(
      `--merge: ${other.folder} was built from other articles, code or address than these: build it again`,
    );
}

/** The record of the shard that was built: its pages, and these files beside them. */
export function* shardOutput(site: SharedSite, files: Iterable<Output>): Generator<Output> {
  const { share, own, ids, state } = site;
  if (!share.shard) return;
  const pages = own.flatMap(({ slug, article }) => [slug, ...article.aliases]);
  const record: Shard = {
    ...share.shard,
    state: state(),
    ids: Object.fromEntries(ids),
    files: [...pages.map((name) => `${name}/index.html`), ...Array.from(files, ({ path }) => path)],
  };
  yield { path: shardFile, make: () => JSON.stringify(record) };
}

/** The ids that the shards hand on. */
export const idsOfShards = ({ merged }: Share): Map<string, readonly string[]> =>
  new Map(merged.flatMap(({ ids }) => Object.entries(ids)));

/** The files that the shards hand on; a picture that two articles share is in the shards of both. */
export function* filesOfShards({ merged }: Share): Generator<Output> {
  const had = new Set<string>();
  for (const { folder, files } of merged) {
    for (const path of files) {
      if (had.has(path)) continue;
      had.add(path);
      const file = join(folder, path);
      yield { path, file: async () => file, make: () => readFile(file) };
    }
  }
}
