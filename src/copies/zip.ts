/** Zip files: of their format only what an EPUB needs. zlib packs in half the time that a library in JavaScript takes. */
import { crc32, deflateRawSync } from 'node:zlib';

/** A file to be put into a zip file; its path is ASCII. */
export interface ZipEntry {
  path: string;
  bytes: Uint8Array;
  /** Else it is put in as it is. */
  isPacked: boolean;
}

/** 1 January 2000, for every entry: the same files give the same bytes. */
const day = ((2000 - 1980) << 9) | (1 << 5) | 1;
/** The version of the format that a reader must know: 2.0. */
const version = 20;

/** Lengths of what stands before a file, of its entry in the directory, and of what ends it. */
const [headLength, entryLength, endLength] = [30, 46, 22];

/** The bytes of a zip file with these entries in their order; of all together, it holds less than 4 GB. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  // To pack an article harder takes half as long again, and saves 25 bytes.
  const all = entries.map(({ path, bytes, isPacked }) => ({
    path,
    data: isPacked ? deflateRawSync(bytes, { level: 4 }) : bytes,
    method: isPacked ? 8 : 0,
    sum: crc32(bytes),
    length: bytes.length,
    start: 0,
  }));
  const length = all.reduce(
    (sum, { path, data }) => sum + headLength + entryLength + 2 * path.length + data.length,
    endLength,
  );
  const file = Buffer.allocUnsafe(length);
  let at = 0;
  const short = (...numbers: number[]) => {
    for (const number of numbers) at = file.writeUInt16LE(number, at);
  };
  const long = (...numbers: number[]) => {
    for (const number of numbers) at = file.writeUInt32LE(number, at);
  };
  const name = (path: string) => {
    at += file.write(path, at, 'latin1');
  };
  const describe = ({ path, data, method, sum, length: size }: (typeof all)[number]) => {
    short(version, 0, method, 0, day);
    long(sum, data.length, size);
    short(path.length, 0);
  };
  for (const one of all) {
    one.start = at;
    long(0x04034b50);
    describe(one);
    name(one.path);
    file.set(one.data, at);
    at += one.data.length;
  }
  const directory = at;
  for (const one of all) {
    long(0x02014b50);
    short(version);
    describe(one);
    short(0, 0, 0);
    long(0, one.start);
    name(one.path);
  }
  const end = at;
  long(0x06054b50);
  short(0, 0, all.length, all.length);
  long(end - directory, directory);
  short(0);
  return file;
}
