import { expect, test } from 'vitest';
import { contributorLines } from '../../src/site/credits.ts';
import { invertedName, listOfNames } from '../../src/site/names.ts';

test.each([
  ['Connie Lau', 'Lau, Connie'],
  ['Piet van der Loo', 'van der Loo, Piet'],
  ['María de la Cruz', 'de la Cruz, María'],
  ['Sammy Davis Jr.', 'Davis, Sammy, Jr.'],
  ['Reuters', 'Reuters'],
  ['Agence France-Presse', 'Agence France-Presse'],
  ['Associated Press', 'Associated Press'],
  ['毛利 衛', '毛利 衛'],
  ['Lau, Connie', 'Lau, Connie'],
  ['Sammy Davis, Jr.', 'Davis, Sammy, Jr.'],
  ['Davis, Sammy, Jr.', 'Davis, Sammy, Jr.'],
  ['Teodora', 'Teodora'],
  ['Cheng Yonghua', 'Cheng, Yonghua'],
  ['Liu Zhen', 'Liu, Zhen'],
  ['Lau Siu-kai', 'Lau, Siu-kai'],
  ['Nguyen Phu Trong', 'Nguyen, Phu Trong'],
  ['Kim Lane', 'Lane, Kim'],
  ['Dan Wang', 'Wang, Dan'],
  ['Omar El-khatib', 'El-khatib, Omar'],
  ['Viet Thanh Nguyen', 'Nguyen, Viet Thanh'],
])('%s is catalogued as “%s”', (name, inverted) => {
  expect(invertedName(name)).toBe(inverted);
});

test('names are joined as the language joins them', () => {
  expect([
    listOfNames(['A', 'B', 'C'], 'en'),
    listOfNames(['A', 'B'], 'de'),
    listOfNames(['A', 'B'], 'ja'),
  ]).toEqual(['A, B and C', 'A und B', 'A、B']);
});

test('contributors who had the same part share a line', () => {
  const lines = contributorLines(
    [
      { name: 'Connie Lau', role: 'Additional reporting' },
      { name: 'Ruth Abara', role: 'Editing' },
      { name: 'Kanis Leung', role: 'Additional reporting' },
    ],
    'en',
  );
  expect(lines).toEqual([
    { role: 'Additional reporting', names: 'Connie Lau and Kanis Leung' },
    { role: 'Editing', names: 'Ruth Abara' },
  ]);
});
