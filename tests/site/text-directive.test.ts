import { expect, test } from 'vitest';
import { textDirective } from '../../src/site/text-directive.ts';

/** The directive that leads to the n-th place of some words of a page. */
function directiveOf(blocks: string, words: string, n = 1): string {
  const page = `\n${blocks}\n`;
  let from = -1;
  for (let times = 0; times < n; times += 1) from = page.indexOf(words, from + 1);
  return decodeURIComponent(textDirective(page, from, from + words.length));
}

test.each([
  { what: 'a few words', page: 'The ferry runs again.', words: 'ferry runs', gives: ':~:text=ferry runs' },
  {
    what: 'parts of words, widened',
    page: 'The ferry runs again.',
    words: 'rry ru',
    gives: ':~:text=ferry runs',
  },
  {
    what: 'a long passage, by its ends',
    page: 'One two three four five six seven eight nine ten eleven twelve.',
    words: 'two three four five six seven eight nine ten eleven twelve',
    gives: ':~:text=two three four five six,eight nine ten eleven twelve',
  },
  {
    what: 'words that stand earlier too, by what is before them',
    page: 'The old ferry. The new ferry.',
    words: 'ferry',
    n: 2,
    gives: ':~:text=new-,ferry',
  },
  {
    what: 'the first words of a block that stand earlier too, by the block above',
    page: 'Ferry news.\nThe harbour is shut.\nFerry news.',
    words: 'Ferry',
    n: 2,
    gives: ':~:text=shut.-,Ferry',
  },
  { what: 'numbers', page: 'In 2011 it sank; in 2012 it rose.', words: '2012', gives: ':~:text=2012' },
  {
    what: 'Japanese, which has no spaces',
    page: '費用の半分は町が負担した。',
    words: '半分',
    gives: ':~:text=半分',
  },
])('$what', ({ page, words, n = 1, gives }) => {
  expect(directiveOf(page, words, n)).toBe(gives);
});

test('case and marks do not tell words apart, since browsers do not', () => {
  expect(directiveOf('THE FERRY runs. An old ferry sank.', 'ferry')).toBe(':~:text=old-,ferry');
});

test('the signs that have a part in a directive are written as what they are not', () => {
  const page = '\nA well-known, short passage & more.\n';
  expect(textDirective(page, 3, page.length - 2)).toBe(
    ':~:text=well%2Dknown%2C%20short%20passage%20%26%20more',
  );
});

test('words that nothing tells from earlier ones get no directive', () => {
  expect(directiveOf('Again.\nAgain.\nAgain.', 'Again', 3)).toBe('');
});
