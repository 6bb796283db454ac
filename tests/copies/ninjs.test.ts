import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { ninjsCopy, ninjsItem } from '../../src/copies/ninjs.ts';
import { isFailure, recordsOfBytes } from '../../src/import/read-records.ts';
import { copyOf, fixtures } from './fixture-copies.ts';
import { ninjsSchema } from './ninjs-schema.ts';

const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(ninjsSchema);

describe.each(fixtures)('the ninjs of $slug', (one) => {
  const { article } = one;

  test('is valid', () => {
    validate(JSON.parse(ninjsCopy(one)));
    expect(validate.errors).toBeNull();
  });

  test('is read by the importer as the same article', () => {
    const [read] = recordsOfBytes('index.json', new TextEncoder().encode(ninjsCopy(one)));
    if (!read || isFailure(read)) throw new Error(read?.error ?? 'nothing was read');
    expect(read).toMatchObject({
      title: article.title,
      lang: article.lang,
      authors: article.authors,
      contributors: article.contributors,
      ...(article.standfirst && { standfirst: article.standfirst }),
      ...(article.section && { section: article.section }),
      ...(article.dateline && { dateline: article.dateline }),
      ...(article.published && { published: article.published }),
      ...(article.updated && { updated: article.updated }),
      source: article.source.name ? { name: article.source.name, url: article.source.url } : {},
      notes: article.notes,
    });
    expect(read.photos.map(({ caption, credit }) => ({ caption, credit }))).toEqual(
      article.photos.map(({ caption, credit }) => ({ caption, credit })),
    );
    const lines = one.blocks().flatMap((block) => ('text' in block ? block.text.split('\n') : []));
    const words = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    const kept = read.body.filter(({ type }) => type !== 'photo').map(({ text }) => words(text));
    const mark = /^(?:- |> |\d+\. )/;
    expect(kept.join(' ')).toBe(
      lines
        .map((line) => words(line.replace(mark, '')))
        .filter(Boolean)
        .join(' '),
    );
  });
});

test('a date without its time is in no field that wants a moment', () => {
  const item = ninjsItem(copyOf({ published: '2015-03', updated: '2015-03-07' }, 'Text.'));
  expect(JSON.parse(JSON.stringify(item))).not.toHaveProperty('firstCreated');
  expect(item).toMatchObject({
    altIds: [
      { role: 'canonical', value: 'https://courier.example/ferry' },
      { role: 'published', value: '2015-03' },
      { role: 'updated', value: '2015-03-07' },
    ],
  });
});

test('a moment is a date-time of RFC 3339, in the zone of the source', () => {
  const item = ninjsItem(copyOf({ published: '2015-03-06T10:30+08:00' }, 'Text.'));
  expect(item).toMatchObject({ firstCreated: '2015-03-06T10:30:00+08:00' });
});

test('pictures have address, caption, alternative text and credit', () => {
  const photos = [{ file: 'lead.jpg', alt: 'A ferry', caption: 'The ferry.', credit: 'Lena Marsh' }];
  const item = ninjsItem(copyOf({ photos }, 'Text.'));
  expect(item).toMatchObject({
    associations: [
      {
        type: 'picture',
        rel: 'lead',
        by: 'Lena Marsh',
        descriptions: [{ value: 'The ferry.' }, { value: 'A ferry' }, { value: 'Lena Marsh' }],
        renditions: [{ href: 'https://kept.example/_photos/c0ffee-900.jpeg', contentType: 'image/jpeg' }],
      },
    ],
  });
});
