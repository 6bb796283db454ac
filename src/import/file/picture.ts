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

type Encode = (picture: Sharp) => Sharp;
const encoders: Record<string, Encode> = {
  jpeg: (picture) => picture.jpeg({ quality: 95 }),
  png: (picture) => picture.png(),
  webp: (picture) => picture.webp({ quality: 90 }),
  heif: (picture) => picture.avif({ quality: 80 }),
  gif: (picture) => picture.gif(),
  tiff: (picture) => picture.tiff({ compression: 'lzw' }),
};

/** Kinds that may move. */
const moving = new Set(['gif', 'webp']);

/**
 * A picture as it is held: its pixels, turned and coloured as they were, and nothing else that its file may hold – where
 * it was taken, by whom, a script or an archive behind its end. A JPEG stays pixel for pixel; another is encoded again.
 * `least` is the length that one of its sides must have.
 * @throws SourceError where it is no picture, is damaged, too small, or larger than is decoded.
 */
export async function pictureOf(bytes: Uint8Array, least = leastSide): Promise<Picture> {
  if (bytes.length === 0) throw new SourceError('is an empty file');
  if (bytes.length > limits.bytes) throw new SourceError('is larger than 50 MB');
  const { default: sharp } = await import('sharp');
  const open = (content: Uint8Array, animated = false) =>
    sharp(content, { limitInputPixels: limits.pixels, failOn: 'error', animated });
  const decodes = (content: Uint8Array) => open(content).resize(16, 16).raw().toBuffer();
  // Its head is read however large it says to be, and nothing behind it.
  const known = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  const { format = '', width = 0, height = 0 } = known ?? {};
  const extension = extensions[format];
  const encode = encoders[format];
  if (format === 'svg') throw new SourceError('is an SVG drawing, which may hold more than a picture');
  if (!known || !extension || !encode)
    throw new SourceError('is no picture that a page can show: give a JPEG, PNG, WebP, AVIF, GIF or TIFF');
  if (width * height > limits.pixels)
    throw new SourceError('has more than 100 million pixels: make it smaller');
  if (width < least && height < least) throw new SourceError('is too small to be the picture');
  try {
    await decodes(bytes);
    const plain =
      format === 'jpeg'
        ? withoutMetadata(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), known.orientation)
        : undefined;
    if (plain && (await decodes(plain).catch(() => undefined))) return { content: plain, extension };
    const again = encode(open(bytes, moving.has(format)).autoOrient().keepIccProfile());
    return { content: await again.toBuffer(), extension };
  } catch {
    throw new SourceError('is a damaged picture, or has more than 100 million pixels in all its frames');
  }
}
