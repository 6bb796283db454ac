/** The files that a held picture is served as: the sizes that screens need, in the formats that they know. */
import { pathTo } from './permalinks.ts';

/** What is known of a held picture: what its bytes are, and its size in pixels. */
export interface PictureFacts {
  digest: string;
  width: number;
  height: number;
}

export interface PictureFile {
  /** From the site's root. The name changes with the picture, so that a browser may keep the file for good. */
  path: string;
  format: 'avif' | 'webp' | 'jpeg';
  /** Pixels. */
  width: number;
  height: number;
}

/** Widths that are made, where the picture has as much; and the largest at all. */
const widths = [480, 800, 1200];
const largest = 1920;
/** For browsers and programs that know neither AVIF nor WebP. */
const plainWidth = 1200;

function fileOf(
  { digest, width, height }: PictureFacts,
  format: PictureFile['format'],
  to: number,
): PictureFile {
  return {
    path: `_photos/${digest}-${to}.${format}`,
    format,
    width: to,
    height: Math.round((height * to) / width),
  };
}

/** The files of one format, from small to large. */
export function sizesOf(picture: PictureFacts, format: 'avif' | 'webp'): PictureFile[] {
  const wide = Math.min(picture.width, largest);
  return [...widths.filter((width) => width < wide), wide].map((width) => fileOf(picture, format, width));
}

/** The one JPEG: what `img` names, and previews and structured data. */
export function plainFile(picture: PictureFacts): PictureFile {
  return fileOf(picture, 'jpeg', Math.min(picture.width, plainWidth));
}

/** Every file that a picture is served as. */
export function filesOf(picture: PictureFacts): PictureFile[] {
  return [...sizesOf(picture, 'avif'), ...sizesOf(picture, 'webp'), plainFile(picture)];
}

/** The `srcset` of one format. */
export function srcsetOf(picture: PictureFacts, format: 'avif' | 'webp', base: string): string {
  return sizesOf(picture, format)
    .map(({ path, width }) => `${pathTo('', base)}${path} ${width}w`)
    .join(', ');
}
