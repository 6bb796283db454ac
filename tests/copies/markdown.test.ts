import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { markdownCopy } from '../../src/copies/markdown.ts';
import { copyOf, fixtures } from './fixture-copies.ts';

const split = (text: string) => {
  const [, head = '', ...body] = text.split(/^---\n/m);
  return { fields: parse(head) as Record<string, unknown>, body: body.join('---\n') };
};

const one = copyOf(
  {
    published: '2015-03',
    source: {
      name: 'The Aldwick Courier',
      url: 'https://courier.example/ferry',
      file: 'source.txt',
      sha256: 'a'.repeat(64),
      reading: 'b'.repeat(12),
    },
    photos: [
      { file: 'lead.jpg', alt: 'A ferry', caption: 'The [old] ferry.', credit: 'Lena Marsh' },
      { url: 'https://courier.example/quay.jpg', caption: 'The quay.', credit: '$& Press' },
      { caption: 'The crew.' },
    ],
    aliases: ['old-ferry'],
  },
  '\n\n\nIt *runs* again.\n\n![](https://courier.example/quay.jpg)\n\n![](photo:3)\n\nThe end.\n',
);

test('the front matter says what the page says, and nothing of how the copy is kept', () => {
  expect(split(markdownCopy(one)).fields).toEqual({
    title: 'Ferry to the islands runs again',
    lang: 'en',
    published: '2015-03',
    source: { name: 'The Aldwick Courier', url: 'https://courier.example/ferry' },
    permalink: 'https://kept.example/ferry/',
    photos: [
      {
        url: 'https://kept.example/_photos/c0ffee-900.jpeg',
        alt: 'A ferry',
        caption: 'The [old] ferry.',
        credit: 'Lena Marsh',
      },
      { url: 'https://courier.example/quay.jpg', caption: 'The quay.', credit: '$& Press' },
      { caption: 'The crew.' },
    ],
  });
});

test('a reader of YAML 1.1 takes a day for words, not for a moment', () => {
  const copy = markdownCopy(copyOf({ published: '2015-03-04' }, 'It runs again.'));
  const [, head = ''] = copy.split(/^---\n/m);
  expect(parse(head, { version: '1.1' })).toMatchObject({ published: '2015-03-04' });
});

test('held photos are shown from this site, others linked, each with caption and credit', () => {
  expect(split(markdownCopy(one)).body).toBe(
    `
![A ferry](https://kept.example/_photos/c0ffee-900.jpeg)

The \\[old] ferry. Photo: Lena Marsh

It *runs* again.

[The quay.](https://courier.example/quay.jpg) Photo: \\$& Press

The crew.

The end.
`.replace('\\$', '$'),
  );
});

test.each(fixtures)('the copy of $slug keeps its text as it was written', (one) => {
  const { body } = split(markdownCopy(one));
  for (const paragraph of one.body
    .trim()
    .split('\n\n')
    .filter((text) => !text.startsWith('!['))) {
    expect(body).toContain(paragraph.trim());
  }
});
