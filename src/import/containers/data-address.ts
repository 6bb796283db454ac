import type { Resource } from '../source-document.ts';
import { documentLimit } from './limits.ts';

/** The bytes in a `data:` address (RFC 2397); undefined where it is none. */
export function fromDataAddress(address: string): Resource | undefined {
  const comma = address.indexOf(',');
  if (!/^data:/i.test(address) || comma < 0) return undefined;
  const [type = '', ...parameters] = address.slice(5, comma).toLowerCase().split(';');
  const content = address.slice(comma + 1);
  const isBase64 = parameters.some((parameter) => parameter.trim() === 'base64');
  try {
    const bytes = isBase64
      ? Buffer.from(content.includes('%') ? decodeURIComponent(content) : content, 'base64')
      : Buffer.from(decodeURIComponent(content));
    return { bytes, type: type.trim() || undefined };
  } catch {
    return undefined;
  }
}

/** What a picture in the text itself begins with, up to its bytes. */
const beginning =
  /data:(?:image|font|application|audio|video|text)\/[\w.+-]{1,60}(?:;[\w.+-]{1,30}(?:=[\w.+-]{1,60})?){0,3};base64,$/i;
/** How that ends, by which it is found. */
const mark = ';base64,';
/** More characters than it may have. */
const longestBeginning = 400;
/** Its bytes, a stretch at a time: there may be more of them than a pattern can go back over. */
const stretch = /[A-Za-z0-9+/=]{1,9999}/y;
/** The shortest that weighs, in characters. */
const shortest = 1000;

/** Where the bytes end that begin at a place. */
function endOfBytes(text: string, from: number): number {
  stretch.lastIndex = from;
  let end = from;
  while (stretch.test(text)) end = stretch.lastIndex;
  return end;
}

/** How the place of a picture that was taken out is written: a `data:` address that holds nothing but its number. */
const placeOf = (number: number) => `data:image/offprint;taken-out=${number},x`;
const place = /^data:image\/offprint;taken-out=(\d{1,9}),x$/;

/** Whether an address stands in the place of a picture that was taken out of the text. */
export const isTakenOut = (address: string): boolean => place.test(address);

/** A text without the bytes of the pictures in it, and how they are found again by what stands in their place. */
export interface WithoutEmbedded {
  text: string;
  resource(address: string): Resource | undefined;
}

/**
 * Takes the long `data:` addresses out of a page, which may be most of it: no reader of the text wants them.
 * What stands in the place of one leads back to it.
 */
export function withoutEmbedded(whole: string): WithoutEmbedded {
  const taken: string[] = [];
  const pieces: string[] = [];
  let done = 0;
  // More text between two pictures than a document may have is not looked through: it is too large as it is.
  for (let at = whole.indexOf(mark); at >= 0 && at - done <= documentLimit; at = whole.indexOf(mark, at)) {
    const bytes = at + mark.length;
    at = endOfBytes(whole, bytes);
    if (at - bytes < shortest) continue;
    const from = Math.max(done, bytes - longestBeginning);
    const found = beginning.exec(whole.slice(from, bytes));
    if (!found) continue;
    const start = from + found.index;
    pieces.push(whole.slice(done, start), placeOf(taken.push(whole.slice(start, at)) - 1));
    done = at;
  }
  const text = done > 0 ? pieces.join('') + whole.slice(done) : whole;
  return {
    text,
    resource: (address) => {
      const number = place.exec(address)?.[1];
      return fromDataAddress(number === undefined ? address : (taken[Number(number)] ?? ''));
    },
  };
}
