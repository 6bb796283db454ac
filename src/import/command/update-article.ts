import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, ArticleRecord, Photo } from '../../article.ts';
import { parseArticleFile } from '../../article-file.ts';
import { paintFor } from '../../terminal.ts';
import { mustBeReadable } from '../file/article-text.ts';
import { type Holder, type Holding, held } from '../file/held-pictures.ts';
import { readKept } from '../file/kept-source.ts';
import type { Held } from '../file/library.ts';
import { copyMarks, type Origin } from '../file/source-file.ts';
import { tidy } from '../file/tidy.ts';
import { type FileToWrite, interimName, replaceFiles } from '../file/write.ts';
import { SourceError } from '../source-error.ts';
import { type Became, doubtsOf } from './became.ts';
import { correctedFields } from './corrected.ts';
import { difference } from './difference.ts';
import type { Flags } from './flags.ts';
import { mergeReading, placeOf, rewritten, takeReading, type Update } from './update.ts';

/** An article that is there, and the new reading of its source. */
export interface Renewal {
  there: Held & { data: Article };
  outcome: ArticleRecord;
  /** The new copy, and what stands for it. */
  source: FileToWrite;
  sha256: string;
  reading: string;
  origin: Origin;
  flags: Flags;
  picture: FileToWrite | undefined;
  /** How the pictures of photos are found, where they are asked for. */
  holder: Holder | undefined;
}

async function merge(folder: string, { there, outcome, flags }: Renewal): Promise<Update> {
  const { body } = parseArticleFile(there.text, there.path);
  const theirs = tidy(outcome);
  if (flags.has('overwrite')) return takeReading(there.data, body, theirs);
  try {
    return mergeReading((await readKept(folder, there.data)).record, there.data, body, theirs);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    throw new SourceError(`${there.path}: ${error.message}; --overwrite takes the new source as it reads`);
  }
}

/** The update with what the flags say, which counts as corrected by hand, and the new copy's marks. */
function withFlags(update: Update, renewal: Renewal): Update['data'] {
  const { there, flags, picture } = renewal;
  const { publishedBasis, ...data } = { ...there.data, ...update.data };
  const whole = {
    ...data,
    file: there.path,
    body: [],
    dropped: [],
    uncertain: [],
  } as unknown as ArticleRecord;
  const fields = correctedFields(whole, flags, picture);
  const basis =
    flags.text('published-basis') ?? (fields.published === there.data.published ? publishedBasis : undefined);
  const rights = {
    ...data.rights,
    ...(flags.has('rights-holder') && { holder: flags.text('rights-holder') || undefined }),
    ...(flags.has('licence') && { licence: flags.text('licence') || undefined }),
    ...(flags.has('index') && { index: true }),
  };
  return {
    ...data,
    ...fields,
    ...(basis && { publishedBasis: basis }),
    source: { ...fields.source, ...copyMarks(renewal, fields.source.url) },
    rights,
  };
}

/** The photos with the pictures that are asked for and not held yet. */
async function newPictures(
  folder: string,
  photos: readonly Photo[],
  { outcome, holder }: Renewal,
): Promise<Holding> {
  if (!holder) return { photos: [...photos], files: [], unsure: [] };
  const there = (name: string) => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path) : undefined;
  };
  const addressesOf: Holder['addressesOf'] = (photo, at) => {
    const place = placeOf(photo, at, outcome.photos);
    const stated = place === undefined ? undefined : outcome.photos[place];
    return stated && place !== undefined ? holder.addressesOf(stated, place) : [];
  };
  return held(photos, { ...holder, addressesOf, there });
}

/**
 * Puts the new copy of the source and the new text in the place of the former. The copy that index.md names is at
 * each moment the one that it was read from: a new copy of the same name has another one until the former is gone.
 */
function replaceText(
  folder: string,
  { there, source, sha256 }: Renewal,
  textNaming: (file: string) => string,
) {
  const before = there.data.source.file;
  const interim = interimName(source.name);
  const put = (name: string) =>
    replaceFiles(folder, [
      { name, content: source.content },
      { name: 'index.md', content: textNaming(name) },
    ]);
  if (before === source.name && there.data.source.sha256 !== sha256) put(interim);
  put(source.name);
  for (const name of [before, interim])
    if (name && name !== source.name) rmSync(join(folder, name), { force: true });
}

/**
 * Takes over what has changed in the source of an article, gives the difference, and keeps what was corrected by
 * hand unless --overwrite; nothing is written where there is no difference.
 */
export async function updateArticle(content: string, renewal: Renewal): Promise<Became> {
  const { there, source, picture, outcome } = renewal;
  const folder = join(content, there.slug);
  const update = await merge(folder, renewal);
  const merged = withFlags(update, renewal);
  const { photos, files, unsure } = await newPictures(folder, merged.photos ?? [], renewal);
  const data = { ...merged, photos };
  const textNaming = (file: string) => {
    const named = { ...data, source: { ...data.source, file } };
    return rewritten(there.text, there.path, there.data, { data: named, body: update.body });
  };
  const text = textNaming(source.name);
  await mustBeReadable(text);
  const became = { file: outcome.file, article: there.path, kept: update.kept };
  if (text === there.text) return { ...became, status: 'there' };
  replaceFiles(folder, [...files, ...(picture ? [picture] : [])]);
  replaceText(folder, renewal, textNaming);
  return {
    ...became,
    status: 'updated',
    difference: difference([there.path, there.path], there.text, text, paintFor(process.stdout)),
    doubts: { ...doubtsOf(outcome), uncertain: [...outcome.uncertain, ...unsure], published: data.published },
  };
}
