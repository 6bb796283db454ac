/** One article of a source, on its way into the content folder. */
import { join } from 'node:path';
import type { ArticleRecord } from '../../article.ts';
import { ArticleFileError, readArticleFile } from '../../article-file.ts';
import { diskProblem, isOfDisk } from '../../disk-problem.ts';
import type { Published } from '../../ledger/keep.ts';
import { marksOf } from '../../ledger/marks.ts';
import { articleText, mustBeReadable } from '../file/article-text.ts';
import { type Holder, held as heldPictures, type Lookup } from '../file/held-pictures.ts';
import { addressKey, type Identity } from '../file/identity.ts';
import { held, type Library, type Match, type Sought } from '../file/library.ts';
import { pictureAddresses } from '../file/own-picture.ts';
import { ownPart } from '../file/own-source.ts';
import { readingOf } from '../file/reading-hash.ts';
import { shortHash, slugsFor } from '../file/slug.ts';
import { copyMarks, keptCopy, type Origin, originOf, sha256Of } from '../file/source-file.ts';
import { tidy } from '../file/tidy.ts';
import { type FileToWrite, writeArticle } from '../file/write.ts';
import { cameWith, type Found, isFailure, recordsOfBytes } from '../read-records.ts';
import { soon } from '../soon.ts';
import type { SourceDocument } from '../source-document.ts';
import { SourceError } from '../source-error.ts';
import { type Became, doubtsOf } from './became.ts';
import { corrected } from './corrected.ts';
import type { Flags } from './flags.ts';
import type { Sources } from './sources.ts';
import { updateArticle } from './update-article.ts';

/** What one run of `import` works with. */
export interface Run {
  content: string;
  flags: Flags;
  picture: FileToWrite | undefined;
  library: Library;
  sources: Pick<Sources, 'picture'>;
  /** What is being written, by what it would be found by. */
  writing: Map<string, Promise<unknown>>;
  /** Called with each article that is in the content folder and not in the ledger. */
  published(article: Published): void;
}

/** What becomes of an article; while it is written, others are read. */
export interface Begun {
  became: Promise<Became> | Became;
}

/** One article of a source, and the copy of the source that is kept beside it. */
interface Incoming {
  /** How much it was read from. */
  size: number;
  outcome: ArticleRecord;
  source: FileToWrite;
  sha256: string;
  reading: string;
  origin: Origin;
  /** Its place in the copy, where other articles keep the same. */
  part: number | undefined;
  /** Looks up what came with the document. */
  cameWith: Lookup;
}

/** The part of a document that is the article's own, where it holds many. */
const ownBytes = (outcome: ArticleRecord): Buffer | undefined => {
  const part = ownPart(outcome);
  return part === undefined ? undefined : Buffer.from(part);
};

/** Of a document with many articles each keeps its own part, if that alone reads the same; else the whole. */
function incoming({ document, part }: Found, outcome: ArticleRecord): Incoming {
  const reading = readingOf(outcome);
  const own = ownBytes(outcome);
  const isOwn = own !== undefined && readsAs(own, reading);
  const source = keptCopy(isOwn ? { file: document.file, bytes: own } : document);
  const sha256 = sha256Of(source.content);
  const origin = originOf(document);
  const size = sizeOf(document, outcome);
  return {
    size,
    outcome,
    source,
    sha256,
    reading,
    origin,
    part: isOwn ? undefined : part,
    cameWith: cameWith(document),
  };
}

function readsAs(part: Uint8Array, reading: string): boolean {
  try {
    const [only, ...more] = recordsOfBytes('', part);
    return only !== undefined && more.length === 0 && !isFailure(only) && readingOf(only) === reading;
  } catch {
    return false;
  }
}

/** The article that was written from the same bytes, found without a look at what they read as. */
function copyThere({ document, part }: Found, outcome: ArticleRecord, library: Library): Match | undefined {
  const own = ownBytes(outcome);
  if (!library.hasCopies || (part !== undefined && own === undefined)) return undefined;
  const copy = keptCopy(own ? { file: document.file, bytes: own } : document);
  return library.copyOf(sha256Of(copy.content));
}

/** What is there already, and stays as it is. An article that no ledger names, as of an import that was killed, now is. */
export function there(file: string, { slug, path, by }: Match, { content, library, published }: Run): Became {
  const article = library.isPromised(slug) ? undefined : held(content, slug);
  try {
    const { data } = article ? readArticleFile(article.text, path) : {};
    if (data && !library.isPromised(slug, marksOf(data))) published({ slug, article: data });
  } catch (error) {
    if (!(error instanceof ArticleFileError)) throw error;
  }
  return { file, status: by === 'bytes' ? 'there' : 'differs', article: path };
}

/** How the pictures of an article's photos are found; undefined where they are not asked for. */
const holderOf = ({ cameWith }: Incoming, { flags, sources }: Run): Holder | undefined =>
  flags.has('photos') ? { addressesOf: pictureAddresses, lookups: [cameWith, sources.picture] } : undefined;

/** The outcome with the pictures of its photos, and their files; the lead's own, where --photo gives another. */
async function withPictures(
  article: Incoming,
  run: Run,
): Promise<{ outcome: ArticleRecord; files: FileToWrite[] }> {
  const { outcome } = article;
  const holder = holderOf(article, run);
  const own = run.picture ? [run.picture] : [];
  if (!holder) return { outcome, files: own };
  const addressesOf: Holder['addressesOf'] = (photo, at) =>
    at === 0 && run.picture ? [] : holder.addressesOf(photo, at);
  const thereOf = (name: string) =>
    own.map((file) => (file.name === name ? Buffer.from(file.content) : undefined))[0];
  const { photos, files, unsure } = await heldPictures(outcome.photos, {
    ...holder,
    addressesOf,
    there: thereOf,
  });
  return {
    outcome: { ...outcome, photos, uncertain: [...outcome.uncertain, ...unsure] },
    files: [...own, ...files],
  };
}

