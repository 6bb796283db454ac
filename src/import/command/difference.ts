import { formatPatch, structuredPatch } from 'diff';
import { neutral } from '../../neutral-text.ts';
import type { Paint } from '../../terminal.ts';
import { mostDifferent } from './merge.ts';

const styles: [mark: string, style: Parameters<Paint>[0]][] = [
  ['---', 'bold'],
  ['+++', 'bold'],
  ['@@', 'cyan'],
  ['-', 'red'],
  ['+', 'green'],
];

/** The difference of two texts as a unified diff with one line of context, coloured; empty where there is none. */
export function difference(
  names: [before: string, after: string],
  before: string,
  after: string,
  paint: Paint,
): string {
  if (before === after) return '';
  const options = { context: 1, maxEditLength: mostDifferent };
  const patch = structuredPatch(names[0], names[1], before, after, undefined, undefined, options);
  const lines = patch
    ? formatPatch(patch)
        .split('\n')
        .filter((line) => !/^(?:={10}|Index: )/.test(line))
    : [`--- ${names[0]}`, `+++ ${names[1]}`, '@@ too many lines differ to show them @@'];
  return lines
    .map((line) => {
      const style = styles.find(([mark]) => line.startsWith(mark))?.[1];
      return style ? paint(style, neutral(line)) : neutral(line);
    })
    .join('\n');
}
