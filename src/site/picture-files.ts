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
  /** Whether it is cut to this size about what catches the eye, instead of shown whole. */
  cut?: true;
}

/** Widths that are made, where the picture has as much; and the largest at all. */
const widths = [480, 800, 1200];
const largest = 1920;
/** For browsers and programs that know neither AVIF nor WebP. */
const plainWidth = 1200;

/** Widths of thumbnails, for screens of one and of two pixels to the CSS pixel; and the shape that all are cut to. */
const thumbnailWidths = [192, 384];
const thumbnailShape = 3 / 2;

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

/** Every file that a picture is served as on its article's page. */
export function filesOf(picture: PictureFacts): PictureFile[] {
  return [...sizesOf(picture, 'avif'), ...sizesOf(picture, 'webp'), plainFile(picture)];
}

/** The thumbnails of one format that lists show, from small to large; none of a picture that is smaller than they are. */
export function thumbnailsOf(
  { digest, width, height }: PictureFacts,
  format: 'avif' | 'webp',
): PictureFile[] {
  return thumbnailWidths
    .map((to) => ({ width: to, height: to / thumbnailShape }))
    .filter((size) => size.width <= width && size.height <= height)
    .map((size) => ({
      path: `_photos/${digest}-thumbnail-${size.width}.${format}`,
      format,
      ...size,
      cut: true,
    }));
}

/** Files of one picture and format as a `srcset`. */
export function srcsetOf(files: readonly PictureFile[], base: string): string {
  return files.map(({ path, width }) => `${pathTo('', base)}${path} ${width}w`).join(', ');
}
