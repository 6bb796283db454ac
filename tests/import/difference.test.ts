import { expect, test } from 'vitest';
import { difference } from '../../src/import/command/difference.ts';

const plain = (_: unknown, text: string) => text;
const lines = (letter: string) => Array.from({ length: 9000 }, (_, at) => `${letter}${at}\n`).join('');

test('that thousands of lines differ is said in one', () => {
  expect(difference(['a.md', 'a.md'], lines('a'), lines('b'), plain)).toBe(
    '--- a.md\n+++ a.md\n@@ too many lines differ to show them @@',
  );
});
