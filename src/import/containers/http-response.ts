import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import { containerLimit, isBeyondLimit } from './limits.ts';
import { type HeaderFields, headerFields } from './mime.ts';

/** The head of a response as it came over the wire (RFC 9112), and where its body begins. */
export interface HttpHead {
  status: number;
  fields: HeaderFields;
  at: number;
}

/** The value of a hex digit by its code; -1 where it is none. */
function hexDigit(code = 0): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : -1;
}

/** How long the chunk is whose line begins here, and where it begins; undefined where there is no such line. */
function chunkAt(body: Buffer, at: number): { length: number; start: number } | undefined {
  let [length, end] = [0, at];
  for (let digit = hexDigit(body[end]); digit >= 0 && end < at + 8; digit = hexDigit(body[end])) {
    length = length * 16 + digit;
    end += 1;
  }
  const lineEnd = body.indexOf(0x0a, end);
  if (end === at || body[lineEnd - 1] !== 0x0d) return undefined;
  // A line may say more of a chunk.
  const isAlone =
    lineEnd === end + 1 ||
    /^\s{0,9}(?:;|$)/.test(body.toString('latin1', end, Math.min(lineEnd - 1, end + 99)));
  return isAlone ? { length, start: lineEnd + 1 } : undefined;
}

/** The body of chunks with their lengths; as it stands, where it is none (some archives take the chunks out). */
function withoutChunks(body: Buffer): Buffer {
  const whole = Buffer.allocUnsafe(body.length);
  let filled = 0;
  for (let at = 0; ; ) {
    const chunk = chunkAt(body, at);
    if (!chunk) return filled > 0 && at >= body.length ? whole.subarray(0, filled) : body;
    if (chunk.length === 0) return whole.subarray(0, filled);
    const end = chunk.start + chunk.length;
    filled += body.copy(whole, filled, chunk.start, end);
    at = end + 2;
  }
}

const bounded = { maxOutputLength: containerLimit };
const decoders: Record<string, ((body: Buffer) => Buffer)[]> = {
  gzip: [(body) => gunzipSync(body, bounded)],
  'x-gzip': [(body) => gunzipSync(body, bounded)],
  deflate: [(body) => inflateSync(body, bounded), (body) => inflateRawSync(body, bounded)],
  br: [(body) => brotliDecompressSync(body, bounded)],
  zstd: [(body) => zstdDecompressSync(body, bounded)],
};

/** A body without one encoding; as it stands, where it is not encoded so (some archives keep it decoded). */
function decoded(body: Buffer, encoding: string): Buffer {
  for (const decode of decoders[encoding] ?? []) {
    try {
      return decode(body);
    } catch (error) {
      if (isBeyondLimit(error)) return Buffer.alloc(0);
    }
  }
  return body;
}

const listed = (field: string | undefined): string[] =>
  (field ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());

/** The head of the response in the content of a record; undefined where there is none. */
export function httpHead(content: Buffer): HttpHead | undefined {
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(content.toString('latin1', 0, 16))?.[1];
  const end = content.indexOf('\r\n\r\n');
  if (!status || end < 0) return undefined;
  return { status: Number(status), fields: headerFields(content.toString('latin1', 0, end)), at: end + 4 };
}

/** The body of a response, free of encodings. */
export function httpBody({ fields, at }: HttpHead, content: Buffer): Buffer {
  const coded = content.subarray(at);
  const whole = listed(fields.get('transfer-encoding')).includes('chunked') ? withoutChunks(coded) : coded;
  return listed(fields.get('content-encoding')).reverse().slice(0, 5).reduce(decoded, whole);
}
