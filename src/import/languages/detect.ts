import { languages } from './all.ts';

/** Scripts that tell a language by themselves, as far as the tables go; kana before Han, which Japanese has too. */
const scripts: [code: string, letters: RegExp, share: number][] = [
  ['ja', /[\p{sc=Hiragana}\p{sc=Katakana}]/gu, 0.15],
  ['zh', /\p{sc=Han}/gu, 0.3],
  ['ar', /\p{sc=Arabic}/gu, 0.3],
  ['ko', /\p{sc=Hangul}/gu, 0.3],
  ['el', /\p{sc=Greek}/gu, 0.3],
  ['hi', /\p{sc=Devanagari}/gu, 0.3],
  // Ukrainian has letters of its own among those of Cyrillic.
  ['uk', /[іїєґ]/giu, 0.03],
  ['ru', /\p{sc=Cyrillic}/gu, 0.3],
];

const byStopWord = new Map<string, string[]>();
for (const { code, stopWords } of languages)
  for (const word of stopWords.split(/\s+/).filter(Boolean))
    byStopWord.set(word, [...(byStopWord.get(word) ?? []), code]);

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/**
 * The language of a text, as its BCP 47 tag: by its script, else by the stop words that it has most of.
 * Looks at the first 4,000 characters; `en` where nothing tells.
 */
export const detectLanguage = (text: string): string => {
  const sample = text.slice(0, 4_000).replace(/https?:\/\/\S{1,2000}/g, ' ');
  const letters = /[^\p{sc=Latin}\p{sc=Common}\p{sc=Inherited}]/u.test(sample)
    ? countOf(sample, /\p{L}/gu)
    : 0;
  if (letters > 0)
    for (const [code, pattern, share] of scripts) if (countOf(sample, pattern) > letters * share) return code;
  const scores = new Map<string, number>([['en', 0.5]]);
  for (const word of sample.toLowerCase().match(/\p{L}{1,12}/gu) ?? [])
    for (const code of byStopWord.get(word) ?? []) scores.set(code, (scores.get(code) ?? 0) + 1);
  return [...scores].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
};
