import { expect, test } from 'vitest';
import { jsonForScript, newsArticle } from '../../src/site/json-ld.ts';
import { anArticle } from './an-article.ts';

const facts = {
  permalink: 'https://kept.example/ferry/',
  siteName: 'Kept',
  siteUrl: 'https://kept.example/',
  pictures: [],
};

test('the original publisher publishes, this site only says so, and the copy is based on the original', () => {
  expect(newsArticle(anArticle(), facts)).toMatchObject({
    '@type': 'NewsArticle',
    publisher: { name: 'The Aldwick Courier' },
    sdPublisher: { name: 'Kept' },
    isBasedOn: 'https://courier.example/ferry',
  });
});

test('a photo is an ImageObject with caption and credit apart, held or not', () => {
  const photos = [
    { caption: 'The ferry.', credit: 'Lena Marsh', alt: 'A ferry', file: 'a.jpg' },
    { caption: 'The pier.', credit: 'Museum' },
  ];
  expect(
    newsArticle(anArticle({ photos }), { ...facts, pictures: ['https://kept.example/a.jpg', undefined] }),
  ).toMatchObject({
    image: [
      { contentUrl: 'https://kept.example/a.jpg', caption: 'The ferry.', creditText: 'Lena Marsh' },
      { caption: 'The pier.', creditText: 'Museum' },
    ],
  });
});

test('contributors keep their part, and organisations are no people', () => {
  const article = anArticle({
    authors: [{ name: 'Courier Staff' }],
    contributors: [{ name: 'Ines Calloway', role: 'Additional reporting' }],
  });
  expect(newsArticle(article, facts)).toMatchObject({
    author: [{ '@type': 'Organization', name: 'Courier Staff' }],
    contributor: [
      {
        '@type': 'Role',
        roleName: 'Additional reporting',
        contributor: { '@type': 'Person', name: 'Ines Calloway' },
      },
    ],
  });
});

test('no text can end the script element that holds it, and it reads back the same', () => {
  const value = { title: '</script><!--<script>&\u2028\u2029' };
  const json = jsonForScript(value);
  expect(json).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(json)).toEqual(value);
});

test('a correction is a comment with its date, and the latest is when the article was modified', () => {
  const article = anArticle({
    published: '2015-03',
    updated: '2015-03-07',
    corrections: [{ text: 'It left at seven.', date: '2024-10-19' }, { text: 'Its name is Maren.' }],
  });
  expect(newsArticle(article, facts)).toMatchObject({
    dateModified: '2024-10-19',
    correction: [
      { '@type': 'CorrectionComment', text: 'It left at seven.', datePublished: '2024-10-19' },
      { '@type': 'CorrectionComment', text: 'Its name is Maren.', datePublished: undefined },
    ],
  });
});
