import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleRecord, Block, Photo } from '../../src/article.ts';
import { articleText, recordOfText } from '../../src/import/file/article-text.ts';
import { blocksToMarkdown, markdownToBlocks, photoText } from '../../src/import/file/markdown.ts';
import { tidy } from '../../src/import/file/tidy.ts';
import { cleanText } from '../../src/import/lines.ts';
import { emptyReading } from '../../src/import/reading.ts';
import { cpuSeconds } from '../cpu-seconds.ts';
import { linesText, lineText, rawText } from './hostile-text.ts';

const again = (blocks: Block[], photos: Photo[] = []) =>
  markdownToBlocks(blocksToMarkdown(blocks, photos), photos);

const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const address = fc.webUrl({ withQueryParameters: true, withFragments: true });
const without = <Item extends object>(item: Item): Item =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as Item;

const photo: fc.Arbitrary<Photo> = fc
  .record({
    url: optional(address),
    alt: optional(fc.oneof(fc.constant(''), lineText)),
    caption: optional(lineText),
    credit: optional(lineText),
  })
  .map(without);

const cells = fc.array(lineText, { minLength: 1, maxLength: 3 }).map((row) => row.join('\t'));

const block = (photos: Photo[]): fc.Arbitrary<Block> =>
  fc.oneof(
    linesText.map((text): Block => ({ type: 'paragraph', text })),
    fc
      .tuple(lineText, fc.integer({ min: 3, max: 6 }))
      .map(([text, level]): Block => ({ type: 'heading', text, level })),
    lineText.map((text): Block => ({ type: 'heading', text })),
    linesText.map((text): Block => ({ type: 'quote', text })),
    linesText.map((text): Block => ({ type: 'list', text })),
    linesText.map((text): Block => ({ type: 'list', text, ordered: true })),
    fc
      .array(cells, { minLength: 1, maxLength: 3 })
      .map((rows): Block => ({ type: 'table', text: rows.join('\n') })),
    fc.tuple(lineText, address).map(([text, url]): Block => ({ type: 'embed', text, url })),
    fc
      .nat(Math.max(photos.length - 1, 0))
      .map(
        (at): Block =>
          photos[at]
            ? { type: 'photo', text: photoText(photos[at]), photo: at }
            : { type: 'paragraph', text: 'none' },
      ),
  );

const date = fc.constantFrom(
  '2015',
  '2015-03',
  '2015-03-06',
  '2015-03-06T10:30:00+08:00',
  '2015-03-06T10:30Z',
);

const record: fc.Arbitrary<ArticleRecord> = fc.array(photo, { maxLength: 3 }).chain((photos) =>
  fc
    .record({
      file: fc.constant('clip.txt'),
      title: lineText,
      standfirst: optional(lineText),
      section: optional(lineText),
      lang: fc.constantFrom('en', 'de', 'zh-Hant', 'pt-BR', 'no'),
      authors: fc.array(
        lineText.map((name) => ({ name })),
        { maxLength: 3 },
      ),
      contributors: fc.array(fc.record({ name: lineText, role: optional(lineText) }).map(without), {
        maxLength: 3,
      }),
      dateline: optional(lineText),
      published: optional(date),
      updated: optional(date),
      source: fc.record({ name: optional(lineText), url: optional(address) }).map(without),
      photos: fc.constant(photos),
      corrections: fc.array(fc.record({ date: optional(date), text: linesText }).map(without), {
        maxLength: 2,
      }),
      notes: fc.array(linesText, { maxLength: 2 }),
      body: fc.array(block(photos), { maxLength: 6 }),
    })
    .map((fields): ArticleRecord => ({ ...without(fields), dropped: [], uncertain: [] })),
);

const runs = { seed: 1856, numRuns: 400 };

describe('record → index.md → record', () => {
  test('is the identity, whatever stands in its fields', () => {
    fc.assert(
      fc.property(record, (given) => {
        const text = articleText(given);
        expect({ ...recordOfText(text, 'index.md').record, file: given.file }).toEqual(given);
      }),
      runs,
    );
  });

  test('is the identity on any record once it has been tidied', () => {
    const wild = fc
      .record({ title: rawText, standfirst: rawText, notes: fc.array(rawText), texts: fc.array(rawText) })
      .map(({ texts, title, ...fields }): ArticleRecord => {
        const body = texts.map((text): Block => ({ type: 'paragraph', text }));
        return { ...emptyReading(), ...fields, title: `T${title}`, file: 'clip.txt', body };
      });
    fc.assert(
      fc.property(wild, (given) => {
        const tidied = tidy(given);
        expect({ ...recordOfText(articleText(tidied), 'index.md').record, file: given.file }).toEqual(tidied);
        expect(tidy(tidied)).toEqual(tidied);
      }),
      runs,
    );
  });

  test('is the identity on blocks that were read from any Markdown', () => {
    const markdown = fc.array(rawText, { maxLength: 5 }).map((texts) => cleanText(texts.join('\n\n')));
    fc.assert(
      fc.property(markdown, (given) => {
        const blocks = markdownToBlocks(given, []);
        expect(again(blocks)).toEqual(blocks);
      }),
      runs,
    );
  });

  test('leaves an address in angle brackets as text, whatever sign it begins with', () => {
    const blocks: Block[] = [
      { type: 'paragraph', text: 'Write to <1926@example.org> or <desk@example.org>.' },
    ];
    expect(again(blocks)).toEqual(blocks);
  });

  test('never writes HTML that the text did not mean as text', () => {
    fc.assert(
      fc.property(linesText, (text) => {
        const markdown = blocksToMarkdown([{ type: 'paragraph', text }], []);
        expect(markdown).not.toMatch(/(?<!\\)(?:\\\\)*<[a-z/!?]/i);
      }),
      runs,
    );
  });
});

