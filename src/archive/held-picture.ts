/** A picture that stands beside its article. */
import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArticleFileError } from '../article-parts.ts';

/** A held picture: its bytes by their digest, and its size as it is seen, turned upright. */
export interface HeldPicture {
  /** Its name beside index.md. */
  file: string;
  /** SHA-256 of its bytes, 16 hex digits. */
  digest: string;
  /** Pixels. */
  width: number;
  height: number;
  /** Bytes, and milliseconds since 1970: a picture of which both are the same is not read again. */
  size: number;
  mtimeMs: number;
}

/** Kinds of picture, by sharp's names, that are made into what pages show. */
const formats: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'avif', 'heif', 'gif', 'tiff']);

/** The largest picture that is decoded, in pixels. */
const mostPixels = 100_000_000;

/** EXIF orientations that lay the picture on its side. */
const isOnItsSide = (orientation = 1) => orientation >= 5;

/**
 * Reads what the site needs to know of a picture; `before` is what was known of it.
 * @throws ArticleFileError where it is not there or is no picture; `field` names it.
 */
export async function heldPicture(
  folder: string,
  file: string,
  field: string,
  before: HeldPicture | null | undefined,
): Promise<HeldPicture> {
  const path = join(folder, file);
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat?.isSymbolicLink())
    throw new ArticleFileError(`${field}: ${file} is a link to another file: put the picture itself there`);
  if (!stat?.isFile()) throw new ArticleFileError(`${field}: ${file} is not beside it`);
  const { size, mtimeMs } = stat;
  if (before?.file === file && before.size === size && before.mtimeMs === mtimeMs) return before;
  if (size === 0) throw new ArticleFileError(`${field}: ${file} is empty: replace it`);
  const bytes = readFileSync(path);
  const { default: sharp } = await import('sharp');
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const { format, width, height, orientation } = await sharp(bytes, { limitInputPixels: mostPixels })
    .metadata()
    .catch(() => {
      throw new ArticleFileError(
        `${field}: ${file} is no picture that can be read, or has more than 100 million pixels: replace it`,
      );
    });
  // A drawing may hold more than a picture, and name other files.
  if (!formats.has(format))
    throw new ArticleFileError(
      `${field}: ${file} is ${format.toUpperCase()}, whatever its name says: replace it`,
    );
  const [across, down] = isOnItsSide(orientation) ? [height, width] : [width, height];
  return { file, digest, width: across, height: down, size, mtimeMs };
}
