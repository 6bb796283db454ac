/** Ways in beside markup: front matter, addresses, pictures, names of files, the terminal, the page's policy. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { heldPicture } from '../../src/archive/held-picture.ts';
import { articleSchema, webUrl } from '../../src/article.ts';
import { ArticleFileError, readArticleFile } from '../../src/article-file.ts';
import { withOwnHashes } from '../../src/build/own-hashes.ts';
import { pictureOf } from '../../src/import/file/picture.ts';
import { isSlug, slugsFor } from '../../src/import/file/slug.ts';
import { neutralJson } from '../../src/neutral-text.ts';
import { picture } from '../import/saved-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-ways-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const problem = (yaml: string): string => {
  try {
    readArticleFile(`---\n${yaml}\n---\n`, 'index.md');
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('front matter is refused in a few lines', () => {
  test.each([
    ['that doubles itself', 'a: &a [x, x]\nb: &b [*a, *a]\ntitle: [*b, *b]', 'uses an alias'],
    ['that holds itself', 'title: &a [*a]', 'uses an alias'],
    ['that reaches for prototypes', 'title: x\n__proto__: { section: y }', '__proto__: is no field'],
    [
      'that reaches for them deeper',
      'title: x\nsource: { __proto__: { name: y } }',
      'source.__proto__: is no',
    ],
    ['that names a constructor', 'title: x\nconstructor: { prototype: y }', 'constructor: is no field'],
    ['that asks for a function', "title: !!js/function 'x'", 'begins with an exclamation mark'],
    ['of a number for words', 'title: 1e99', 'put quotes around it'],
    ['nested deep', `title: ${'['.repeat(5_000)}`, 'nested too deep'],
    ['of brackets alone', `title: ${'['.repeat(500_000)}`, 'nested too deep'],
    ['of keys alone', Array.from({ length: 50_000 }, (_, at) => `k${at}: 1`).join('\n'), 'k1: is no field'],
    ['that has a control in a headline', 'title: "a\\e[2J"', 'holds a control character'],
    ['of a language that none can write', 'title: x\nlang: en-GB-GB', 'is no language tag'],
  ])('%s', (_, yaml, said) => {
    const lines = problem(yaml).split('\n');
    expect(lines.join('\n')).toContain(said);
    expect(lines.length).toBeLessThanOrEqual(12);
  });

  test('whose words cannot steer the terminal that shows them', () => {
    expect(problem('title: x\n"\\e]0;owned\\a\\u202e": y')).toBe(
      'index.md:3: ␛]0;owned␇�: is no field of an article',
    );
  });
});

test('a headline may name what a prototype has', () => {
  expect(articleSchema.parse({ title: '__proto__' }).title).toBe('__proto__');
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'vbscript:x',
  'data:text/html,x',
  'file:///etc/passwd',
  'https:news.example',
  'ht\ntps://news.example',
  'https://news.example/\u0000',
  'https://bank.example@elsewhere.example/',
  'https://user:secret@news.example/',
  '//news.example',
])('%j is the address of no source', (address) => {
  expect(webUrl.safeParse(address).success).toBe(false);
});

test.each([
  '../../etc/passwd',
  '..\\..\\windows',
  'CON',
  'nul.txt',
  'com1',
  'lpt9',
  'a. . .',
  '.hidden',
  '~root',
  '$(reboot)',
  'a\u0000b\u001b[2J',
  '\u202egpj.exe',
  '%2e%2e%2f',
  'x'.repeat(10_000),
  '東'.repeat(10_000),
  'https://news.example/a?b',
])('a headline %j gives names that any disk can hold', (headline) => {
  for (const slug of slugsFor(headline, 'abcd1234').take(3)) {
    expect(isSlug(slug)).toBe(true);
    expect(slug).not.toMatch(/[/\\.:*?"<>|\p{Cc}\p{Cf}]/u);
    expect(Buffer.byteLength(slug)).toBeLessThan(255);
  }
});

const jpeg = await picture();
const like = (format: 'png' | 'webp' | 'gif' | 'tiff') => sharp(jpeg).toFormat(format).toBuffer();
const kinds = [
  ['JPEG', jpeg],
  ['PNG', await like('png')],
  ['WebP', await like('webp')],
  ['GIF', await like('gif')],
  ['TIFF', await like('tiff')],
] as const;

describe('a held picture', () => {
  const zip = Buffer.from('PK\u0003\u0004<script>alert(1)</script>PK\u0005\u0006', 'latin1');
  /** A JPEG whose first segment is longer than a header is. */
  const inHeader = Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 2 + 14 + zip.length]),
    Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'),
    zip,
    jpeg.subarray(2),
  ]);

  test.each(kinds)('in %s loses what stands behind its end', async (_, bytes) => {
    const { content } = await pictureOf(Buffer.concat([bytes, zip]));
    expect(content.includes('<script>')).toBe(false);
    expect(await sharp(content).metadata()).toMatchObject({ width: 300, height: 200 });
  });

  test('loses what its first segment hides', async () => {
    expect((await sharp(inHeader).metadata()).width).toBe(300);
    expect((await pictureOf(inHeader)).content.includes('<script>')).toBe(false);
  });

  test('that is a link to another file stops the build', async () => {
    writeFileSync(join(folder, 'real.jpg'), jpeg);
    symlinkSync(join(folder, 'real.jpg'), join(folder, 'lead.jpg'));
    await expect(heldPicture(folder, 'lead.jpg', 'photos.0.file', null)).rejects.toThrow(
      'is a link to another file',
    );
  });

  test('that is empty stops the build', async () => {
    writeFileSync(join(folder, 'empty.jpg'), '');
    await expect(heldPicture(folder, 'empty.jpg', 'photos.0.file', null)).rejects.toThrow(
      new ArticleFileError('photos.0.file: empty.jpg is empty: replace it'),
    );
  });

  test('that is a drawing, whatever its name says, stops the build', async () => {
    writeFileSync(
      join(folder, 'a.png'),
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>',
    );
    await expect(heldPicture(folder, 'a.png', 'photos.0.file', null)).rejects.toThrow('a.png is SVG');
  });
});

test('what a record says as JSON cannot steer a terminal, and reads back the same', () => {
  const value = { title: 'a\u001b]52;c;eA==\u0007 \u009b2J \u202e \u007f' };
  const json = neutralJson(value);
  expect(json).toMatch(/^[\x20-\x7e]*$/);
  expect(JSON.parse(json)).toEqual(value);
});

test('words that look like a style or a script take nothing out of a page’s policy', () => {
  const style = 'p{margin:0}';
  const hash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
  const page = (words: string, last = `<style>${style}</style>`) =>
    `<meta http-equiv="content-security-policy" content="style-src ${hash}"><meta name="description" content="${words}">${last}`;
  for (const words of ['plain', '<style>', 'a <script> and a <style>', '</style><script>'])
    expect(withOwnHashes(page(words))).toContain(`content="style-src ${hash}"`);
  expect(withOwnHashes(page('<style>p{}</style>', ''))).not.toContain(hash);
});
