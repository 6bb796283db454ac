/** The body of an answer, unpacked as far as a limit: a bomb is stopped while it unfolds. */
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions, zstdDecompress } from 'node:zlib';
import { isBeyondLimit } from '../containers/limits.ts';
import { SourceError } from '../source-error.ts';

/** What is asked for in `Accept-Encoding`. */
export const acceptedEncodings = 'gzip, deflate, br, zstd';

type Unpack = (bytes: Uint8Array, options: ZlibOptions) => Promise<Uint8Array>;

const zlibFormat = promisify(inflate) as Unpack;
const bare = promisify(inflateRaw) as Unpack;

/** By the names of `Content-Encoding` (RFC 9110, 8.4.1). */
const unpackers: Record<string, Unpack> = {
  gzip: promisify(gunzip) as Unpack,
  'x-gzip': promisify(gunzip) as Unpack,
  // Some servers send it without zlib's head, of which the first byte tells.
  deflate: (bytes, options) => ((bytes[0] ?? 0) % 16 === 8 ? zlibFormat : bare)(bytes, options),
  br: promisify(brotliDecompress) as Unpack,
  zstd: promisify(zstdDecompress) as Unpack,
};

const instead = 'save the page in your browser and give that file';

const tooLarge = (limit: number) =>
  new SourceError(`is larger than ${Number((limit / 1024 / 1024).toPrecision(2))} MB: ${instead}`);

/** The codings in the order in which they are taken off. More than two are no honest page's. */
function codingsOf(header: string): string[] {
  const codings = header
    .toLowerCase()
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '' && each !== 'identity')
    .reverse();
  if (codings.length > 2 || codings.some((coding) => !Object.hasOwn(unpackers, coding))) {
    throw new SourceError(`is packed in a way that is not known (${header.slice(0, 40)}): ${instead}`);
  }
  return codings;
}

async function unpacked(bytes: Uint8Array, coding: string, limit: number): Promise<Uint8Array> {
  try {
    return (await unpackers[coding]?.(bytes, { maxOutputLength: limit })) ?? bytes;
  } catch (error) {
    if (isBeyondLimit(error)) throw tooLarge(limit);
    throw new SourceError(`says that it is packed as ${coding}, and is not, or not whole: ${instead}`);
  }
}

/** How a body is read. */
export interface BodyOptions {
  /** `Content-Encoding`. */
  encoding: string;
  /** `Content-Length`, where it is stated: what says that it is too large need not be read. */
  length?: number;
  /** In bytes, before and after unpacking. */
  limit: number;
  /** Whether a body that is larger is cut at the limit, instead of failing. */
  isCut?: boolean | undefined;
}

/**
 * The bytes of a body, unpacked. Reads no further than the limit.
 * @throws SourceError where it is larger, or is not packed as it says.
 */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  { encoding, length = 0, limit, isCut = false }: BodyOptions,
): Promise<Uint8Array> {
  const codings = codingsOf(encoding);
  if (length > limit && !isCut) throw tooLarge(limit);
  const parts: Uint8Array[] = [];
  let total = 0;
  for await (const part of body) {
    parts.push(part);
    total += part.length;
    if (total > limit && !isCut) throw tooLarge(limit);
    if (total > limit) break;
  }
  let bytes: Uint8Array = Buffer.concat(parts);
  for (const coding of codings) bytes = await unpacked(bytes, coding, limit);
  return isCut ? bytes.subarray(0, limit) : bytes;
}
