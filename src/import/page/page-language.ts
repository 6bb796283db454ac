import { languageTag } from '../formats/language-tag.ts';
import { detectLanguage } from '../languages/detect.ts';
import { type Carriers, metaValue } from './carriers.ts';
import { type LdNode, ldText } from './json-ld.ts';

export const languageOf = (carriers: Carriers, article: LdNode | undefined, text: string): string => {
  const stated = [
    carriers.lang,
    ldText(article?.inLanguage),
    metaValue(carriers, ['og:locale', 'language', 'content-language', 'dc.language']),
  ]
    .map((value) => (value ? languageTag(value) : undefined))
    .find(Boolean);
  const found = detectLanguage(text);
  // A template's "en" stands on pages in every language.
  if (!stated || (stated.startsWith('en') && found !== 'en')) return found;
  return stated;
};
