import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { openKept } from '../../src/build/kept.ts';
import { epub } from '../../src/copies/epub.ts';
import { copyOf, fixture, fixtures } from './fixture-copies.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-epub-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const kept = openKept(folder);

const checked = async (bytes: Uint8Array) =>
  (await new EpubCheck({ includeUsage: true }).check(bytes)).messages;
const textIn = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe.each(fixtures)('the EPUB of $slug', (one) => {
  test('has nothing that EPUBCheck’s rules speak against', async () => {
    expect(await checked(await epub(one, kept))).toEqual([]);
  });
});

test('an EPUB of text that XML cannot hold, of tables, raw HTML and hostile links is valid', async () => {
  const one = copyOf(
    {
      title: 'One & <two> \u0000"three" \ud800\ufffe',
      authors: [{ name: 'A <b> & C' }],
      source: { name: 'Q & A', url: 'https://x.example/a?b=1&c=|d' },
      published: '2015',
      photos: [{ caption: 'A > B & C', credit: '<i>' }],
    },
    'A\u0000 <script>alert(1)</script> & [x](javascript:y) [z](/relative) \ud800.\n\n| a | b |\n|:-:|--:|\n| 1 | 2 |\n\n- [ ] task\n\nNote[^1].\n\n[^1]: A note.\n\n***\n\nline\\\nbreak <https://x.example/?a=1&b=2>',
  );
  const bytes = await epub(one, kept);
  expect(await checked(bytes)).toEqual([]);
  expect(textIn(bytes, 'EPUB/article.xhtml')).not.toMatch(/<script|javascript:|href="\//);
});

test('the same article gives the same bytes, and the media type comes first, as it is', async () => {
  const one = fixture('harbour-reopens-after-a-winter-of-repairs');
  const bytes = await epub(one, kept);
  expect(Buffer.from(await epub(one, openKept(`${folder}/other`))).equals(Buffer.from(bytes))).toBe(true);
  expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
});

test('it has the checksum of each file, which strict readers compare', async () => {
  const bytes = Buffer.from(await epub(fixture('harbour-reopens-after-a-winter-of-repairs'), kept));
  const files = Object.values(unzipSync(bytes));
  const checksums: number[] = [];
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 1))
    checksums.push(bytes.readUInt32LE(at + 16));
  expect(checksums).toEqual(files.map((file) => crc32(file)));
});

test('held pictures are in it, small enough for reading systems, with their words', async () => {
  const bytes = await epub(fixture('harbour-reopens-after-a-winter-of-repairs'), kept);
  const {
    format,
    width = 0,
    height = 0,
    exif,
  } = await sharp(unzipSync(bytes)['EPUB/photo-1.jpg']).metadata();
  expect([format, exif]).toEqual(['jpeg', undefined]);
  expect(Math.max(width, height)).toBeLessThanOrEqual(1600);
  expect(textIn(bytes, 'EPUB/article.xhtml')).toContain(
    '<figure><img src="photo-1.jpg" alt="Three sailing boats on calm water at dusk, before a row of lit houses" /><figcaption>The first boats came in on Thursday evening, an hour before high water. <cite>Photo: Lena Marsh/Coastline Pictures</cite></figcaption></figure>',
  );
});

test('an Arabic article turns its pages from right to left', async () => {
  const bytes = await epub(fixture('almina-almaa-yaoud'), kept);
  expect(textIn(bytes, 'EPUB/package.opf')).toContain('page-progression-direction="rtl"');
  expect(textIn(bytes, 'EPUB/article.xhtml')).toContain('lang="ar" xml:lang="ar" dir="rtl"');
});

test('it is dated by the article, never by the build', async () => {
  const bytes = await epub(copyOf({ published: '2015', updated: '2015-03-07' }, 'Text.'), kept);
  const opf = textIn(bytes, 'EPUB/package.opf');
  expect(opf).toContain('<dc:date>2015</dc:date>');
  expect(opf).toContain('<meta property="dcterms:modified">2015-03-07T12:00:00Z</meta>');
});
