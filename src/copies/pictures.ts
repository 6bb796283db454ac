/** Held photos as the copies have them: JPEG, beside the page, no larger than a screen needs. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { ArchivedArticle } from '../archive.ts';
import type { Kept } from '../build/kept.ts';

/** Pixels of the longer side. */
const longest = 1600;
/** Told apart from pictures that were kept before what is done to them changed. */
const version = 1;

/** Turned upright, without metadata. */
const encode = (bytes: Uint8Array) =>
  sharp(bytes)
    .rotate()
    .resize(longest, longest, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer();

/** A held photo as it is in the content folder, and a digest of its bytes. */
async function heldPicture({ folder }: ArchivedArticle, file: string) {
  const bytes = await readFile(join(folder, file));
  return { bytes, digest: createHash('sha256').update(bytes).digest('hex') };
}

/** What the copies of an article's pictures are made from: a digest of each that is held. */
export const pictureDigests = (one: ArchivedArticle): Promise<string[]> =>
  Promise.all(
    one.article.photos.flatMap(({ file }) =>
      file ? [heldPicture(one, file).then(({ digest }) => digest)] : [],
    ),
  );

/** The bytes of a held photo; undefined where the picture is not held. */
export async function pictureBytes(
  one: ArchivedArticle,
  index: number,
  kept: Kept,
): Promise<Uint8Array | undefined> {
  const file = one.article.photos[index]?.file;
  if (!file) return undefined;
  const { bytes, digest } = await heldPicture(one, file);
  return kept.bytes('picture', [version, digest, sharp.versions.sharp], () => encode(bytes));
}