/** Brings an article that is there up to date; one that may not be written fails, and the others are imported. */
async function update(article: Incoming, { slug, path }: Match, run: Run): Promise<Became> {
  const { content, flags, picture } = run;
  const text = held(content, slug)?.text ?? '';
  const { data } = readArticleFile(text, path);
  const holder = holderOf(article, run);
  try {
    return await updateArticle(content, {
      ...article,
      there: { slug, path, text, data },
      flags,
      picture,
      holder,
    });
  } catch (error) {
    if (!isOfDisk(error) || !['EACCES', 'EPERM'].includes(error.code ?? '')) throw error;
    throw new SourceError(`${path} ${diskProblem(error)}`);
  }
}

/** The slugs to try: the one that was given, else those of the headline that no article has or had. */
function* freeSlugs(
  article: Published['article'],
  copy: string | Uint8Array,
  sought: Sought,
  { flags, library }: Run,
): Generator<string> {
  const own = flags.text('slug');
  const marks = marksOf(article);
  for (const slug of own ? [own] : slugsFor(article.title, shortHash(article.source.url ?? copy))) {
    if (library.isTaken(slug, marks)) continue;
    library.add(slug, { aliases: [] });
    yield slug;
    // Another import has taken it meanwhile, it may be for this article.
    library.add(slug);
    if (library.find(sought)) return;
  }
}

/** How much an article was read from; of what was packed, the copy does not tell. */
const sizeOf = ({ bytes, copy }: SourceDocument, outcome: ArticleRecord): number =>
  ownPart(outcome)?.length ?? (copy ? Infinity : bytes.length);

/** Seconds for each of the steps that make an article of what was read: the text of index.md, and what stands for it. */
const making = 1;

async function write(article: Incoming, sought: Sought, run: Run): Promise<Begun> {
  const { source, sha256, reading, part } = article;
  const { content, flags, picture, library } = run;
  const { outcome, files: pictures } = await withPictures(article, run);
  const { record, beyond } = corrected(outcome, flags, picture);
  const whole = tidy(record);
  const { name, url } = whole.source;
  const marks = copyMarks(article, url);
  const rights = { ...beyond.rights, holder: beyond.rights?.holder ?? name };
  const text = soon(article.size, () => articleText(whole, { ...beyond, rights, source: marks }), making);
  await mustBeReadable(text);
  const files = [source, ...pictures, { name: 'index.md', content: text }];
  const { file } = outcome;
  const published: Published['article'] = {
    title: whole.title,
    source: { url, sha256, reading },
    aliases: [],
  };
  const doubts = doubtsOf(whole);
  const beside = files.map(({ name }) => name).filter((name) => name !== 'index.md');
  const identity: Identity = { sha256, url, fetched: marks.fetched, reading, part, aliases: [] };
  const became = writeArticle(content, freeSlugs(published, source.content, sought, run), files).then(
    (slug): Became => {
      if (slug === undefined) {
        const other = library.find(sought);
        if (other) return there(file, other, run);
        const error = `--slug ${flags.text('slug')} is taken: give another; nothing was written`;
        return { file, status: 'failed', error };
      }
      library.add(slug, identity);
      run.published({ slug, article: published });
      return { file, status: 'written', article: join(content, slug, 'index.md'), beside, doubts };
    },
  );
  return { became };
}

/** Writes a new article, or brings one that is there up to date if asked. */
async function importOne(article: Incoming, run: Run): Promise<Begun> {
  const { outcome, sha256, reading, part } = article;
  const { url } = tidy(corrected(outcome, run.flags, run.picture).record).source;
  const sought: Sought = { sha256, url, reading: part === undefined ? undefined : reading };
  const keys = [`${sha256} ${sought.reading ?? ''}`, ...(url ? [addressKey(url)] : [])];
  for (const key of keys) await run.writing.get(key);
  const match = run.library.find(sought);
  if (match && run.flags.has('update')) return { became: await update(article, match, run) };
  if (match) return { became: there(outcome.file, match, run) };
  const begun = await write(article, sought, run);
  for (const key of keys) run.writing.set(key, Promise.resolve(begun.became));
  const done = () => {
    for (const key of keys) run.writing.delete(key);
  };
  Promise.resolve(begun.became).then(done, done);
  return begun;
}

/** Begins to import one article of a source. Throws where the content folder cannot be written. */
export async function importFound(found: Found, run: Run): Promise<Begun> {
  const { outcome } = found;
  const { file } = outcome;
  try {
    if (isFailure(outcome)) {
      const status = outcome.passedOver === undefined ? 'failed' : 'passed over';
      return { became: { file, status, error: outcome.error } };
    }
    const copy = run.flags.has('update') ? undefined : copyThere(found, outcome, run.library);
    if (copy) return { became: there(file, copy, run) };
    return await importOne(
      soon(sizeOf(found.document, outcome), () => incoming(found, outcome), making),
      run,
    );
  } catch (error) {
    if (error instanceof SourceError || error instanceof ArticleFileError)
      return { became: { file, status: 'failed', error: error.message } };
    throw error;
  }
}
