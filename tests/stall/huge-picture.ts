/** A picture that is small as a file, and fills a memory as pixels. */
import { constants, crc32, deflateRawSync } from 'node:zlib';

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([u32(data.length), body, u32(crc32(body))]);
};

/** Zeros in the form of zlib (RFC 1950), made of `count` pieces that are packed once. */
function zeros(piece: number, count: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(piece), { finishFlush: constants.Z_FULL_FLUSH });
  const pieces = Array.from({ length: count }, () => packed);
  // Adler-32 of zeros: the first sum stays 1, the second counts the bytes.
  const sum = ((piece * count) % 65_521) * 65_536 + 1;
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...pieces, deflateRawSync(''), u32(sum)]);
}

/** A black PNG, whole and right in all its parts, of 50,000 × 50,000 pixels. */
export function hugePng(side = 50_000): Buffer {
  const rows = 1000;
  const row = 1 + Math.ceil(side / 8);
  const head = Buffer.concat([u32(side), u32(side), Buffer.from([1, 0, 0, 0, 0])]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', zeros(row * rows, side / rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
