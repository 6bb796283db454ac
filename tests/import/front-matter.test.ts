import { expect, test } from 'vitest';
import { frontMatter, withFields } from '../../src/import/file/front-matter.ts';

test('front matter has its fields in one order, a line each, and only those that say something', () => {
  const yaml = frontMatter({
    rights: { holder: 'Harbour Press' },
    photos: [{ credit: 'Ann Lee', caption: 'A boat' }],
    published: '2015-03',
    title: 'Ferries: back again',
    authors: [{ name: 'Ann Lee' }],
    notes: [],
    source: { url: 'https://example.org/a', name: 'Harbour Press' },
  });
  expect(yaml).toBe(`---
title: "Ferries: back again"
lang: en
authors:
  - name: Ann Lee
published: "2015-03"
source:
  name: Harbour Press
  url: https://example.org/a
photos:
  - caption: A boat
    credit: Ann Lee
rights:
  holder: Harbour Press
  index: false
---
`);
});

test.each(['yes', 'no', 'null', '~', '2015', '2015-03-06', '012', '1e3', '12:30:00', '- a', '#a', ''])(
  'a text that YAML might take for something else is quoted: %s',
  (standfirst) => {
    expect(frontMatter({ title: 'A', standfirst })).toContain(`standfirst: "${standfirst}"`);
  },
);

test('changing a field leaves comments, order and style of the others as they were written', () => {
  const yaml = "# mine\ntitle: 'A'\nlang: en # sure\nsource: { name: B }\n";
  expect(withFields(yaml, { title: 'A', lang: 'en', section: 'World' }, ['section'])).toBe(
    "# mine\ntitle: 'A'\nsection: World\nlang: en # sure\nsource: { name: B }\n",
  );
});

test('a field that the article no longer has is taken away', () => {
  expect(withFields('title: A\nsection: World\n', { title: 'A' }, ['section'])).toBe('title: A\n');
});
