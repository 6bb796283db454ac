import type { Reading } from '../../../src/import/reading.ts';

/** The words of a text, in lower case: what must not get lost. */
export const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Every word that a reading holds, in a field, in the body or among what was dropped. */
export const wordsOf = (reading: Reading): Set<string> => {
  const words = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') for (const word of wordsIn(value)) words.add(word);
    else if (value && typeof value === 'object') for (const part of Object.values(value)) collect(part);
  };
  collect({ ...reading, uncertain: [], lang: '' });
  return words;
};
