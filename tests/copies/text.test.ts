import { describe, expect, test } from 'vitest';
import type { ArticleRecord } from '../../src/article.ts';
import { textCopy } from '../../src/copies/text.ts';
import { isFailure, recordsOfBytes } from '../../src/import/read-records.ts';
import { copyOf, fixture } from './fixture-copies.ts';

function readBack(text: string): ArticleRecord {
  const [read] = recordsOfBytes('index.txt', new TextEncoder().encode(text));
  if (!read || isFailure(read)) throw new Error(read?.error ?? 'nothing was read');
  return read;
}

describe.each([
  'mistrust-remains-despite-china-japan-security-talks-envoy',
  'harbour-reopens-after-a-winter-of-repairs',
  'minato-no-akari',
  'almina-almaa-yaoud',
])('the plain text of %s, read by the importer', (slug) => {
  const one = fixture(slug);
  const { article } = one;
  const read = readBack(textCopy(one));

  test('is the same article', () => {
    expect({
      title: read.title,
      standfirst: read.standfirst,
      section: read.section,
      lang: read.lang,
      authors: read.authors,
      contributors: read.contributors,
      published: read.published,
      updated: read.updated,
      name: read.source.name,
      url: read.source.url,
      notes: read.notes,
    }).toEqual({
      title: article.title,
      standfirst: article.standfirst,
      section: article.section,
      lang: article.lang,
      authors: article.authors,
      contributors: article.contributors,
      published: article.published,
      updated: article.updated,
      name: article.source.name,
      url: article.source.url,
      notes: article.notes,
    });
  });

  test('has the same captions and credits', () => {
    const words = article.photos.map(({ caption, credit }) => ({ caption, credit }));
    expect(read.photos).toEqual(words);
  });

  test('has the same text, a paragraph each', () => {
    const dateline = article.dateline ? `${article.dateline} – ` : '';
    const paragraphs = one.blocks().flatMap((block) => ('text' in block ? block.text.split('\n') : []));
    const read_ = read.body.flatMap(({ type, text }) => (type === 'photo' ? [] : text.split('\n')));
    const words = (text: string) => text.replace(/^(?:- |> |\d+\. )/, '').replace(dateline, '');
    const expected = paragraphs.filter((text) => text !== '* * *').map(words);
    // Lines of a quotation are joined.
    expect(read_.map(words).join(' ')).toBe(expected.join(' '));
  });
});

test('a correction is read back as one, with its date', () => {
  const { corrections } = readBack(textCopy(fixture('harbour-reopens-after-a-winter-of-repairs')));
  expect(corrections).toEqual([
    {
      date: '2024-10-19',
      text: 'Correction (2024-10-19): An earlier version gave the cost of the works as £4.1m. It was £1.4m.',
    },
  ]);
});

test('the text is a clip: a paragraph a line, and at the end source, rights and permalink', () => {
  const one = copyOf(
    {
      authors: [{ name: 'Maren Oyelaran' }],
      dateline: 'Aldwick',
      published: '2015',
      photos: [{ caption: 'The ferry.', credit: 'Lena Marsh' }],
      rights: { holder: 'The Aldwick Courier', licence: 'Kept with permission.', index: false },
    },
    'It runs *again*,\nsaid [the captain](https://c.example).\n\n1. One\n2. Two',
  );
  expect(textCopy(one)).toBe(`Ferry to the islands runs again

Author: Maren Oyelaran

Publisher: The Aldwick Courier

Published: 2015

Language: en

The ferry. Photo: Lena Marsh

Aldwick – It runs again, said the captain.

1. One
2. Two

Source: https://courier.example/ferry

© The Aldwick Courier. Kept with permission.

Permalink: https://kept.example/ferry/
`);
});
