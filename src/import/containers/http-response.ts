import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import { containerLimit } from './limits.ts';
import { type HeaderFields, headerFields } from './mime.ts';

/** A response as it came over the wire (RFC 9112), its body free of encodings. */
export interface HttpResponse {
  status: number;
  fields: HeaderFields;
  body: Buffer;
}

/** The body of chunks with their lengths; as it stands, where it is none (some archives take the chunks out). */
function withoutChunks(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = body.indexOf('\r\n', at);
    const size = /^([0-9a-f]{1,8})\s{0,9}(?:;|$)/i.exec(
      line < 0 ? '' : body.toString('latin1', at, Math.min(line, at + 99)),
    )?.[1];
    if (size === undefined) return parts.length > 0 && at >= body.length ? Buffer.concat(parts) : body;
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(parts);
    parts.push(body.subarray(line + 2, line + 2 + length));
    at = line + 2 + length + 2;
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
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return Buffer.alloc(0);
    }
  }
  return body;
}

const listed = (field: string | undefined): string[] =>
  (field ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());

/** The status and fields at the beginning of a response, and where its body begins; undefined where it is none. */
export function httpHead(content: Buffer): (Omit<HttpResponse, 'body'> & { at: number }) | undefined {
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(content.toString('latin1', 0, 16))?.[1];
  const end = content.indexOf('\r\n\r\n');
  if (!status || end < 0) return undefined;
  return { status: Number(status), fields: headerFields(content.toString('latin1', 0, end)), at: end + 4 };
}

/** The response in the content of a record; undefined where there is none. */
export function httpResponse(content: Buffer): HttpResponse | undefined {
  const head = httpHead(content);
  if (!head) return undefined;
  const { status, fields, at } = head;
  const coded = content.subarray(at);
  const whole = listed(fields.get('transfer-encoding')).includes('chunked') ? withoutChunks(coded) : coded;
  const body = listed(fields.get('content-encoding')).reverse().slice(0, 5).reduce(decoded, whole);
  return { status, fields, body };
}
