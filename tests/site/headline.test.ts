import { expect, test } from 'vitest';
import { piecesOfHeadline } from '../../src/site/headline.ts';

/** With brackets around what is not broken. */
const shown = (headline: string) =>
  piecesOfHeadline(headline)
    .map(({ text, isWhole }) => (isWhole ? `[${text}]` : text))
    .join('');

test.each([
  ['talks in a China-Japan row', 'talks in a [China-Japan] row'],
  ['a 20-year-old, and a “no-go”', 'a [20-year-old,] and a [“no-go”]'],
  ['the 2014–15 season', 'the [2014–15] season'],
  ['an anti-establishmentarian vote', 'an anti-establishmentarian vote'],
  ['a dash - and -- two', 'a dash - and -- two'],
  ['nothing of it', 'nothing of it'],
])('of “%s”, a short compound stays whole', (headline, pieces) => {
  expect(shown(headline)).toBe(pieces);
});
