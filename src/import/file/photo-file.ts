import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import slugify from '@sindresorhus/slugify';
import { SourceError } from '../source-error.ts';
import { pictureOf } from './picture.ts';
import { fileProblem } from './source-bytes.ts';
import type { FileToWrite } from './write.ts';

/**
 * A picture to be held beside the article, under a plain name with the ending of what it is, and free of what locates people.
 * @throws SourceError where the file is missing or no picture, whatever its name says.
 */
export async function photoFile(path: string): Promise<FileToWrite> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new SourceError(fileProblem(error));
  }
  const { content, extension } = await pictureOf(bytes, 1);
  const stem = slugify(basename(path, extname(path))).slice(0, 60) || 'lead';
  return { name: `${stem === 'source' || stem === 'index' ? 'lead' : stem}.${extension}`, content };
}
