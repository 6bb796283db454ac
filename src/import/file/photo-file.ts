import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import slugify from '@sindresorhus/slugify';
import { SourceError } from '../source-error.ts';
import { fileProblem } from './source-bytes.ts';
import type { FileToWrite } from './write.ts';

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

/**
 * A picture to be held beside the article, byte for byte, under a plain name with the ending of what it is.
 * @throws SourceError where the file is missing or no picture, whatever its name says.
 */
export async function photoFile(path: string): Promise<FileToWrite> {
  let content: Buffer;
  try {
    content = readFileSync(path);
  } catch (error) {
    throw new SourceError(fileProblem(error));
  }
  const { default: sharp } = await import('sharp');
  const kind = await sharp(content)
    .metadata()
    .catch(() => undefined);
  const extension = extensions[kind?.format ?? ''];
  if (!extension)
    throw new SourceError('is no picture that a page can show: give a JPEG, PNG, WebP, AVIF, GIF or TIFF');
  const stem = slugify(basename(path, extname(path))).slice(0, 60) || 'lead';
  return { name: `${stem === 'source' || stem === 'index' ? 'lead' : stem}.${extension}`, content };
}
