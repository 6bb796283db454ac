import type { Uncertainty } from '../../article.ts';
import { SourceError } from '../source-error.ts';

/** The text of a source, and what was not certain about its encoding. */
export interface DecodedText {
  text: string;
  uncertain: Uncertainty[];
}

const marks: [encoding: string, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const binary = () =>
  new SourceError('is no text but a binary file: save the article as plain text and give that');

const strictly = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** No text holds NUL; of other controls, wire copy has some about its head and end, and a picture or program many. */
const isBinary = (text: string): boolean => {
  let nothing = 0;
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0 || code === 0xfffd) nothing += 1;
    else if (code < 32 && (code < 9 || code > 13)) controls += 1;
  }
  return nothing > Math.max(text.length / 200, 2) || controls > Math.max(text.length / 20, 30);
};

/** The bytes of windows-1252 that stand for no letter or sign; WHATWG's decoder turns them into C1 controls. */
const unassigned = /[\u0081\u008d\u008f\u0090\u009d]/g;

/** Text outside Unicode is windows-1252 where it reads as western text: few of its bytes are beyond ASCII. */
function fromWindows1252(bytes: Uint8Array): DecodedText {
  const text = new TextDecoder('windows-1252').decode(bytes);
  const beyond = text.replace(/[\0-\u007f]+/g, '').length;
  const odd = text.match(unassigned)?.length ?? 0;
  if (isBinary(text)) throw binary();
  if (odd > 2 || beyond > text.length * 0.3) {
    throw new SourceError('is in an encoding that cannot be told: save it as UTF-8 text and give that');
  }
  const message = 'the file is not UTF-8 and was read as windows-1252: see that accents and quotes are right';
  return { text, uncertain: [{ field: 'encoding', message }] };
}

/** The encoding that a page declares in its first 1,024 bytes (HTML, 13.2.3.2), where it is one that is known. */
const declared = (bytes: Uint8Array): string | undefined => {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  const label = /<meta\b[^>]{0,200}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{2,30})/i.exec(head)?.[1];
  try {
    return label && new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
};

/** The text of a page that is not UTF-8, in the encoding that it declares; undefined where it is not that either. */
const asDeclared = (bytes: Uint8Array): string | undefined => {
  const encoding = declared(bytes);
  return encoding && !/^utf-/.test(encoding) ? strictly(encoding, bytes) : undefined;
};

/**
 * The text of a source's bytes: by its byte order mark, else as UTF-8, else in the encoding that a page declares,
 * else as windows-1252, which is then said.
 * @throws SourceError where the bytes are empty or no text.
 */
export function decode(bytes: Uint8Array, _stated?: string): DecodedText {
  if (bytes.length === 0) throw new SourceError('is empty: there is nothing to read');
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  const text = strictly(marked?.[0] ?? 'utf-8', bytes) ?? (marked ? undefined : asDeclared(bytes));
  if (text === undefined && marked) throw binary();
  if (text === undefined) return fromWindows1252(bytes);
  if (isBinary(text)) throw binary();
  if (text.trim() === '') throw new SourceError('holds only blank lines: there is nothing to read');
  return { text, uncertain: [] };
}
