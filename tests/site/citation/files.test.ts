import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article.ts';
import { bibtex } from '../../../src/site/citation/bibtex.ts';
import { citationKey } from '../../../src/site/citation/citation-key.ts';
import { cleanLine } from '../../../src/site/citation/clean.ts';
import { cslJson } from '../../../src/site/citation/csl-json.ts';
import { ris } from '../../../src/site/citation/ris.ts';
import { anArticle } from '../an-article.ts';
import { readByCitationJs, readByConverter } from './read-back.ts';

const copy = { permalink: 'https://kept.example/ferry_runs/', siteName: 'Offprint' };
const slug = 'ferry-to-the-islands-runs-again';
const named = (...names: string[]) => ({ authors: names.map((name) => ({ name })) });

const full = anArticle({
  ...named('Maren Oyelaran', 'Piet van der Loo', 'Agence France-Presse'),
  standfirst: 'After 5% more tests & a “sea trial”',
  section: 'Coast',
  published: '2015-03',
});

test('BibTeX has what BibTeX styles print and what biblatex reads', () => {
  expect(bibtex(full, slug, copy)).toBe(`@article{oyelaran2015ferry,
  author = {Oyelaran, Maren and van der Loo, Piet and {Agence France-Presse}},
  title = {{Ferry to the islands runs again}},
  journal = {The Aldwick Courier},
  entrysubtype = {newspaper},
  date = {2015-03},
  year = {2015},
  month = mar,
  url = {https://courier.example/ferry},
  langid = {en},
  abstract = {After 5\\% more tests \\& a “sea trial”},
  note = {Copy at Offprint: https://kept.example/ferry\\_runs/},
}
`);
});

test('RIS has a tag a line, ended by CR and LF, and says nothing of a day that is not known', () => {
  expect(ris(full, copy).split('\r\n')).toEqual([
    'TY  - NEWS',
    'AU  - Oyelaran, Maren',
    'AU  - van der Loo, Piet',
    'AU  - Agence France-Presse',
    'TI  - Ferry to the islands runs again',
    'T2  - The Aldwick Courier',
    'Y1  - 2015/03//',
    'AB  - After 5% more tests & a “sea trial”',
    'LA  - en',
    'UR  - https://courier.example/ferry',
    'DB  - Offprint',
    'AV  - https://kept.example/ferry_runs/',
    'ER  - ',
    '',
  ]);
});

test('CSL-JSON has a newspaper article with the date parts that are known', () => {
  expect(JSON.parse(cslJson(full, slug, copy))).toEqual([
    {
      id: 'oyelaran2015ferry',
      type: 'article-newspaper',
      title: 'Ferry to the islands runs again',
      author: [
        { family: 'Oyelaran', given: 'Maren' },
        { family: 'van der Loo', given: 'Piet' },
        { literal: 'Agence France-Presse' },
      ],
      issued: { 'date-parts': [[2015, 3]] },
      'container-title': 'The Aldwick Courier',
      section: 'Coast',
      abstract: 'After 5% more tests & a “sea trial”',
      language: 'en',
      URL: 'https://courier.example/ferry',
      archive: 'Offprint',
      archive_location: 'https://kept.example/ferry_runs/',
    },
  ]);
});

test.each([
  ['2015', '2015///', [2015]],
  ['2015-03', '2015/03//', [2015, 3]],
  ['2015-03-06', '2015/03/06/', [2015, 3, 6]],
  ['2015-03-06T10:30:00+08:00', '2015/03/06/', [2015, 3, 6]],
])('%s stays as precise as it is: %s', (published, inRis, parts) => {
  const article = anArticle({ published });
  expect(ris(article, copy)).toContain(`Y1  - ${inRis}\r\n`);
  expect(readByCitationJs(bibtex(article, slug, copy))[0]?.issued).toEqual({ 'date-parts': [parts] });
  expect(JSON.parse(cslJson(article, slug, copy))[0].issued).toEqual({ 'date-parts': [parts] });
});

const hostile =
  'A "{b}" \\input{x} 50% of $5 & #1 _u_ ~ ^ @misc{y,\nTY  - BOOK\r\nER  - \u2028AU  - Eve\u0000 \u202eturned';
const tamed = 'A "{b}" \\input{x} 50% of $5 & #1 _u_ ~ ^ @misc{y, TY - BOOK ER - AU - Eve turned';

