/** Parts of a MIME message (RFC 2045, 2046): their header fields, and their bodies decoded when they are asked for. */

/** A header's fields by their names in lower case; of a field that comes twice, the first. */
export type HeaderFields = Map<string, string>;

/** A part of a message. */
export interface Part {
  fields: HeaderFields;
  /** The body as it stands in the file. */
  raw: Buffer;
}

/** The most bytes of a header, and the most parts, that are looked at. */
const headerLimit = 65_536;
const partLimit = 20_000;
const depthLimit = 8;

/** The fields of a header's lines; a line that begins with a space goes on the one before (RFC 5322, 2.2.3). */
export function headerFields(header: string): HeaderFields {
  const fields: HeaderFields = new Map();
  for (const line of header.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** The media type of a Content-Type field in lower case, and its parameters by their names in lower case. */
export function mediaType(field: string | undefined): { type: string; parameters: Map<string, string> } {
  const [type = '', rest = ''] = (field ?? '').slice(0, 2000).split(/;(.*)/s);
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, bare] of rest.matchAll(
    /([\w*-]{1,60})\s{0,9}=\s{0,9}(?:"([^"]*)"|([^\s;"]+))/g,
  ))
    if (!parameters.has(name.toLowerCase())) parameters.set(name.toLowerCase(), quoted ?? bare ?? '');
  return { type: type.trim().toLowerCase(), parameters };
}

/** Where the header ends: after the first blank line. */
function bodyStart(bytes: Buffer): { header: string; at: number } {
  const head = bytes.subarray(0, headerLimit).toString('latin1');
  const end = /^\r?\n|\r?\n\r?\n/.exec(head);
  return end
    ? { header: head.slice(0, end.index), at: end.index + end[0].length }
    : { header: head, at: head.length };
}

/** A message or part: its header and what follows. */
export function partOf(bytes: Buffer): Part {
  const { header, at } = bodyStart(bytes);
  return { fields: headerFields(header), raw: bytes.subarray(at) };
}

/** The places of a boundary at the beginning of a line, and of the line after it. */
function* delimiters(
  bytes: Buffer,
  boundary: string,
): Generator<{ from: number; to: number; isLast: boolean }> {
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length)) {
    if (at > 0 && bytes[at - 1] !== 10) continue;
    const after = at + mark.length;
    const isLast = bytes[after] === 45 && bytes[after + 1] === 45;
    const line = bytes.indexOf(10, after);
    if (
      !isLast &&
      !/^[ \t\r]*$/.test(
        bytes.subarray(after, Math.min(line < 0 ? bytes.length : line, after + 99)).toString('latin1'),
      )
    )
      continue;
    const end = at > 1 && bytes[at - 2] === 13 ? at - 2 : Math.max(at - 1, 0);
    yield { from: end, to: line < 0 ? bytes.length : line + 1, isLast };
  }
}

function pieces(bytes: Buffer, boundary: string): Buffer[] {
  const found: Buffer[] = [];
  let start: number | undefined;
  for (const { from, to, isLast } of delimiters(bytes, boundary)) {
    if (start !== undefined) found.push(bytes.subarray(start, Math.max(from, start)));
    start = to;
    if (isLast || found.length > partLimit) return found;
  }
  // A file that was cut off ends in a part without its end.
  return start === undefined ? found : [...found, bytes.subarray(start)];
}

/** The parts of a message that hold no others, in their order; those of a multipart inside it among them. */
export function leafParts(message: Part, depth = 0): Part[] {
  const { type, parameters } = mediaType(message.fields.get('content-type'));
  const boundary = parameters.get('boundary');
  if (!type.startsWith('multipart/') || !boundary || depth > depthLimit) return [message];
  return pieces(message.raw, boundary).flatMap((piece) => leafParts(partOf(piece), depth + 1));
}

/** The value of a byte that is a hex digit; -1 of another. */
function hexDigit(byte = 0): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

/** Quoted-printable (RFC 2045, 6.7): `=E4` is a byte, and a `=` at the end of a line joins it to the next. */
export function fromQuotedPrintable(raw: Buffer): Buffer {
  const out = Buffer.allocUnsafe(raw.length);
  let length = 0;
  for (let at = 0; at < raw.length; at += 1) {
    const byte = raw[at] ?? 0;
    if (byte !== 61) {
      out[length++] = byte;
      continue;
    }
    const next = raw[at + 1];
    const [high, low] = [hexDigit(next), hexDigit(raw[at + 2])];
    if (next === 10) at += 1;
    else if (next === 13 && raw[at + 2] === 10) at += 2;
    else if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low;
      at += 2;
    } else out[length++] = byte;
  }
  return out.subarray(0, length);
}

/** The bytes of a part, free of its Content-Transfer-Encoding. */
export function bodyOf({ fields, raw }: Part): Buffer {
  const encoding = fields.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(raw.toString('latin1'), 'base64');
  return encoding === 'quoted-printable' ? fromQuotedPrintable(raw) : raw;
}
