import { gunzipSync } from 'node:zlib';
import { SourceError } from '../source-error.ts';
import { containerLimit, isBeyondLimit } from './limits.ts';

/** Whether bytes are packed by gzip (RFC 1952), whatever the file is called. */
export const isGzip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;

/**
 * The unpacked bytes of a gzip file of one or more members.
 * @throws SourceError where it is cut off or damaged, or unpacks to more than `limit` bytes.
 */
export function gunzipped(bytes: Uint8Array, limit: number = containerLimit): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: limit });
  } catch (error) {
    throw new SourceError(
      isBeyondLimit(error)
        ? `unpacks to more than ${limit / 1024 / 1024} MB: unpack it and give the article's own file`
        : 'is a gzip file that is cut off or damaged: get it again',
    );
  }
}