const kinds: [what: string, fields: Partial<Article>, authors: object[], inRis: string[]][] = [
  ['no author', {}, [], []],
  ['no date', named('Maren Oyelaran'), [{ given: 'Maren', family: 'Oyelaran' }], ['Oyelaran, Maren']],
  [
    'two authors and a month',
    { ...named('Maren Oyelaran', 'Cheng Yonghua'), published: '2015-03' },
    [
      { given: 'Maren', family: 'Oyelaran' },
      { given: 'Yonghua', family: 'Cheng' },
    ],
    ['Oyelaran, Maren', 'Cheng, Yonghua'],
  ],
  [
    'an organisation',
    { ...named('Bread and Water News Service'), published: '2015' },
    [{ family: 'Bread and Water News Service' }],
    ['Bread and Water News Service'],
  ],
  [
    'a suffix',
    named('Martin Luther Field Jr.'),
    [{ given: 'Martin Luther', family: 'Field', suffix: 'Jr.' }],
    ['Field, Martin Luther, Jr.'],
  ],
  [
    'hostile characters',
    {
      ...named(`News ${hostile}`),
      title: hostile,
      source: { name: hostile, url: 'https://x.example/a_{b}?c=%7D|\\d' },
    },
    [{ family: `News ${tamed}` }],
    [`News ${tamed}`],
  ],
];

describe.each(kinds)('an article with %s is read back the same', (_, fields, authors, inRis) => {
  const article = anArticle(fields);
  const [title, newspaper] = [cleanLine(article.title), cleanLine(article.source.name ?? '')];

  test('from BibTeX', () => {
    const read = readByCitationJs(bibtex(article, slug, copy));
    expect(read).toHaveLength(1);
    expect(read[0]).toMatchObject({ title, 'container-title': newspaper });
    expect(read[0]?.author ?? []).toEqual(authors);
    expect(decodeURI(String(read[0]?.URL))).toBe(decodeURI(new URL(article.source.url ?? '').href));
  });

  test('from RIS', () => {
    const read = readByCitationJs(ris(article, copy), '@ris/file');
    expect(read).toHaveLength(1);
    // citation-js files the authors of a newspaper article under this name.
    expect([read[0]?.reporter ?? []].flat()).toEqual(inRis);
    expect(read[0]).toMatchObject({ type: 'article-newspaper', title, 'container-title': newspaper });
  });
});

test('a second library reads the same newspaper article from BibTeX and from RIS', () => {
  const fields = {
    type: 'article-newspaper',
    title: 'Ferry to the islands runs again',
    newspaper: 'The Aldwick Courier',
    url: 'https://courier.example/ferry',
  };
  const people = anArticle({ ...named('Maren Oyelaran', 'Cheng Yonghua', 'Reuters'), published: '2015-03' });
  const authors = ['Oyelaran, Maren', 'Cheng, Yonghua', 'Reuters'];
  expect(readByConverter(bibtex(people, slug, copy), 'bibtex')).toEqual({
    ...fields,
    authors,
    date: '2015-03',
  });
  expect(readByConverter(ris(people, copy), 'ris')).toEqual({ ...fields, authors, date: '2015/03//' });
});

test('no text whatever breaks out of its field', () => {
  const text = fc.string({ unit: 'binary', minLength: 1 }).filter((value) => cleanLine(value) !== '');
  fc.assert(
    fc.property(text, text, (title, name) => {
      const article = { ...anArticle(), title, authors: [{ name }], source: { name } };
      const bib = bibtex(article, slug, copy);
      const depth = [...bib].reduce((open, sign) => open + (sign === '{' ? 1 : sign === '}' ? -1 : 0), 0);
      expect(depth).toBe(0);
      expect(bib.match(/^@/gm)).toHaveLength(1);
      expect(ris(article, copy).match(/^[A-Z][A-Z0-9] {2}- /gm)).toHaveLength(9);
      expect(JSON.parse(cslJson(article, slug, copy))).toHaveLength(1);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['lau2015mistrust', named('Connie Lau'), 'mistrust-remains-despite-talks'],
  ['mistrust2015remains', {}, 'mistrust-remains-despite-talks'],
  ['vanderloo2015ferry', named('Piet van der Loo'), 'the-ferry-runs'],
  ['almina2019almaa', { ...named('سلمى الحداد'), published: '2019' }, '2019-almina-almaa'],
  ['garcia2015la', named('Ana García'), 'la-la-la'],
])('the key is %s: ASCII, made of author, year and slug', (key, fields, of) => {
  const article = anArticle({ published: '2015', ...fields });
  expect(citationKey(article, of)).toBe(key);
});

test('a slug without a Latin letter still gives a key', () => {
  expect(citationKey(anArticle({ published: '2019' }), '港の灯り')).toMatch(/^[a-z0-9]{8,}$/);
});
