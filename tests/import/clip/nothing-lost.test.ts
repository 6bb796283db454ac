import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBody } from '../../../src/import/clip/read-body.ts';
import { readClip } from '../../../src/import/clip/read-clip.ts';
import { emptyReading } from '../../../src/import/reading.ts';
import { SourceError } from '../../../src/import/source-error.ts';
import { wordsIn, wordsOf } from './words.ts';

/** Words that no language has, each with its number spelt in letters, so that one that is missing is seen. */
const plainWord = fc
  .integer({ min: 0, max: 99_999 })
  .map((n) => `zq${[...String(n)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('')}x`);
const properWord = plainWord.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
const anyWord = fc.oneof(
  plainWord,
  properWord,
  properWord.map((word) => word.toUpperCase()),
);

/** What news text says in fixed words, which steers the reader; these words themselves may go. */
const signs = [
  'By',
  'by',
  'and',
  'in',
  'for',
  'Photo:',
  'Photo by',
  '(Photo:',
  '©',
  'Credit:',
  'Reuters)',
  '(Reuters)',
  'Additional reporting by',
  'Reporting by',
  'Editing by',
  'contributed to this report.',
  'Published',
  'Updated:',
  '6 March 2015',
  '10:30',
  'GMT',
  'Source:',
  'https://example.org/a',
  'Read more:',
  'Correction:',
  'Note:',
  'Most read',
  'Title:',
  'Author:',
  'Section:',
  'editor',
  'File photo:',
  '—',
  '-',
  '•',
  '1.',
  '2.',
  '>',
  '#',
  '|',
  '/',
  ';',
  ',',
  '.',
  ':',
  '(',
  ')',
  '“',
  '”',
  '"',
  '\t',
  '*',
  'World',
  'Advertisement',
  'BEIJING',
  '(AP)',
  'Von',
  'Foto:',
  'Par',
  'con información de',
  '记者',
  '（',
  '）',
  '写真：',
  'صورة:',
  'bo@example.org',
  '@handle',
  '[',
  ']',
  '=',
];
const sign = fc.constantFrom(...signs);

const line = fc
  .array(fc.oneof({ weight: 3, arbitrary: anyWord }, { weight: 2, arbitrary: sign }), {
    minLength: 1,
    maxLength: 14,
  })
  .map((parts) => parts.join(' '));
const sentence = fc.array(anyWord, { minLength: 8, maxLength: 40 }).map((words) => `${words.join(' ')}.`);
/** Lines laid out as news lays them out, so that every field is reached: `N` a name, `W` a word, `P` a place. */
const shapes = [
  'By N',
  'By N and N, W',
  'by N, N and N',
  'By N for P',
  'By N in P',
  'N, P',
  'N',
  'By N, P editor, in P',
  'By N | 6 March 2015 | W',
  'By N; photographs by N',
  'By N bo@example.org',
  'Words by N, with reporting by N',
  'Von N und N',
  '(By N)',
  'Posted by N on 6 March 2015',
  'Author: N, N',
  'Title: W W W W',
  'Section: P',
  'Publication: P',
  'Published: 6 March 2015 10:30 W',
  '6 March 2015',
  'Updated 7 March 2015 | 6 March 2015',
  'Additional reporting by N and N',
  '(Reporting by N in P and N, W; Editing by N)',
  'P writers N in P and N contributed to this report.',
  'N reported from P. N contributed reporting from P.',
  'W W W W. Photo: N/P',
  'W W W (Photo by N)',
  'FILE PHOTO: W W W. REUTERS/N',
  'Photo: N',
  'N/Reuters',
  'W W W W W. (P)',
  'P (AP) — W W W W W W W.',
  'BEIJING, March 6 (P) - W W W W.',
  'P',
  'P > P > P',
  'W W W W W W | P',
  'Read more: W W W',
  'Correction: W W W on 6 March 2015.',
  'Most read',
  'W W W',
  'Source: P',
  'https://example.org/W-W-W',
  '• W W',
  '1. W W',
  '2. W W',
  '> W W W',
  '## W W',
  'W\tW\tW',
  '“W W W”',
  'W W W?',
  'Mit Material von P',
  'Avec P',
  'N记者',
  '【P=N】W',
];
const name = fc.tuple(properWord, properWord).map((words) => words.join(' '));
const shaped = fc
  .tuple(
    fc.constantFrom(...shapes),
    fc.infiniteStream(name),
    fc.infiniteStream(anyWord),
    fc.infiniteStream(properWord),
  )
  .map(([shape, names, words, places]) =>
    shape.replace(
      /(?<![A-Z])[NWP](?![A-Za-z])/g,
      (kind) => (kind === 'N' ? names : kind === 'W' ? words : places).next().value,
    ),
  );

const gap = fc.constantFrom('\n', '\n\n', '\n\n\n', '\r\n', '\n    ');
const soup = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 2, arbitrary: line },
        { weight: 4, arbitrary: shaped },
        { weight: 2, arbitrary: sentence },
      ),
      gap,
    ),
    { minLength: 1, maxLength: 25 },
  )
  .map((parts) => parts.flat().join(''));

const wrapped = (text: string, width: number): string =>
  text.replace(new RegExp(`(.{1,${width}})(?:[^\\S\\n]+|$)`, 'gm'), '$1\n');

const invented = (text: string) => wordsIn(text).filter((word) => /^zq[a-j]+x$/.test(word));

const missing = (text: string, found: Set<string>) => invented(text).filter((word) => !found.has(word));

describe('nothing is lost', () => {
  it('keeps every word of a clip in a field, in the body or among the dropped', () => {
    fc.assert(
      fc.property(soup, fc.constantFrom(0, 40, 72), (text, width) => {
        const clip = width ? wrapped(text, width) : text;
        try {
          expect(missing(clip, wordsOf(readClip(clip)))).toEqual([]);
        } catch (error) {
          if (!(error instanceof SourceError)) throw error;
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('keeps a byline beside dates that names nobody for sure', () => {
    const line = 'HARBOUR DESK By ANNA Updated 7 March 2015 | 6 March 2015 By Anna Berg';
    const { dropped, updated } = readClip(`Ferries return to the strait\n${line}\n`);
    expect(updated).toBe('2015-03-07');
    expect(dropped.map(({ text }) => text).join(' ')).toMatch(/HARBOUR DESK By ANNA.*By Anna Berg/);
  });

  it('keeps every word of running text whose head is known', () => {
    fc.assert(
      fc.property(soup, fc.constantFrom('en', 'de', 'fr', 'zh', 'ar'), (text, lang) => {
        const read = { ...emptyReading(), ...readBody(text, { lang, title: 'zqbx zqcx' }) };
        expect(missing(text, wordsOf(read))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('reads any text to a record or says in one line why not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        try {
          expect(readClip(text).title).not.toBe('');
        } catch (error) {
          expect(error).toBeInstanceOf(SourceError);
          expect((error as Error).message).not.toContain('\n');
        }
      }),
      { numRuns: 500 },
    );
  });
});
