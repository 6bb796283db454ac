import { SourceError } from '../source-error.ts';

const megabyte = 1024 * 1024;

/** The largest text of one document, in bytes. An article has thousands; an export of hundreds, a few million. */
export const documentLimit = 10 * megabyte;

/** The largest file that brings pictures with it, and the most that a packed file may unpack to, in bytes. */
export const containerLimit = 100 * megabyte;

/** Says that there is more than is read. */
export const tooLarge = (limit: number = documentLimit): SourceError =>
  new SourceError(`is larger than ${limit / megabyte} MB: give the article's own text, or split the export`);
