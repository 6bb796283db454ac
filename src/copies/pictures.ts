/** Held photos as the copies have them: JPEG, beside the page, no larger than a screen needs. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type Sharp from 'sharp';
import type { ArchivedArticle } from '../archive.ts';
import type { Kept } from '../build/kept.ts';

/** Pixels of the longer side. */
const longest = 1600;
/** Told apart from pictures that were kept before what is done to them changed. */
const version = 1;

/** Turned upright, without metadata. */
const encode = (sharp: typeof Sharp, bytes: Uint8Array) =>
  sharp(bytes)
    .rotate()
    .resize(longest, longest, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer();

/** The bytes of a held photo; undefined where the picture is not held. */
export async function pictureBytes(
  { folder, pictures }: ArchivedArticle,
  index: number,
  kept: Kept,
): Promise<Uint8Array | undefined> {
  const picture = pictures[index];
  if (!picture) return undefined;
  const { default: sharp } = await import('sharp');
  const made = [version, picture.digest, sharp.versions.sharp];
  return kept.bytes('picture', made, async () => encode(sharp, await readFile(join(folder, picture.file))));
}
