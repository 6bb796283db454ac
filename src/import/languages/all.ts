import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import type { Language } from './language.ts';
import { moreLanguages } from './more.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';
import { zh } from './zh.ts';

/** The languages whose conventions are known; English first, since the others are read with its words too. */
export const languages: readonly Language[] = [en, de, fr, es, it, pt, nl, zh, ja, ar, ...moreLanguages];

/** The entries of one list of a language, with plain apostrophes. */
export const entriesOf = (list: string | undefined): string[] =>
  (list ?? '')
    .replaceAll('’', "'")
    .split(/\s+\/\s*\n\s*|\s+\/\s+/)
    .map((entry) => entry.trim())
    .filter(Boolean);
