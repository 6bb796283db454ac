import fc from 'fast-check';
import type { ElementContent, Properties, Root } from 'hast';
import rehypeStringify, { type Options } from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { htmlOf } from '../../src/markdown/html-of.ts';

const words = fc.constantFrom(
  'The boats are back.',
  ' ',
  '\n',
  '',
  'Fish & chips',
  '1 < 2',
  '“So”',
  '𝒜',
  '\u00a0',
  '"',
);
const value = fc.constantFrom('p1abc', 'p1abc-2', 'hang', '', 'a b', 'a"b', 'é', '<');
const properties: fc.Arbitrary<Properties> = fc.oneof(
  fc.constant({}),
  fc.record({ id: value, className: fc.array(value, { maxLength: 2 }) }, { requiredKeys: [] }),
  fc.record({ href: value, hidden: fc.boolean(), dataLink: value, title: value }, { requiredKeys: [] }),
);
const { node } = fc.letrec<{ node: ElementContent }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    words.map((text) => ({ type: 'text' as const, value: text })),
    words.map((text) => ({ type: 'raw' as const, value: text })),
    fc.record({
      type: fc.constant('element' as const),
      tagName: fc.constantFrom('p', 'p', 'span', 'em', 'strong', 'a', 'br', 'ul'),
      properties,
      children: fc.array(tie('node'), { maxLength: 4 }),
    }),
  ),
}));
const nodes = fc.array(node, { maxLength: 8 });

test.each<[name: string, options: Options, hasRaw: boolean]>([
  ['for the page, raw nodes as they are', { allowDangerousHtml: true }, true],
  ['for other places, as XML too', { closeSelfClosing: true }, false],
])('a text is written as the library writes it: %s', (_, options, hasRaw) => {
  const processor = unified().use(rehypeStringify, options).freeze();
  const library = (root: Root) => processor.stringify(root);
  fc.assert(
    fc.property(nodes, (children) => {
      expect(htmlOf(children, library, hasRaw)).toBe(library({ type: 'root', children }));
    }),
    { seed: 20261129, numRuns: 3000 },
  );
});

test('paragraphs of mere words are not given to the library', () => {
  const link: ElementContent = { type: 'raw', value: '<a href="#p1"></a>' };
  const mark: ElementContent = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['hang'] },
    children: [{ type: 'text', value: '“' }],
  };
  const paragraph: ElementContent = {
    type: 'element',
    tagName: 'p',
    properties: { id: 'p1' },
    children: [mark, { type: 'text', value: 'We wait.”' }, link],
  };
  const library = () => {
    throw new Error('was asked');
  };
  expect(htmlOf([paragraph, { type: 'text', value: '\n' }], library, true)).toBe(
    '<p id="p1"><span class="hang">“</span>We wait.”<a href="#p1"></a></p>\n',
  );
});
