/** The type of the cards, from npm, so that they look the same on every machine: which files a text needs, made ready for Pango. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import decompress from 'woff2-encoder/decompress';

// Before anything is drawn in this process: the fonts of the machine would change what is drawn.
process.env.FONTCONFIG_FILE = fileURLToPath(new URL('fonts.conf', import.meta.url));

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

/** A file of a typeface and the characters that it is for: pairs of first and last. */
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

/** What a text is set with: the families, first choice first, their files, and what of the text they can show. */
export interface Setting {
  text: string;
  families: string;
  files: readonly string[];
}

/** Chooses the files for a text; a character that none is for, such as an emoji, is left out rather than shown as a box. */
export function settingOf(text: string, role: Role, lang: string): Setting {
  const files = new Set<string>();
  const families = new Set<string>();
  const typefaces = typefacesFor(role, lang);
  const shown = [...text].filter((character) => {
    if (unseen.test(character)) return true;
    const code = character.codePointAt(0) ?? 0;
    for (const typeface of typefaces) {
      const subset = subsetsOf(typeface).find(({ ranges }) =>
        ranges.some(([first, last]) => first <= code && code <= last),
      );
      if (!subset) continue;
      files.add(subset.file);
      families.add(typeface.family);
      return true;
    }
    return false;
  });
  const order = typefaces.map(({ family }) => family).filter((family) => families.has(family));
  return {
    text: shown.join('').replace(/\s+/g, ' ').trim(),
    families: order.join(', ') || serif.family,
    files: [...files].sort(),
  };
}

let folder: string | undefined;
const ready = new Map<string, Promise<void>>();

async function addFont(file: string): Promise<void> {
  if (!folder) {
    const made = mkdtempSync(join(tmpdir(), 'offprint-type-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    folder = made;
  }
  const fontfile = join(folder, `${ready.size}.ttf`);
  writeFileSync(fontfile, await decompress(readFileSync(file)));
  // Whatever is set with a font file makes it known to all that is set after it.
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
