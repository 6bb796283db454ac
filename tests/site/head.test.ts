import { expect, test } from 'vitest';
import { articleHead, type HeadTag } from '../../src/site/head.ts';
import { anArticle } from './an-article.ts';

const at = { permalink: 'https://kept.example/ferry/', siteName: 'Kept', card: false };

const contents = (tags: HeadTag[], name: string) =>
  tags
    .filter(([, attributes]) => [attributes.name, attributes.property, attributes.rel].includes(name))
    .map(([, attributes]) => attributes.content ?? attributes.href);

test('a copy is not for search engines, and names no canonical page', () => {
  const tags = articleHead(anArticle(), at);
  expect([contents(tags, 'robots'), contents(tags, 'canonical')]).toEqual([['noindex'], []]);
});

test('a copy that may be indexed names the original as canonical, and is not kept out', () => {
  const tags = articleHead(anArticle({ rights: { index: true } }), at);
  expect([contents(tags, 'robots'), contents(tags, 'canonical')]).toEqual([
    [],
    ['https://courier.example/ferry'],
  ]);
});

test('link previews lead to the permalink, whatever is canonical', () => {
  const tags = articleHead(anArticle({ rights: { index: true } }), at);
  expect(contents(tags, 'og:url')).toEqual(['https://kept.example/ferry/']);
});

test('reference managers get a newspaper article with one inverted name an author, and the source for its address', () => {
  const article = anArticle({
    authors: [{ name: 'Maren Oyelaran' }, { name: 'Piet van der Loo' }],
    published: '2015-03',
    rights: { holder: 'The Aldwick Courier', index: false },
  });
  const tags = articleHead(article, at);
  const read = (name: string) => contents(tags, name);
  expect({
    type: read('DC.type'),
    title: read('citation_title'),
    authors: read('citation_author'),
    date: read('citation_publication_date'),
    url: read('citation_public_url'),
    publication: read('prism.publicationName'),
    rights: read('DC.rights'),
  }).toEqual({
    type: ['newspaperArticle'],
    title: ['Ferry to the islands runs again'],
    authors: ['Oyelaran, Maren', 'van der Loo, Piet'],
    date: ['2015-03'],
    url: ['https://courier.example/ferry'],
    publication: ['The Aldwick Courier'],
    rights: ['© The Aldwick Courier'],
  });
});

test('nothing is in the head that makes reference managers take the copy for something else', () => {
  const names = articleHead(anArticle(), at).map(([, { name }]) => name);
  expect(names.filter((name) => name === 'citation_journal_title' || name === 'DC.source')).toEqual([]);
});

test('what an article does not have is not in its head', () => {
  const tags = articleHead(anArticle(), at);
  expect(tags.filter(([, attributes]) => Object.values(attributes).some((value) => !value))).toEqual([]);
});

test('each form of the article is linked beside the page, with its type', () => {
  const alternates = articleHead(anArticle(), at).flatMap(([, { rel, type, href }]) =>
    rel === 'alternate' ? [`${href} ${type}`] : [],
  );
  expect(alternates).toEqual([
    'index.md text/markdown',
    'index.txt text/plain',
    'index.json application/json',
    'index.epub application/epub+zip',
  ]);
});
