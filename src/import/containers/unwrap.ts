import { sourceEnding } from '../file/source-file.ts';
import type { SourceDocument } from '../source-document.ts';
import { SourceError } from '../source-error.ts';
import { bytesInMemory } from './byte-source.ts';
import { gunzipped, isGzip } from './gzip.ts';
import { isMhtml, openMhtml } from './mhtml.ts';
import { warcDocuments } from './warc.ts';
import { isWarc } from './warc-records.ts';

/** Whether what begins so may unpack to much more than its size: what gzip has packed, or pages as they were served. */
export const isPacked = (beginning: Uint8Array): boolean =>
  isGzip(beginning) || isWarc(bytesInMemory(beginning));

const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  Buffer.from(buffer, byteOffset, byteLength);

/**
 * The documents in what may be a container: those of a web archive (WARC), the page of an MHTML file, what gzip has
 * packed, or else the document itself. A SourceError stands in the place of one that cannot be had.
 * @throws SourceError where the whole cannot be unpacked.
 */
export function* unwrapped(document: SourceDocument): Generator<SourceDocument | SourceError> {
  const bytes = asBuffer(document.bytes);
  const source = bytesInMemory(bytes);
  if (isWarc(source)) yield* warcDocuments(source, document.file);
  else if (isGzip(bytes)) {
    const inside = gunzipped(bytes);
    if (isGzip(inside)) throw new SourceError('is packed twice (gzip): unpack it and give what is inside');
    const ending = `${isMhtml(inside) ? 'mhtml' : sourceEnding(inside)}.gz`;
    yield* unwrapped({ ...document, bytes: inside, copy: document.copy ?? { bytes, ending } });
  } else yield isMhtml(bytes) ? openMhtml(document) : document;
}
