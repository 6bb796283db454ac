import { crc32, inflateRawSync } from 'node:zlib';
import type { ByteSource } from './byte-source.ts';
import { isGzip } from './gzip.ts';
import { containerLimit } from './limits.ts';

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

/** The gzip member at a place; undefined where there is none, or it is damaged, cut off or too large. */
export function memberAt(source: ByteSource, at: number): Member | undefined {
  const header = source.read(at, 4096);
  if (!isGzip(header)) return undefined;
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
      if (!isCutOff(error) || packed.length < length) return undefined;
    }
  }
}
