/** The records of a WARC file, plain or packed record by record (ISO 28500; WARC 1.0 and 1.1). */
import { type ByteSource, bytesInMemory } from './byte-source.ts';
import { isGzip } from './gzip.ts';
import { beginningOfMember, memberAt, oversized } from './gzip-member.ts';
import { containerLimit } from './limits.ts';
import { type HeaderFields, headerFields } from './mime.ts';

/** A record: its named fields, where it stands, and its content when it is asked for. */
export interface WarcRecord {
  fields: HeaderFields;
  /** Its content, or the first bytes of it. */
  content(limit?: number): Buffer;
  /** The record as it stands in the file. */
  raw(): { bytes: Buffer; ending: 'warc' | 'warc.gz' };
  /** The same, read again: what is kept of it until then is its place alone. */
  again(): WarcRecord | undefined;
}

/** The longest header of a record, in bytes. */
const headerLimit = 65_536;
const beginning = 'WARC/1.';

interface Found {
  record: WarcRecord;
  next: number;
}

/** The record at a place of unpacked bytes; undefined where there is none, or it is cut off. */
function plainRecord(source: ByteSource, at: number): Found | undefined {
  const head = source.read(at, headerLimit);
  if (head.toString('latin1', 0, beginning.length) !== beginning) return undefined;
  const end = head.indexOf('\r\n\r\n');
  const fields = headerFields(head.toString('utf8', 0, Math.max(end, 0)));
  const length = Number(fields.get('content-length') ?? Number.NaN);
  if (end < 0 || !Number.isSafeInteger(length) || length < 0) return undefined;
  const start = at + end + 4;
  const next = start + length;
  // What is shorter than it says ends before its two line ends.
  if (length > 0 && source.read(next - 1, 1).length === 0) return undefined;
  if (source.read(next, 4).toString('latin1').trim() !== '') return undefined;
  return {
    record: {
      fields,
      content: (limit = containerLimit) => source.read(start, Math.min(length, limit)),
      raw: () => ({ bytes: source.read(at, next + 4 - at), ending: 'warc' }),
      again: () => recordAt(source, at),
    },
    next: next + 4,
  };
}

/** The records of a packed member: mostly one; of a file that was packed as a whole, all. */
function* packedRecords(source: ByteSource, at: number, bytes: Buffer, length: number) {
  const inside = bytesInMemory(bytes);
  const first = plainRecord(inside, 0);
  const isAlone = first && bytes.subarray(first.next).toString('latin1').trim() === '';
  if (!first || !isAlone) return yield* warcRecords(inside);
  yield {
    ...first.record,
    raw: () => ({ bytes: source.read(at, length), ending: 'warc.gz' as const }),
    again: () => recordAt(source, at),
  };
}

function recordAt(source: ByteSource, at: number): WarcRecord | undefined {
  const [first] = warcRecords(source, at);
  return first === damaged ? undefined : first;
}

const window = 1 << 20;

/** The next place after one where a record may begin; undefined where there is none. */
function nextBeginning(source: ByteSource, after: number): number | undefined {
  const marks = [Buffer.from(beginning), Buffer.from([0x1f, 0x8b, 0x08])];
  for (let at = after; ; at += window) {
    const bytes = source.read(at, window + beginning.length);
    const places = marks.map((mark) => bytes.indexOf(mark)).filter((place) => place >= 0);
    if (places.length > 0) return at + Math.min(...places);
    if (bytes.length < window) return undefined;
  }
}

/** Stands in the place of bytes that are no record. */
export const damaged = Symbol('damaged');

/** How often a record is looked for after damage; what was unpacked up to the limit in vain counts for more. */
const attempts = 20;
const attemptsOfOversized = 5;

/** The packed member at a place, if a record begins in it. */
const recordsMember = (source: ByteSource, at: number) =>
  beginningOfMember(source, at).includes(beginning) ? memberAt(source, at) : undefined;

/** The records in their order; where some bytes are damaged, `damaged` once, and the records after them. */
export function* warcRecords(source: ByteSource, from = 0): Generator<WarcRecord | typeof damaged> {
  let isLost = false;
  let tries = 0;
  for (let at = from; source.read(at, 1).length > 0; ) {
    const isPacked = isGzip(source.read(at, 3));
    const member = isPacked ? recordsMember(source, at) : undefined;
    const whole = member === oversized ? undefined : member;
    const found = isPacked ? undefined : plainRecord(source, at);
    if (whole) {
      yield* packedRecords(source, at, whole.bytes, whole.length);
      at += whole.length;
    } else if (found) {
      yield found.record;
      at = found.next;
    } else {
      if (source.read(at, 4096).toString('latin1').trim() === '' && source.read(at + 4096, 1).length === 0)
        return;
      if (!isLost) yield damaged;
      const next = nextBeginning(source, at + 1);
      tries += member === oversized ? attemptsOfOversized : 1;
      if (next === undefined || tries > attempts) return;
      at = next;
    }
    isLost = !whole && !found;
  }
}

/** Whether bytes begin as a WARC file does, packed or not. */
export const isWarc = (source: ByteSource): boolean => {
  const head = source.read(0, beginning.length);
  if (!isGzip(head)) return head.toString('latin1') === beginning;
  return beginningOfMember(source, 0).toString('latin1', 0, beginning.length) === beginning;
};
