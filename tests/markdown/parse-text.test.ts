import fc from 'fast-check';
import type { Image, Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { parseText, parseWhole } from '../../src/markdown/parse-text.ts';
import { signs } from '../../src/markdown/signs.ts';

const processor = unified().use(remarkRehype).use(rehypeStringify);
const htmlOf = (tree: Root) => processor.stringify(processor.runSync(tree)).replaceAll('\n', ' ');

/** Pieces that mean something to Markdown, alone or beside one another. */
const pieces = [
  ...['The boats are back.', 'On Monday', '"We wait," she said.', '12', '12.', '3) three', '1. one'],
  ...['- item', '+ item', '* item', '-', '---', '===', '# head', '> quote', '    code', '  two', '\t'],
  ...['`code`', '```', '~~~', '*so*', '_so_', '**so**', '~~gone~~', '[a](b)', '[a]', '[a]: b', '![p](p.jpg)'],
  ...[
    '| a | b |',
    '|---|---|',
    '\n| a |\n|---|\n',
    ':-',
    ':--',
    'www.example.org',
    'a@example.org',
    'https://example.org',
    'https:&#47;&#47;example.org',
    'www\\.example.org',
    'http:\\//example.org',
    'AT&T',
  ],
  ...[
    '&amp;',
    '\\*',
    '<b>',
    '<!--',
    '  ',
    '\n',
    '\n\n',
    '\n \n',
    '\n\n\n',
    ' ',
    '!',
    '^',
    ':',
    'é',
    '日本',
    '\u00a0',
  ],
];

const text = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));

test('a text parses to the same, whether as a whole or paragraph by paragraph, bare ones not at all', () => {
  fc.assert(
    fc.property(text, (markdown) => {
      expect(htmlOf(parseText(markdown, 1))).toBe(htmlOf(parseWhole(markdown)));
    }),
    { seed: 20261124, numRuns: 4000 },
  );
});

const imagesOf = (tree: Root) => {
  const images: Image[] = [];
  visit(tree, 'image', (image) => {
    images.push(image);
  });
  return images;
};

test('lists in one another, 300 on a line, are refused', () => {
  expect(() => parseText('- '.repeat(300))).toThrow(RangeError);
});

test('a paragraph of 250,000 characters of markup is refused', () => {
  expect(() => parseText('*a* '.repeat(65_000))).toThrow('break them into paragraphs');
});

test('an image says the line that it stands on', () => {
  const [image] = imagesOf(parseText('\n\n\nOne.\n\nTwo\ntwo.\n\n![p](p.jpg)\n\nThree.\n'));
  expect(image?.position?.start.line).toBe(9);
});

test('an image in a long text says where in it it stands', () => {
  const long = `${'So *it* is.\n\n'.repeat(1000)}![p](p.jpg)\n`;
  const [image] = imagesOf(parseText(long));
  expect(image?.position?.start.offset).toBe(long.indexOf('!['));
});

test.each(Object.entries(signs))('a text has no %s without one of its signs', (kind, sign) => {
  const seen = { with: 0, without: 0 };
  fc.assert(
    fc.property(text, (markdown) => {
      let has = false;
      visit(parseText(markdown), (node) => {
        has ||= node.type === kind;
      });
      seen[has ? 'with' : 'without'] += 1;
      if (has) expect(markdown).toMatch(sign);
    }),
    { seed: 20261128, numRuns: 4000 },
  );
  expect(Math.min(seen.with, seen.without)).toBeGreaterThan(20);
});
