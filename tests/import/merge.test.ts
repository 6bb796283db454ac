import { describe, expect, test } from 'vitest';
import { mergeLists, mergeValue } from '../../src/import/command/merge.ts';

describe('a value', () => {
  test.each([
    ['that only the source changed is taken over', 'a', 'a', 'b', 'b'],
    ['that only a person changed stays', 'a', 'b', 'a', 'b'],
    ['that both changed alike is that', 'a', 'b', 'b', 'b'],
    ['that both changed differently stays', 'a', 'b', 'c', 'b'],
  ])('%s', (_, base, mine, theirs, merged) => {
    expect(mergeValue(base, mine, theirs).merged).toBe(merged);
  });

  test('that both changed differently is a conflict, and only that', () => {
    expect(mergeValue('a', 'b', 'c').conflict).toEqual({ mine: 'b', theirs: 'c' });
    expect(mergeValue('a', 'b', 'b').conflict).toBeUndefined();
  });
});

describe('paragraphs', () => {
  const merge = (base: string, mine: string, theirs: string) => {
    const { merged, conflicts } = mergeLists([...base], [...mine], [...theirs]);
    return [merged.join(''), conflicts.length];
  };
  test.each([
    ['one corrected by hand, one new in the source', 'abc', 'aBc', 'abcd', 'aBcd', 0],
    ['one deleted by hand, one changed in the source', 'abcde', 'acde', 'abcdE', 'acdE', 0],
    ['one new by hand at the beginning, one gone at the end of the source', 'abc', 'xabc', 'ab', 'xab', 0],
    ['the same corrected differently: the hand’s stays', 'abc', 'aXc', 'aYc', 'aXc', 1],
    ['neighbours, one corrected by hand and one in the source', 'abcd', 'aBcd', 'abCd', 'aBCd', 0],
    ['all replaced in the source', 'abc', 'abc', 'xyz', 'xyz', 0],
    ['nothing there before', '', '', 'ab', 'ab', 0],
  ])('%s', (_, base, mine, theirs, merged, conflicts) => {
    expect(merge(base, mine, theirs)).toEqual([merged, conflicts]);
  });

  const many = (letter: string) => Array.from({ length: 9000 }, (_, at) => `${letter}${at}`);

  test('thousands, all replaced in the source, are taken over', () => {
    expect(mergeLists(many('a'), many('a'), many('b')).merged).toEqual(many('b'));
  });

  test('thousands, each corrected by hand and replaced in the source, stay', () => {
    const { merged, conflicts } = mergeLists(many('a'), many('b'), many('c'));
    expect([merged, conflicts.length]).toEqual([many('b'), 9000]);
  });
});
