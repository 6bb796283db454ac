import { constants, crc32, inflateRawSync } from 'node:zlib';
import type { ByteSource } from './byte-source.ts';
import { containerLimit, isBeyondLimit } from './limits.ts';

/** One member of a gzip file, unpacked, and how many bytes of the file it takes. */
export interface Member {
  bytes: Buffer;
  length: number;
}

/** Where the packed data of a member begin, after its header (RFC 1952, 2.3). */
function dataStart(header: Buffer): number {
  const flags = header[3] ?? 0;
  let at = 10;
  if (flags & 4) at += 2 + header.readUInt16LE(at);
  for (const flag of [8, 16]) if (flags & flag) at = header.indexOf(0, at) + 1;
  return flags & 2 ? at + 2 : at;
}

const isCutOff = (error: unknown) => (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR';

/** Bytes of the file in which a member's header ends. */
const headerLimit = 4096;

/** Some bytes that the member at a place unpacks to, from its beginning; none where it is damaged there. */
export function beginningOfMember(source: ByteSource, at: number): Buffer {
  const packed = source.read(at, headerLimit);
  try {
    return inflateRawSync(packed.subarray(dataStart(packed)), { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return Buffer.alloc(0);
  }
}

/** Stands for a member that unpacks to more than is read. */
export const oversized = Symbol('oversized');

/** The gzip member at a place; undefined where it is damaged or cut off. */
export function memberAt(source: ByteSource, at: number): Member | typeof oversized | undefined {
  const header = source.read(at, headerLimit);
  for (let length = 65_536; ; length *= 4) {
    const packed = source.read(at, length);
    try {
      const start = dataStart(header);
      // The types know nothing of `info` (zlib, since Node 9).
      const { buffer, engine } = inflateRawSync(packed.subarray(start), {
        info: true,
        maxOutputLength: containerLimit,
      }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
      const end = start + engine.bytesWritten;
      const trailer = source.read(at + end, 8);
      if (trailer.length < 8 || trailer.readUInt32LE(0) !== crc32(buffer)) return undefined;
      return { bytes: buffer, length: end + 8 };
    } catch (error) {
      if (isBeyondLimit(error)) return oversized;
      if (!isCutOff(error) || packed.length < length) return undefined;
    }
  }
}
