/** Bytes that are read where they are wanted, so that a large archive is never in memory as a whole. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

export interface ByteSource {
  /** At most `length` bytes from `at`; fewer at the end, none after it. */
  read(at: number, length: number): Buffer;
  close(): void;
}

export const bytesInMemory = (bytes: Uint8Array): ByteSource => {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { read: (at, length) => whole.subarray(at, at + length), close: () => {} };
};

/** Bytes that are read at once and held where less is asked for: a small record is looked at in many places. */
const stretch = 1 << 19;

/** A file on disk, or undefined where it has no places to go to, as a pipe. Throws as `openSync` does. */
export function bytesOnDisk(file: string): ByteSource | undefined {
  let descriptor: number | undefined = openSync(file, 'r');
  const close = () => {
    if (descriptor !== undefined) closeSync(descriptor);
    descriptor = undefined;
  };
  if (!fstatSync(descriptor).isFile()) {
    close();
    return undefined;
  }
  const readAt = (at: number, length: number): Buffer => {
    // Once closed, it is opened again where something of it is wanted after all.
    descriptor ??= openSync(file, 'r');
    const buffer = Buffer.allocUnsafeSlow(Math.max(Math.min(length, fstatSync(descriptor).size - at), 0));
    let filled = 0;
    while (filled < buffer.length) {
      const count = readSync(descriptor, buffer, filled, buffer.length - filled, at + filled);
      if (count === 0) break;
      filled += count;
    }
    return buffer.subarray(0, filled);
  };
  let held: { at: number; bytes: Buffer } = { at: 0, bytes: Buffer.alloc(0) };
  return {
    read(at, length) {
      if (length > stretch / 4) return readAt(at, length);
      if (at < held.at || at + length > held.at + held.bytes.length)
        held = { at, bytes: readAt(at, stretch) };
      return held.bytes.subarray(at - held.at, at - held.at + length);
    },
    close,
  };
}
