import { expect, test } from 'vitest';
import { listsOf } from '../../../src/site/lists.ts';
import { choicesOf } from '../../../src/site/search/choices.ts';
import { anArticle } from '../an-article.ts';

const lists = listsOf(
  [
    anArticle({ section: 'Coast', published: '2023' }),
    anArticle({ section: 'COAST', published: '2024-05' }),
    anArticle({ section: 'Arts', source: {} }),
  ].map((article, index) => ({ slug: `a-${index}`, article })),
);

test('a section whose name is written in two ways is one choice, and stands for both', () => {
  expect(choicesOf(lists, 'en').section).toEqual([
    { value: 'arts', name: 'Arts', names: ['Arts'] },
    { value: 'coast', name: 'COAST', names: ['COAST', 'Coast'] },
  ]);
});

test('the latest year stands first, and months are no choices', () => {
  expect(choicesOf(lists, 'en').year.map(({ value }) => value)).toEqual(['2024', '2023']);
});
