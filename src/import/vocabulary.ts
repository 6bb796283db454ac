/**
 * The fixed words of a language, ready to be looked up. Each language is read with the words of English beside
 * its own: pages mix them ("Foto: Getty Images", "Copyright"). All of it is built once and kept.
 */
import { entriesOf, languages } from './languages/all.ts';
import type { Language } from './languages/language.ts';

type ListName = { [K in keyof Language]: Language[K] extends string ? K : never }[keyof Language] & string;

const marksBefore = /^[\s\p{P}\p{S}]+(?=[\p{L}\p{N}<(【※©])/u;
const marksAfter = /(?<=[\p{L}\p{N})>】…])[\s:：>»›→▶|*.!…]{1,9}$/u;

/** A line as it is looked up: lower case, plain apostrophes and spaces, without the marks around it. */
export const normalLine = (line: string): string => {
  let normal = line.toLowerCase();
  if (normal.includes('’')) normal = normal.replaceAll('’', "'");
  if (/\s\s|[\t\n]/.test(normal)) normal = normal.replace(/\s+/g, ' ');
  if (!/^[\p{L}\p{N}]/u.test(normal)) normal = normal.replace(marksBefore, '');
  return /[\p{L}\p{N}]$/u.test(normal) ? normal : normal.replace(marksAfter, '');
};

/** Phrases that a line is, or opens with: those that end in `…`. */
export class Phrases {
  readonly #whole = new Set<string>();
  readonly #openers = new Map<string, string[]>();

  constructor(entries: string[]) {
    for (const entry of entries) {
      if (!entry.endsWith('…')) this.#whole.add(normalLine(entry));
      else {
        const opener = entry.slice(0, -1).trim();
        const key = opener.slice(0, 2);
        this.#openers.set(key, [...(this.#openers.get(key) ?? []), opener]);
      }
    }
  }

  /** Whether the line, already normal, is one of the phrases. */
  has(line: string): boolean {
    return (
      this.#whole.has(line) ||
      (this.#openers.get(line.slice(0, 2))?.some((opener) => line.startsWith(opener)) ?? false)
    );
  }
}

const escaped = (entry: string) =>
  entry
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/ /g, '\\s+')
    .replace(/'/g, "['’]");

/** The entries as one alternation, longest first. */
export const anyOf = (entries: string[]): string =>
  entries.length
    ? [...entries]
        .sort((a, b) => b.length - a.length)
        .map(escaped)
        .join('|')
    : '(?!)';

export interface Vocabulary {
  lang: string;
  /** The entries of a list, in this language and in English. */
  list: (name: ListName) => string[];
  /** The same as a set of phrases. */
  phrases: (name: ListName) => Phrases;
  /** The same as an alternation for a pattern. */
  any: (name: ListName) => string;
  /** A value that is worked out from these words once, such as a pattern. */
  once: <T>(name: string, make: (words: Vocabulary) => T) => T;
  /** What field a label stands for: "Headline" for the title. */
  labels: Map<string, string>;
}

const labelsOf = (tables: Language[]) => {
  const found = new Map<string, string>();
  for (const table of [...tables].reverse()) {
    for (const [field, words] of Object.entries(table.labels))
      for (const word of entriesOf(words)) found.set(word, field);
    for (const field of ['updated', 'published', 'source'] as const)
      for (const word of entriesOf(table[field])) if (!found.has(word)) found.set(word, field);
  }
  return found;
};

const build = (lang: string): Vocabulary => {
  const own = languages.find(({ code }) => code === lang);
  const tables = [...(own && own.code !== 'en' ? [own] : []), languages[0] as Language];
  const kept = new Map<string, unknown>();
  const keep = <T>(name: string, make: () => T): T => {
    if (!kept.has(name)) kept.set(name, make());
    return kept.get(name) as T;
  };
  const words: Vocabulary = {
    lang,
    list: (name) =>
      keep(`list ${name}`, () => [...new Set(tables.flatMap((table) => entriesOf(table[name])))]),
    phrases: (name) => keep(`phrases ${name}`, () => new Phrases(words.list(name))),
    any: (name) => keep(`any ${name}`, () => anyOf(words.list(name).map((entry) => entry.replace('…', '')))),
    once: (name, make) => keep(`once ${name}`, () => make(words)),
    labels: labelsOf(tables),
  };
  return words;
};

const built = new Map<string, Vocabulary>();
const byTag = new Map<string, Vocabulary>();

/** The vocabulary of a language by its tag; English where the language is not in the tables. */
export const vocabularyOf = (lang = 'en'): Vocabulary => {
  const known = byTag.get(lang);
  if (known) return known;
  const two = lang.slice(0, 2).toLowerCase();
  const code = two === 'nb' || two === 'nn' ? 'no' : two;
  const key = languages.some((language) => language.code === code) ? code : 'en';
  const found = built.get(key) ?? build(key);
  built.set(key, found);
  if (byTag.size < 1000) byTag.set(lang, found);
  return found;
};
