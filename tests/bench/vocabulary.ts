/** Words by how often they are written, as in any language: the second half as often as the first, and so on (Zipf). */
import { randomFrom } from './clips.ts';

/** Different words, about as many as an archive of 10,000 articles has. */
const size = 50_000;
const syllables = 'ba ke lo mi nu ra se ti vo du fe ga hi jo ku la'.split(' ');

/** The word of a rank; 1 is the most frequent. */
export function wordOf(rank: number): string {
  let word = '';
  for (let rest = rank + syllables.length ** 2; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length];
  return word;
}

/** Paragraphs of 60 such words each, the same for the same number. */
export function paragraphsOf(number: number, count: number): string[] {
  const random = randomFrom(-1 - number);
  const word = () => wordOf(Math.floor(size ** random()));
  return Array.from({ length: count }, () => `It is ${Array.from({ length: 58 }, word).join(' ')}.`);
}
