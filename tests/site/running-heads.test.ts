import { expect, test } from 'vitest';
import { phrasesFor } from '../../src/site/phrases.ts';
import { cssString, runningHeads } from '../../src/site/running-heads.ts';
import { anArticle } from './an-article.ts';

test('no text can end the string or the style element that holds it', () => {
  expect(cssString('a"b\\c</style>\n}')).toBe('"a\\22 b\\5c c\\3c /style\\3e \\a }"');
});

test('the number of the page stands where the language wants it', () => {
  const german = runningHeads(anArticle({ lang: 'de' }), 'https://kept.example/f/', phrasesFor('de'));
  const japanese = runningHeads(anArticle({ lang: 'ja' }), 'https://kept.example/f/', phrasesFor('ja'));
  expect(german).toContain('{content:"Seite " counter(page) " von " counter(pages)}');
  expect(japanese).toContain('{content:counter(page) " / " counter(pages) " ページ"}');
});

test('a headline too long for a running head is cut between words', () => {
  const title = 'Word '.repeat(40).trim();
  expect(runningHeads(anArticle({ title }), 'https://kept.example/f/', phrasesFor('en'))).toContain(
    `"${'Word '.repeat(12).trim()} …"`,
  );
});
