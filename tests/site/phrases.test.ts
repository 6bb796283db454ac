import { expect, test } from 'vitest';
import { directionOf, hasInitials } from '../../src/site/languages.ts';
import { fill, phrasesFor } from '../../src/site/phrases.ts';

const languages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'zh', 'ja', 'ar'];

test.each(languages)('%s has every phrase, with the same places to fill as English', (lang) => {
  const words = phrasesFor(lang);
  expect(words.lang).toBe(lang);
  for (const [name, english] of Object.entries(phrasesFor('en'))) {
    const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();
    expect(places(words[name as keyof typeof words]), name).toEqual(places(english));
  }
});

test('a regional tag speaks its language, and one that has no phrases speaks English and says so', () => {
  expect([phrasesFor('pt-BR').lang, phrasesFor('zh-Hant').lang, phrasesFor('sw').lang]).toEqual([
    'pt',
    'zh',
    'en',
  ]);
});

test('a phrase is filled by name, and text that looks like a place stays', () => {
  expect(fill('Photo: {credit}', { credit: '{credit} $& $1' })).toBe('Photo: {credit} $& $1');
});

test('the direction follows the script of the language', () => {
  expect(['ar', 'fa', 'he', 'ur', 'en', 'ja', 'az', 'az-Arab'].map(directionOf)).toEqual([
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
    'ltr',
    'rtl',
  ]);
});

test('only scripts with separate letters begin with a large one', () => {
  expect(['en', 'ru', 'el', 'ar', 'ja', 'hi'].map(hasInitials)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
