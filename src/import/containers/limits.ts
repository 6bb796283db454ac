import { SourceError } from '../source-error.ts';

const megabyte = 1024 * 1024;

/** The largest text of one document, in bytes. An article has thousands; an export of hundreds, a few million. */
export const documentLimit = 10 * megabyte;

/** The largest file that brings pictures with it, and the most that a packed file may unpack to, in bytes. */
export const containerLimit = 100 * megabyte;

/** Whether zlib stopped since there is more than the `maxOutputLength` that it was given. */
export const isBeyondLimit = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';

/** Says that there is more than is read. */
export const tooLarge = (limit: number = documentLimit): SourceError =>
  new SourceError(`is larger than ${limit / megabyte} MB: give the article's own text, or split the export`);
