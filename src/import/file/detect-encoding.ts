/** Which legacy encoding bytes are in, where nothing says so, by how often letters come one after another. */
import { analyse } from 'chardet';

/** An encoding by the name of the WHATWG standard, and how sure it is, to 100. */
export interface Guess {
  encoding: string;
  confidence: number;
}

/** The detector's names where the Web's decoder is of another name, or reads more of the same. */
const decoders: Record<string, string> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-8': 'windows-1255',
  'ISO-8859-9': 'windows-1254',
  'KOI8-R': 'koi8-u',
};

/** How sure a guess must be. Many bytes in two agree by chance with an encoding of two bytes a letter. */
const leastSure = (name: string): number => (/^(?:EUC|Shift|Big5|GB|UTF)/.test(name) ? 60 : 15);

const sampleLimit = 65_536;

/** The text of a page without its markup, which is ASCII in all of them. */
const sampleOf = (bytes: Uint8Array): Uint8Array => {
  const text = Buffer.from(bytes.subarray(0, sampleLimit * 8)).toString('latin1');
  const plain = text.includes('</')
    ? text.replace(/<(script|style)\b[\s\S]{0,200000}?<\/\1>|<[^<>]{0,2000}>/gi, ' ')
    : text;
  return Buffer.from(plain.slice(0, sampleLimit), 'latin1');
};

/** Letters of Mac OS Roman between small letters, that are signs in windows-1252; an example: "Br\x9Fcke". */
const macLetter = /(?<=[a-z])[\x87-\x8b\x8d-\x91\x93-\x95\x98\x99\x9d\x9f](?=[a-z])/g;
const westernLetter = /(?<=[a-z])[\xc0-\xff](?=[a-z])/g;

const isMac = (sample: Uint8Array): boolean => {
  const text = Buffer.from(sample).toString('latin1');
  const mac = text.match(macLetter)?.length ?? 0;
  return mac > 1 && mac > 2 * (text.match(westernLetter)?.length ?? 0);
};

/** "Ά" is another byte in windows-1253 than in ISO-8859-7; there it is a quotation mark, after a letter or alone. */
const isWindowsGreek = (sample: Uint8Array) =>
  /(?<![\xc1-\xfe])\xa2[\xdc-\xfe]/.test(Buffer.from(sample).toString('latin1'));

/** Thai is written without spaces between its words. */
const isThai = (sample: Uint8Array): boolean => {
  const runs =
    Buffer.from(sample)
      .toString('latin1')
      .match(/[\xa1-\xfb]+/g) ?? [];
  return runs.length > 0 && runs.reduce((sum, run) => sum + run.length, 0) > runs.length * 12;
};

/** Few letters beyond ASCII tell the encodings of western and eastern Europe apart: by so much less sure, it is western. */
const westernLead = 10;

/** The encodings that bytes may be in, the likeliest first; none where none is likely. */
export function guessEncodings(bytes: Uint8Array): Guess[] {
  const sample = sampleOf(bytes);
  if (isMac(sample)) return [{ encoding: 'macintosh', confidence: 60 }];
  const guesses = analyse(sample)
    .filter(({ name, confidence }) => name !== 'ASCII' && confidence >= leastSure(name))
    .map(({ name, confidence }) => ({
      encoding:
        name === 'ISO-8859-7' && isWindowsGreek(sample)
          ? 'windows-1253'
          : (decoders[name] ?? name).toLowerCase(),
      confidence: name === 'ISO-8859-1' || name === 'windows-1252' ? confidence + westernLead : confidence,
    }))
    .sort((a, b) => b.confidence - a.confidence);
  const isSure = guesses.some(({ confidence }) => confidence >= 60);
  return !isSure && isThai(sample) ? [{ encoding: 'windows-874', confidence: 60 }, ...guesses] : guesses;
}
