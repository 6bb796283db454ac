/** The faces of the printed copy, from npm, so that it looks the same on every machine. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** CSS variable of the page, family that stands before its own stack, and the style sheets of @fontsource that have it. */
const faces = [
  {
    variable: '--serif',
    family: 'Source Serif 4',
    name: 'source-serif-4',
    sheets: ['400', '400-italic', '600', '600-italic', '700', '700-italic'],
  },
  {
    variable: '--label',
    family: 'Source Sans 3',
    name: 'source-sans-3',
    sheets: ['400', '400-italic', '600', '600-italic'],
  },
] as const;

const packageFolder = (name: string) =>
  dirname(createRequire(import.meta.url).resolve(`@fontsource/${name}/package.json`));

/** A style sheet of @fontsource with its fonts in it, so that nothing else is fetched. */
async function inlined(folder: string, sheet: string): Promise<string> {
  const css = await readFile(join(folder, `${sheet}.css`), 'utf8');
  const files = [...new Set([...css.matchAll(/files\/[\w-]+\.woff2/g)].map(([file]) => file))];
  const fonts = await Promise.all(files.map((file) => readFile(join(folder, file), 'base64')));
  const data = new Map(files.map((file, index) => [file, `url(data:font/woff2;base64,${fonts[index]})`]));
  return css
    .replace(/, url\(\.\/files\/[\w-]+\.woff\) format\('woff'\)/g, '')
    .replace(/url\(\.\/(files\/[\w-]+\.woff2)\)/g, (whole, file: string) => data.get(file) ?? whole);
}

/**
 * `@font-face` rules for Latin, Greek, Cyrillic and Vietnamese, and the page's variables with these families
 * before the page's own, which have the other scripts. `stackOf` reads a variable of the page.
 */
export async function typefaceCss(stackOf: (variable: string) => Promise<string>): Promise<string> {
  const rules = await Promise.all(
    faces.map(async ({ variable, family, name, sheets }) => {
      const fonts = await Promise.all(sheets.map((sheet) => inlined(packageFolder(name), sheet)));
      return `${fonts.join('')}:root{${variable}:"${family}",${await stackOf(variable)}}`;
    }),
  );
  return rules.join('\n');
}
