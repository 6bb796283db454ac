import type { Uncertainty } from '../../article.ts';
import { SourceError } from '../source-error.ts';
import { guessEncodings } from './detect-encoding.ts';

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

const nameOf = (label: string | undefined): string | undefined => {
  try {
    return label && new TextDecoder(label.trim()).encoding;
  } catch {
    return undefined;
  }
};

/** The encodings that a page declares at its beginning (HTML, 13.2.3.2; XML 1.0, 4.3.3). */
const declared = (bytes: Uint8Array): (string | undefined)[] => {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
  return [
    /<meta\b[^>]{0,200}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{2,30})/i.exec(head)?.[1],
    /^\s{0,99}<\?xml\b[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([\w.-]{2,30})/i.exec(head)?.[1],
  ];
};

/** In western text, bytes beyond ASCII stand alone between letters; in other scripts they make up whole words. */
const isWestern = (bytes: Uint8Array): boolean => {
  const runs = Buffer.from(bytes)
    .toString('latin1')
    .match(/[\xa1-\xff]+/g);
  return !runs || runs.reduce((sum, run) => sum + run.length, 0) < runs.length * 2;
};

/** The bytes of windows-1252 that stand for no letter or sign; WHATWG's decoder turns them into C1 controls. */
const unassigned = /[\u0081\u008d\u008f\u0090\u009d]/g;

/** The text as an encoding has it; undefined where it is not in that, or reads as no text. */
function asEncoded(bytes: Uint8Array, encoding: string): string | undefined {
  const text = strictly(encoding, bytes);
  if (text === undefined || isBinary(text)) return undefined;
  const isSound =
    encoding !== 'windows-1252' || (isWestern(bytes) && (text.match(unassigned)?.length ?? 0) <= 2);
  return isSound ? text : undefined;
}

const guessed = (text: string, encoding: string): DecodedText => {
  const message = `the file is not UTF-8 and was read as ${encoding}: see that letters, accents and quotes are right`;
  return { text, uncertain: [{ field: 'encoding', message }] };
};

/** How sure a guess must be for a text that has some bytes that are wrong in it. */
const sureOfDamaged = 80;

/** Text of which nothing says how it is encoded. A few damaged bytes do not make it another encoding. */
function detected(bytes: Uint8Array): DecodedText {
  if (isBinary(new TextDecoder('windows-1252').decode(bytes))) throw binary();
  for (const { encoding: name, confidence } of guessEncodings(bytes)) {
    const encoding = nameOf(name);
    if (!encoding) continue;
    const text = asEncoded(bytes, encoding);
    if (text !== undefined) return guessed(text, encoding);
    const damaged = confidence >= sureOfDamaged ? new TextDecoder(encoding).decode(bytes) : undefined;
    if (damaged === undefined || isBinary(damaged) || encoding === 'windows-1252') continue;
    const message = `some bytes of the file are damaged and stand as \ufffd; it was read as ${encoding}`;
    return { text: damaged, uncertain: [{ field: 'encoding', message }] };
  }
  const western = asEncoded(bytes, 'windows-1252');
  if (western !== undefined) return guessed(western, 'windows-1252');
  throw new SourceError('is in an encoding that cannot be told: save it as UTF-8 text and give that');
}

/** ISO-2022-JP is all ASCII, but for the escapes that change to Japanese. */
const isEscaped = (bytes: Uint8Array): boolean => {
  const at = bytes.indexOf(0x1b);
  return at >= 0 && bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x40 || bytes[at + 2] === 0x42);
};

/** UTF-16 without a mark: every other byte of its ASCII is 0. */
function unmarked(bytes: Uint8Array): string | undefined {
  if (bytes.length < 20 || bytes.indexOf(0) < 0) return undefined;
  const zeros = [0, 0];
  for (let at = 0; at < Math.min(bytes.length, 1000); at += 1)
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = Math.min(bytes.length, 1000) / 5;
  return odd > many && even < odd / 10 ? 'utf-16le' : even > many && odd < even / 10 ? 'utf-16be' : undefined;
}

/** The text in an encoding that is stated: by a header, or else by the page itself. */
function asStated(bytes: Uint8Array, stated: string | undefined): string | undefined {
  for (const label of [stated, ...declared(bytes)]) {
    const encoding = nameOf(label);
    const text = encoding && !encoding.startsWith('utf-') ? asEncoded(bytes, encoding) : undefined;
    if (text !== undefined) return text;
  }
  return undefined;
}

/**
 * The text of a source's bytes: by its byte order mark, else as UTF-8, which no other text is by chance, else in the
 * encoding that a header or the page states, if it decodes by that, else as it is detected, which is then said.
 * @throws SourceError where the bytes are empty or no text.
 */
export function decode(bytes: Uint8Array, stated?: string): DecodedText {
  if (bytes.length === 0) throw new SourceError('is empty: there is nothing to read');
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  const encoding = marked ?? (isEscaped(bytes) ? 'iso-2022-jp' : (unmarked(bytes) ?? 'utf-8'));
  const text = strictly(encoding, bytes) ?? (marked ? undefined : asStated(bytes, stated));
  if (text === undefined && marked) throw binary();
  if (text === undefined) return detected(bytes);
  if (isBinary(text)) throw binary();
  if (text.trim() === '') throw new SourceError('holds only blank lines: there is nothing to read');
  return { text, uncertain: [] };
}
