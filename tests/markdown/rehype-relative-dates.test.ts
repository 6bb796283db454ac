import type { Element } from 'hast';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import {
  type RelativeDateList,
  rehypeRelativeDates,
} from '../../src/markdown/relative-dates/rehype-relative-dates.ts';

const render = async (markdown: string, published: string | undefined = '2015-03-06') => {
  const file = await unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype)
    .use(rehypeRelativeDates, { published, lang: 'en', format: (datetime) => `in ${datetime}` })
    .use(rehypeStringify)
    .process(markdown);
  return { html: String(file), list: (file.data as Partial<RelativeDateList>).relativeDates };
};

test('a relative date carries what it meant, beside the words', async () => {
  const { html } = await render('They met last November, in secret.');
  expect(html).toBe(
    '<p>They met <time datetime="2014-11" data-meant="in 2014-11">last November</time>, in secret.</p>',
  );
});

test('a week is told by its first and its last day', async () => {
  const { list } = await render('They met last week.');
  expect(list).toEqual([
    { text: 'last week', datetime: '2015-W09', meaning: 'in 2015-02-23 – in 2015-03-01' },
  ]);
});

test('all that is marked is listed in the order of the text', async () => {
  const { list } = await render(
    'Last year he fell.\n\n- He rose this month.\n- He sat.\n\nThe envoy said on *Friday*.',
  );
  expect(list?.map(({ text }) => text)).toEqual(['Last year', 'this month', 'Friday']);
});

test('two dates in one text node are both marked', async () => {
  const { html } = await render('He fell last year and rose this year.');
  expect(html.match(/<time /g)).toHaveLength(2);
});

test('the words of the article stay as they are', async () => {
  const markdown =
    'Last year he *fell last month* and **rose** this week, said [Ann](https://example.org) on Friday.';
  const plain = (html: string) => html.replace(/<[^>]*>/g, '');
  expect(plain((await render(markdown)).html)).toBe(plain((await render(markdown, '')).html));
});

test('emphasis and links are looked into', async () => {
  const { html } = await render('He *fell last month* [again this year](https://example.org/this-year).');
  expect(html).toContain('<em>fell <time');
  expect(html).toContain('<a href="https://example.org/this-year">again <time');
});

describe('nothing is marked', () => {
  test.each([
    ['in a heading', '## What this year brings'],
    ['in a block quotation', '> We met last year.'],
    ['in a list within a block quotation', '> - We met last year.'],
    ['in code', 'It prints `last year` and\n\n    this year'],
    ['in a table', '| a |\n| - |\n| last year |'],
    ['in the address of a link', '[he](https://example.org/last-year "last year") left'],
    ['in a quotation', '“We met last year,” he said.'],
    ['in a quotation with emphasis in it', '“We *met* last **year**,” he said.'],
    ['in a quotation of several paragraphs', '“We met last year.\n\n“We met this month.”'],
    ['in a quotation that only its last paragraph closes', '“We met last year.\n\nWe met this month.”'],
    ['where markup parts the words', 'They met last *November*.'],
    ['where code parts the words', 'They met last `x` November.'],
    ['where a list parts the words', '- They met last\n  - year'],
  ])('%s', async (_, markdown) => {
    const { html, list } = await render(markdown);
    expect(html).not.toContain('<time');
    expect(list).toEqual([]);
  });

  test('without a date of publication', async () => {
    expect((await render('They met last year.', '')).list).toEqual([]);
  });
});

test('a heading ends a quotation that was left open', async () => {
  const { list } = await render('He said: “We go.\n\n## Later\n\nThey met last year.');
  expect(list).toHaveLength(1);
});

test('a month is left alone after a paragraph that told of one in a named year', async () => {
  const { list } = await render(
    'They met in November 2013.\n\nIn January, they parted. The court sat on Monday.',
  );
  expect(list?.map(({ text }) => text)).toEqual(['Monday']);
});

test('a date with the number of a note is marked without it', async () => {
  const { html } = await render('They met last year[^1].\n\n[^1]: In secret.');
  expect(html).toContain('>last year</time><sup>');
});

test('a paragraph of a hundred thousand dates is marked in linear time', { timeout: 20_000 }, () => {
  const text = { type: 'text' as const, value: 'They met last year. '.repeat(130_000) };
  const paragraph: Element = { type: 'element', tagName: 'p', properties: {}, children: [text] };
  const plugin = rehypeRelativeDates({ published: '2015', lang: 'en', format: String });
  plugin({ type: 'root', children: [paragraph] }, new VFile());
  expect(paragraph.children).toHaveLength(260_001);
});
