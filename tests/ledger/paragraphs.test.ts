import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edited, joined, noParagraphs, type Paragraphs } from '../../src/ledger/paragraphs.ts';

/** The paragraphs after each of these states of the text in turn; a letter stands for a paragraph. */
const after = (...states: string[]): Paragraphs =>
  states.reduce((paragraphs, state) => edited(paragraphs, [...state]), noParagraphs);

const leads = (...states: string[]) => Object.fromEntries(after(...states).former);

describe('a former paragraph leads', () => {
  test.each([
    ['edited: to what it became', ['abc', 'aBc'], { b: 'B' }],
    ['split: to its first half', ['abc', 'axyc'], { b: 'x' }],
    ['merged with the next: to what both became', ['abcd', 'amd'], { b: 'm', c: 'm' }],
    ['deleted: to the one that follows', ['abc', 'ac'], { b: 'c' }],
    ['deleted at the end: to the one before', ['abc', 'ab'], { c: 'b' }],
    ['two edited side by side: each to its own', ['abcd', 'aBCd'], { b: 'B', c: 'C' }],
    ['moved: nowhere, since its id stands', ['abc', 'cab'], {}],
    ['edited beside one that was moved: to what it became', ['abcd', 'dabC'], { c: 'C' }],
    ['edited twice: to what it is now', ['abc', 'aBc', 'aXc'], { b: 'X', B: 'X' }],
    ['edited, then deleted: to the one that follows', ['abc', 'aBc', 'ac'], { b: 'c', B: 'c' }],
    ['brought back: nowhere, and what stood for it leads to it', ['abc', 'aBc', 'abc'], { B: 'b' }],
    ['of a text that is all new: in the order of the old', ['ab', 'xy'], { a: 'x', b: 'y' }],
  ])('%s', (_, states, expected) => expect(leads(...states)).toEqual(expected));

  test('to the words that stand once, where they stood twice', () => {
    const twice = edited(noParagraphs, ['p1', 'p2', 'p1-2', 'p3']);
    expect(Object.fromEntries(edited(twice, ['p1', 'p2', 'p3']).former)).toEqual({ 'p1-2': 'p1' });
  });
});

test('a text that is gone leaves the paragraphs as they were, for when it comes back', () => {
  expect(after('abc', '')).toEqual(after('abc'));
});

test('the paragraphs of an address that was taken over lead into the article', () => {
  const { standing, former } = joined(after('axc'), after('abc', 'aBc'));
  expect(standing).toEqual(['a', 'x', 'c']);
  expect(Object.fromEntries(former)).toEqual({ b: 'x', B: 'x' });
});

/** States of a text of up to thirty paragraphs, whatever happens to it. */
const texts = fc.array(
  fc.uniqueArray(fc.stringMatching(/^p[a-z]{1,2}(-2)?$/), { minLength: 1, maxLength: 30 }),
  {
    minLength: 1,
    maxLength: 12,
  },
);

test('whatever is edited, each id that ever stood answers in the text as it is', () => {
  fc.assert(
    fc.property(texts, (states) => {
      const { standing, former } = states.reduce(edited, noParagraphs);
      const ever = new Set(states.flat());
      const answered = [...ever].filter((id) => standing.includes(former.get(id) ?? id));
      expect(standing).toEqual(states.at(-1));
      expect(answered).toEqual([...ever]);
      expect(standing.filter((id) => former.has(id))).toEqual([]);
    }),
  );
});
