/** The type of the cards, from npm, so that they look the same on every machine: which files a text needs, made ready for Pango. */
import './fontconfig.ts';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import sharp from 'sharp';
import decompress from 'woff2-encoder/decompress';
import { replaceFile } from '../whole-file.ts';
import { charactersOf } from './cmap.ts';
import { typeFolder } from './type-folder.ts';

/** A typeface: its family as the files name it, which Pango asks for; its package; its files' names after the subset. */
interface Typeface {
  family: string;
  package: string;
  style: string;
}

const variable = (script: string, family: string): Typeface => ({
  family,
  package: `@fontsource-variable/noto-${script}`,
  style: 'wght-normal',
});

const serif: Typeface = {
  family: 'Source Serif 4',
  package: '@fontsource/source-serif-4',
  style: '600-normal',
};
const label: Typeface = {
  family: 'Source Sans 3 ExtraLight',
  package: '@fontsource/source-sans-3',
  style: '600-normal',
};
const simplified = variable('serif-sc', 'Noto Serif SC ExtraLight');
const traditional = variable('serif-tc', 'Noto Serif TC ExtraLight');
const japanese = variable('serif-jp', 'Noto Serif JP ExtraLight');
const korean = variable('serif-kr', 'Noto Serif KR ExtraLight');

/** Han characters have a form for each of these languages. */
const eastAsian: readonly [tag: RegExp, typeface: Typeface][] = [
  [/^ja\b/, japanese],
  [/^ko\b/, korean],
  [/^(zh|yue)\b.*\b(Hant|TW|HK|MO)\b|^yue\b/, traditional],
  [/^zh\b/, simplified],
];

const others: readonly Typeface[] = [
  variable('naskh-arabic', 'Noto Naskh Arabic'),
  variable('serif-hebrew', 'Noto Serif Hebrew'),
  variable('serif-devanagari', 'Noto Serif Devanagari'),
  variable('serif-thai', 'Noto Serif Thai'),
  simplified,
  japanese,
  korean,
  traditional,
];

/** Headlines are set in the serif, what the card says of them in the sans. */
export type Role = 'serif' | 'label';

/** The typefaces that a text is set in, first choice first. */
function typefacesFor(role: Role, lang: string): readonly Typeface[] {
  const own = eastAsian.find(([tag]) => tag.test(lang))?.[1];
  const latin = role === 'serif' ? [serif] : [label, serif];
  return [
    ...new Set([...(own && role === 'serif' ? [own] : []), ...latin, ...(own ? [own] : []), ...others]),
  ];
}

/** A file of a typeface and the characters that it is for, whether or not the typeface has them: pairs of first and last. */
interface Subset {
  file: string;
  ranges: readonly (readonly [number, number])[];
}

const subsets = new Map<Typeface, readonly Subset[]>();

function subsetsOf(typeface: Typeface): readonly Subset[] {
  const before = subsets.get(typeface);
  if (before) return before;
  const folder = dirname(createRequire(import.meta.url).resolve(`${typeface.package}/package.json`));
  const name = typeface.package.slice(typeface.package.indexOf('/') + 1);
  const all = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const found = Object.entries(all).map(([key, list]) => ({
    file: join(folder, 'files', `${name}-${key.replace(/[[\]]/g, '')}-${typeface.style}.woff2`),
    ranges: list.split(',').map((range) => {
      const [first = '', last = first] = range.trim().slice(2).split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
    }),
  }));
  subsets.set(typeface, found);
  return found;
}

/** Characters that no font need have: they only say how others stand. */
const unseen = /[\s\u200b-\u200f\u2028-\u202e\u2066-\u2069]/u;

/** Pictures and the letters of flags, which need a font of their own; what some typefaces have in their place are boxes. */
const pictured = /[\p{Emoji_Presentation}\p{Regional_Indicator}]/u;

/** What a text is set with: the families, first choice first, their files, and what of the text they can show. */
export interface Setting {
  text: string;
  families: string;
  files: readonly string[];
}

/** A file of a typeface as Pango reads it, and what it has. */
interface Font {
  file: string;
  has(code: number): boolean;
}

const fonts = new Map<string, Promise<Font>>();

async function unpack(file: string): Promise<Font> {
  const unpacked = join(typeFolder(), `${basename(file, '.woff2')}.ttf`);
  const font = await decompress(readFileSync(file));
  if (!existsSync(unpacked)) replaceFile(unpacked, font);
  return { file: unpacked, has: charactersOf(font) };
}

/** A file of a typeface, unpacked once a process. */
function fontOf(file: string): Promise<Font> {
  const font = fonts.get(file) ?? unpack(file);
  fonts.set(file, font);
  return font;
}

/** The first typeface that has a character, and its file. */
async function typefaceOf(code: number, typefaces: readonly Typeface[]) {
  for (const { family, file } of typefaces.flatMap((typeface) =>
    subsetsOf(typeface)
      .filter(({ ranges }) => ranges.some(([first, last]) => first <= code && code <= last))
      .map(({ file }) => ({ family: typeface.family, file })),
  )) {
    if ((await fontOf(file)).has(code)) return { family, file };
  }
  return undefined;
}

/** Chooses the files for a text; a character that none has, such as an emoji, is left out rather than shown as a box. */
export async function settingOf(text: string, role: Role, lang: string): Promise<Setting> {
  const files = new Set<string>();
  const families = new Set<string>();
  const typefaces = typefacesFor(role, lang);
  let shown = '';
  for (const character of text) {
    const isSeen = !unseen.test(character);
    const typeface =
      isSeen && !pictured.test(character)
        ? await typefaceOf(character.codePointAt(0) ?? 0, typefaces)
        : undefined;
    if (isSeen && !typeface) continue;
    shown += character;
    if (!typeface) continue;
    files.add(typeface.file);
    families.add(typeface.family);
  }
  const order = typefaces.map(({ family }) => family).filter((family) => families.has(family));
  return {
    text: shown.replace(/\s+/g, ' ').trim(),
    families: order.join(', ') || serif.family,
    files: [...files].sort(),
  };
}

const ready = new Map<string, Promise<unknown>>();

/** Whatever is set with a font file makes it known to all that is set after it. */
async function addFont(file: string): Promise<void> {
  const { file: fontfile } = await fontOf(file);
  await sharp({ text: { text: '.', fontfile } }).metadata();
}

/** Makes the files of a setting known to Pango, once a process. */
export async function makeReady({ files }: Setting): Promise<void> {
  for (const file of files) {
    const adding = ready.get(file) ?? addFont(file);
    ready.set(file, adding);
    await adding;
  }
}
