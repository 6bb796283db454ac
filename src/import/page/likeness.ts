import { plainWords } from '../formats/fill.ts';

/** How far two texts have the same words, 0 to 1. */
export const likeness = (one: string, other: string): number => {
  const a = plainWords(one).split(' ');
  const b = plainWords(other).split(' ');
  const count = new Map<string, number>();
  for (const word of a) count.set(word, (count.get(word) ?? 0) + 1);
  let same = 0;
  for (const word of b) {
    const left = count.get(word) ?? 0;
    if (left > 0) same += 1;
    count.set(word, left - 1);
  }
  return (2 * same) / (a.length + b.length);
};
