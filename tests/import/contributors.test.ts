import { expect, test } from 'vitest';
import { readContributors } from '../../src/import/contributors.ts';

test.each([
  [
    'Additional reporting by Connie Lau and Kanis Leung',
    'en',
    ['Connie Lau: Additional reporting', 'Kanis Leung: Additional reporting'],
  ],
  ['(Reporting by Mei Moss in Oslo; Editing by Al Reed)', 'en', ['Mei Moss: Reporting', 'Al Reed: Editing']],
  ['— With files from The Canadian Press', 'en', ['The Canadian Press: With files']],
  ['Ann Lee contributed to this report.', 'en', ['Ann Lee: Contributed to this report']],
  ['Mit Material von dpa', 'de', ['dpa: Mit Material']],
  ['Avec AFP', 'fr', ['AFP: Avec']],
  ['责任编辑：王小明', 'zh', ['王小明: 责任编辑']],
])('%s', (line, lang, expected) => {
  expect(readContributors(line, lang)?.contributors.map(({ name, role }) => `${name}: ${role}`)).toEqual(
    expected,
  );
});

test.each([
  'Editing is hard work by any measure of the trade',
  'Reporting by the committee showed that losses rose by 5%',
  'Designed by Alba, the coat had a belt, a collar and a long skirt worn with nothing under it.',
])('“%s” names no contributor', (line) => expect(readContributors(line)).toBeUndefined());
