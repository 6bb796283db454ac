import { join } from 'node:path';
import { isStanding } from '../archive.ts';
import { filesOf, type PictureFile, thumbnailsOf } from '../site/picture-files.ts';
import type { Output, SiteToBuild } from './output.ts';
import { together } from './together.ts';

/** Changes with how pictures are made. */
const version = 1;

const quality = { avif: 55, webp: 78, jpeg: 80 } as const;

/** One file of a picture: turned upright, in sRGB, without metadata. */
async function make(source: string, { format, width, height, cut }: PictureFile): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  return sharp(source)
    .rotate()
    .resize(cut ? { width, height, fit: 'cover', position: sharp.strategy.attention } : { width })
    .flatten(format === 'jpeg' ? { background: '#fff' } : false)
    .toFormat(format, { quality: quality[format] })
    .toBuffer();
}

/** The held pictures of all articles, in the sizes and formats that screens need; the leads as thumbnails too. */
export function* pictures({ articles, kept }: SiteToBuild): Generator<Output> {
  for (const { folder, pictures } of articles.filter(isStanding)) {
    for (const [index, picture] of pictures.entries()) {
      if (!picture) continue;
      const thumbnails =
        index === 0 ? [...thumbnailsOf(picture, 'avif'), ...thumbnailsOf(picture, 'webp')] : [];
      for (const file of [...filesOf(picture), ...thumbnails]) {
        const { path } = file;
        const output = { path, make: () => make(join(folder, picture.file), file) };
        yield* together('picture-file', [version, path], [output], kept);
      }
    }
  }
}