describe('each block is one block of Markdown', () => {
  const photos: Photo[] = [
    { caption: 'The lead' },
    { file: 'two.jpg', alt: 'Two', caption: 'B', credit: 'C' },
  ];
  const cases: [string, Block, string][] = [
    ['a paragraph is one line', { type: 'paragraph', text: 'One.' }, 'One.'],
    ['its line end is a hard break', { type: 'paragraph', text: 'One,\ntwo.' }, 'One,\\\ntwo.'],
    ['a heading has its level', { type: 'heading', text: 'Sub', level: 3 }, '### Sub'],
    ['a quote has a paragraph a line', { type: 'quote', text: 'One.\nTwo.' }, '> One.\n>\n> Two.'],
    ['a list has an item a line', { type: 'list', text: 'a\nb' }, '- a\n- b'],
    ['a numbered list counts', { type: 'list', text: 'a\nb', ordered: true }, '1. a\n2. b'],
    ['a table has a row a line', { type: 'table', text: 'A\tB\n1\t2' }, '| A | B |\n| - | - |\n| 1 | 2 |'],
    ['a held photo is placed by its file', { type: 'photo', text: 'B C', photo: 1 }, '![Two](two.jpg)'],
    ['another by its place', { type: 'photo', text: 'The lead', photo: 0 }, '![](photo:1)'],
    [
      'an embed is a link that says so',
      { type: 'embed', text: 'A film', url: 'https://example.org/v' },
      '[A film](https://example.org/v "embed")',
    ],
    [
      'links and emphasis stay',
      { type: 'paragraph', text: 'See it now.', markdown: 'See [it](https://example.org/a) **now**.' },
      'See [it](https://example.org/a) **now**.',
    ],
  ];
  test.each(cases)('%s', (_, given, markdown) => {
    expect(blocksToMarkdown([given], photos)).toBe(`${markdown}\n`);
    expect(again([given], photos)).toEqual([given]);
  });

  test('two lists or quotes in a row stay two', () => {
    const blocks: Block[] = ['list', 'list', 'quote', 'quote'].map((type) => ({
      type: type as 'list',
      text: 'a\nb',
    }));
    expect(again(blocks)).toEqual(blocks);
  });

  test('two photos with one address keep their places', () => {
    const twins: Photo[] = [1, 2].map(() => ({ url: 'https://example.org/a.jpg' }));
    const blocks: Block[] = [0, 1].map((at) => ({ type: 'photo', text: '', photo: at }));
    expect(again(blocks, twins)).toEqual(blocks);
  });
});

describe('Markdown as people write it', () => {
  const read = (markdown: string) => markdownToBlocks(markdown, []);

  test('soft line ends are spaces', () => {
    expect(read('One\ntwo\nthree.')).toEqual([{ type: 'paragraph', text: 'One two three.' }]);
  });

  test('HTML leaves its text alone', () => {
    expect(read('One <b onclick="x">two</b> three.\n\n<div>Four</div>')).toEqual([
      { type: 'paragraph', text: 'One two three.' },
      { type: 'paragraph', text: 'Four' },
    ]);
  });

  test('what is empty in a quote or a list is no line of it', () => {
    expect(read('> One\n> #\n\n- two\n- <!-- -->\n- three')).toEqual([
      { type: 'quote', text: 'One' },
      { type: 'list', text: 'two\nthree' },
    ]);
  });

  test('a link that is no web address leaves its text alone', () => {
    expect(read('See [it](javascript:alert).')).toEqual([{ type: 'paragraph', text: 'See it.' }]);
  });

  test('a picture that no photo names keeps its address', () => {
    expect(read('![A boat](https://example.org/b.jpg)')).toEqual([
      { type: 'photo', text: 'A boat', url: 'https://example.org/b.jpg' },
    ]);
  });

  test('what would take a parser minutes is read as text at once', { timeout: 120_000 }, () => {
    const hostile = ['*a_ '.repeat(50_000), '> '.repeat(50_000), '['.repeat(100_000), '\n'.repeat(1_000_000)];
    expect(cpuSeconds(() => hostile.forEach(read))).toBeLessThan(10);
  });
});
