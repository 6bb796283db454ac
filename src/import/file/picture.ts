/** Pictures that come with a page: trusted in nothing, checked, and freed of what locates people. */
import type { Sharp } from 'sharp';
import { SourceError } from '../source-error.ts';
import { withoutMetadata } from './jpeg-metadata.ts';

/** Kinds of picture that the page can show, by sharp's name for them, and how their files are named. */
const extensions: Record<string, string> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
  heif: 'avif',
  gif: 'gif',
  tiff: 'tif',
};

/** The largest picture that is decoded. */
const limits = { bytes: 50 * 1024 * 1024, pixels: 100_000_000 };

/** A picture of which neither side is longer is a sign, a counting pixel, or stands in until another is loaded. */
const leastSide = 100;

/** A picture as it is held. */
export interface Picture {
  content: Buffer;
  /** The ending of its file's name. */
  extension: string;
}

const wanted = 'give a JPEG, PNG, WebP, AVIF, GIF or TIFF';

/** The ending for a picture's kind, as its bytes say. Throws a SourceError where it is none that a page can show. */
export async function pictureExtension(content: Buffer): Promise<string> {
  const { default: sharp } = await import('sharp');
  const kind = await sharp(content)
    .metadata()
    .catch(() => undefined);
  const extension = extensions[kind?.format ?? ''];
  if (!extension) throw new SourceError(`is no picture that a page can show: ${wanted}`);
  return extension;
}

type Encode = (picture: Sharp) => Sharp;
const encoders: Record<string, Encode> = {
  png: (picture) => picture.png(),
  webp: (picture) => picture.webp({ quality: 90 }),
  heif: (picture) => picture.avif({ quality: 80 }),
  tiff: (picture) => picture.tiff({ compression: 'lzw' }),
};

/**
 * A picture from a page as it is held: as it came where it carries no metadata; else without them, but turned and
 * coloured as it was: a JPEG pixel for pixel, another encoded again.
 * @throws SourceError where it is no picture, is damaged, too small, or larger than is decoded.
 */
export async function pictureOf(bytes: Uint8Array): Promise<Picture> {
  if (bytes.length > limits.bytes) throw new SourceError('is larger than 50 MB');
  const { default: sharp } = await import('sharp');
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const open = (animated: boolean) =>
    sharp(content, { limitInputPixels: limits.pixels, failOn: 'error', animated });
  const known = await open(false)
    .metadata()
    .catch(() => undefined);
  const { format = '', width = 0, height = 0 } = known ?? {};
  const extension = extensions[format];
  if (format === 'svg') throw new SourceError('is an SVG drawing, which may hold more than a picture');
  if (!known || !extension) throw new SourceError('is no picture');
  if (width < leastSide && height < leastSide) throw new SourceError('is too small to be the picture');
  try {
    await open(false).resize(16, 16).raw().toBuffer();
    if (!known.exif && !known.xmp && !known.iptc && !known.comments) return { content, extension };
    const plain = format === 'jpeg' ? withoutMetadata(content, known.orientation) : undefined;
    const encode = encoders[format];
    if (plain) return { content: plain, extension };
    if (format === 'gif' || !encode) return { content, extension };
    const again = encode(
      open(format === 'webp')
        .autoOrient()
        .keepIccProfile(),
    );
    return { content: await again.toBuffer(), extension };
  } catch {
    throw new SourceError('is a damaged picture, or one of more than 100 million pixels');
  }
}
