/** Publishing a built site into a bucket: what changed, and in an order in which no reader meets half of it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { cachingOf } from '../build/caching.ts';
import { typeOf } from '../build/media-type.ts';
import type { Bucket, StoredObject, Upload } from './bucket.ts';
import { type SiteFile, stageNames } from './site-files.ts';

/** Requests at one time. */
const atOnce = 16;

/** What is to be done. */
export interface Plan {
  /** What goes up together, one group after the other: in each stage what is new before what has changed. */
  waves: SiteFile[][];
  /** Keys of objects that this command once stored and the site no longer has. */
  removals: string[];
  /** Files that are in the bucket as they are. */
  same: number;
  /** Keys of objects that something else stored, and that stay. */
  foreign: string[];
}

export interface PublishRequest {
  files: readonly SiteFile[];
  bucket: Bucket;
  /** What stands before the path in a key; empty or with `/` at its end. */
  prefix: string;
  /** Whether everything goes up, changed or not. */
  all?: boolean;
  /** Whether objects are removed that the site no longer has. */
  remove?: boolean;
}

/** Does something with each of many, a few at a time; after the first error with no more. */
async function each<T>(many: Iterable<T>, work: (one: T) => Promise<void>): Promise<void> {
  const rest = many[Symbol.iterator]();
  let failed = false;
  const worker = async () => {
    for (let next = rest.next(); !next.done && !failed; next = rest.next()) {
      await work(next.value).catch((error) => {
        failed = true;
        throw error;
      });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

function uploadOf({ path }: SiteFile, body: Uint8Array): Upload {
  const [type, caching] = [typeOf(path), cachingOf(path)];
  const digest = createHash('sha256')
    .update(JSON.stringify([type, caching]))
    .update(body)
    .digest('hex');
  return { body, type, caching, digest };
}

/**
 * Whether an object is what the file would be stored as. Its ETag is the MD5 of its bytes, unless it was encrypted
 * with a key of one's own or stored in parts; then the digest that it was stored with tells.
 */
async function isSame(file: SiteFile, key: string, stored: StoredObject, bucket: Bucket): Promise<boolean> {
  if (file.size !== stored.size) return false;
  const body = await readFile(file.file);
  if (stored.etag === createHash('md5').update(body).digest('hex')) return true;
  return (await bucket.digestOf(key)) === uploadOf(file, body).digest;
}

/** Looks at what the bucket has, and says what is to be done. */
export async function planOf({ files, bucket, prefix, all, remove }: PublishRequest): Promise<Plan> {
  const stored = await bucket.list(prefix);
  const waves: SiteFile[][] = stageNames.flatMap(() => [[], []]);
  const plan: Plan = { waves, removals: [], same: 0, foreign: [] };
  await each(files, async (file) => {
    const key = prefix + file.path;
    const before = stored.get(key);
    if (before && !all && (await isSame(file, key, before, bucket))) plan.same += 1;
    else waves[file.stage * 2 + (before ? 1 : 0)]?.push(file);
  });
  if (!remove) return plan;
  const standing = new Set(files.map(({ path }) => prefix + path));
  await each(
    [...stored.keys()].filter((key) => !standing.has(key)),
    async (key) => {
      const isOurs = (await bucket.digestOf(key)) !== undefined;
      (isOurs ? plan.removals : plan.foreign).push(key);
    },
  );
  return plan;
}

/** Carries a plan out; `done` hears of each file that was stored and each object that was removed. */
export async function carryOut(
  { waves, removals }: Plan,
  { bucket, prefix }: Pick<PublishRequest, 'bucket' | 'prefix'>,
  done: (bytes: number) => void,
): Promise<void> {
  for (const wave of waves) {
    await each(wave, async (file) => {
      await bucket.put(prefix + file.path, uploadOf(file, await readFile(file.file)));
      done(file.size);
    });
  }
  await each(removals, async (key) => {
    await bucket.remove(key);
    done(0);
  });
}
