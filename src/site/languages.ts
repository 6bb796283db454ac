import { oncePer } from './once-per.ts';

/** Scripts that are written from right to left, as ISO 15924 names them. */
const rightToLeft = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** The script that a language is likely to be written in (CLDR), as ISO 15924 names it. */
const scriptOf = oncePer((lang) => new Intl.Locale(lang).maximize().script ?? '');

/** The direction that a language is written in, by its likely script (CLDR): `ar` and `ur` are `rtl`, `az-Arab` too. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return rightToLeft.has(scriptOf(lang)) ? 'rtl' : 'ltr';
}

/** What marks words that stand among those of another language; nothing where it is the same. */
export const marksOf = (lang: string, around: string): { lang?: string; dir?: 'ltr' | 'rtl' } =>
  lang === around ? {} : { lang, dir: directionOf(lang) };

/** Whether a language is written in letters that an initial may be made large of. */
export function hasInitials(lang: string): boolean {
  return ['Latn', 'Cyrl', 'Grek', 'Armn'].includes(scriptOf(lang));
}

/** English without a country is written as most of the world writes it: day, month, year; no comma before "and". */
export const localeOf = (lang: string): string => (lang === 'en' ? 'en-GB' : lang);
