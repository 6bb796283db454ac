import { expect, test } from 'vitest';
import { withoutQuotations } from '../../src/markdown/relative-dates/quotations.ts';

/** What is left of the letters once quotations are blanked. */
const left = (text: string, open = false) =>
  withoutQuotations(text, open)
    .text.replace(/[^\p{L} ]/gu, '')
    .replace(/ +/g, ' ')
    .trim();

test.each([
  ['straight marks', '"We go," he said, "now." She left.', 'he said She left'],
  ['curly marks', '“We go,” he said, “now.” She left.', 'he said She left'],
  ['single curly marks', '‘We go,’ he said, ‘now.’ She left.', 'he said She left'],
  ['single straight marks', "'We go,' he said. She left.", 'he said She left'],
  ['an apostrophe within single marks', '‘The workers’ day isn’t now,’ he said.', 'he said'],
  ['apostrophes alone', 'The workers’ day isn’t Ann’s.', 'The workers day isnt Anns'],
  ['straight apostrophes alone', "The workers' day isn't Ann's.", 'The workers day isnt Anns'],
  ['guillemets', 'Il dit « oui », et part.', 'Il dit et part'],
  ['guillemets after an apostrophe', 'Il dit l’«oui», et part.', 'Il dit l et part'],
  ['guillemets that point inwards', 'Er sagt »ja« und geht.', 'Er sagt und geht'],
  ['low and high marks', 'Er sagt „ja“ und geht.', 'Er sagt und geht'],
  ['single low and high marks', 'Er sagt ‚ja‘ und geht.', 'Er sagt und geht'],
  ['corner brackets', 'He said 「yes」 and left.', 'He said and left'],
  ['a quotation in a quotation', '“He said ‘no’ to me,” she said.', 'she said'],
  ['a quotation that nothing closes', 'He said: “We go. Now.', 'He said'],
  ['a quotation that nothing opens', 'we go now,” he said.', 'he said'],
  ['a straight quotation that nothing opens', 'we go now," he said. "Now', 'he said'],
  ['a bracket before the mark', 'He left (“now”) at once.', 'He left at once'],
])('%s', (_, text, expected) => {
  expect(left(text)).toBe(expected);
});

test('a quotation of several paragraphs is open until one of them closes it', () => {
  const first = withoutQuotations('He said: "We go.', false);
  const second = withoutQuotations('We go at once.', first.open);
  const third = withoutQuotations('"And we stay," he said.', second.open);
  expect([first, second, third].map(({ open }) => open)).toEqual([true, true, false]);
  expect(second.text).toBe('·· ·· ·· ····.');
  expect(third.text).toBe('"··· ·· ····," he said.');
});

test('punctuation stays, so that sentences still end', () => {
  expect(withoutQuotations('“We go. Now!” He left.', false).text).toBe('“·· ··. ···!” He left.');
});
