/** No word of an export may be lost, whatever its text says: each stands in the record or in what was dropped. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNamed } from '../../../src/import/formats/formats.ts';

const word = fc.stringMatching(/^[a-z]{3,9}$/);
const words = (min: number, max: number) =>
  fc.array(word, { minLength: min, maxLength: max }).map((list) => list.join(' '));
const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Beginnings of a paragraph that look like the labels and signs of an export. */
const tricky = fc.constantFrom(
  ...[
    'Section: ',
    'LENGTH: ',
    'Byline: ',
    'By ',
    'PG ',
    'IN ',
    'RE  ',
    'AN ',
    'HD ',
    'Location: ',
    'Title: ',
    'Subject: ',
  ],
  ...[
    'Eds: ',
    '_ ',
    '(MORE) ',
    '1 of 2 ',
    'Document 1 of 2 ',
    'Load-Date ',
    'Classification ',
    '• ',
    '> ',
    '# ',
    'Photo: ',
  ],
);
const paragraph = fc.record({
  opener: fc.option(tricky, { nil: '', freq: 4 }),
  words: words(8, 30).map(capital),
});
const text = fc.array(paragraph, { minLength: 1, maxLength: 6 });
const name = fc.tuple(word, word).map(([first, last]) => `${capital(first)} ${capital(last)}`);
const article = fc.record({
  title: words(4, 9).map(capital),
  author: name,
  publication: name,
  deck: words(5, 10).map(capital),
  text,
});

type Generated = typeof article extends fc.Arbitrary<infer Value> ? Value : never;
type Article = Omit<Generated, 'text'> & { body: string[] };

const exports: Record<string, (article: Article, nth: number) => string> = {
  nexis: ({ title, author, publication, deck, body }, nth) =>
    `${title}\n${publication}\nMarch ${nth + 1}, 2015 Friday\nLate Edition\n\nCopyright 2015 ${publication} All Rights Reserved\n\n` +
    `Section: NEWS; Pg. 4\nLength: 58 words\nByline: ${author}\nHighlight: ${deck}\n\nBody\n\n${body.join('\n\n')}\n\n` +
    `Graphic\n\nPhoto: ${deck}\n\nClassification\n\nLanguage: ENGLISH\n\nSubject: FERRIES\n\nLoad-Date: March 7, 2015\n\nEnd of Document\n`,
  factiva: ({ title, author, publication, deck, body }, nth) =>
    `SE     World\nHD     ${title}\n       ${deck}\nBY     By ${author}\nWC     96 words\nPD     ${nth + 1} March 2015\nSN     ${publication}\n` +
    `SC     LARKCO\nLA     English\nCY     (c) 2015 ${publication}\n\nLP     \n${body[0]}\n\nTD     \n${body.slice(1).join('\n\n')}\n\n` +
    `CO     sanfer : ${publication}\nAN     Document LARKCO0020150306eb36000${nth}a\n\n`,
  proquest: ({ title, author, publication, deck, body }, nth) =>
    `${'_'.repeat(60)}\n\n${title}\n\nAuthor: ${author}\n\nPublication info: ${publication} ; Larkford. ${nth + 1} Mar 2015: 24.\n\n` +
    `Abstract: ${deck}\n\nFull text: ${body.join('\n\n')}\n\nSubject: Ferries\n\nTitle: ${title}\n\nPublication title: ${publication}; Larkford\n\n` +
    `ProQuest document ID: 12345\n\n`,
  wire: ({ title, author, deck, body }, nth) =>
    `a000${nth}-----\nr i BC-EU--Ferry   03-06 0096\n^BC-EU--Ferry,96<\n^${title}<\n^Eds: ${deck}<\n^By ${author}=\n^Courier Writer=\n` +
    `\t   SANDHOLM (AP) _ ${body
      .map((each) => `\t   ${each}`)
      .join('\n')
      .trim()}\n\n\t   AP-NY-03-0${nth + 1}-15 1034GMT<\n\n`,
  markdown: ({ title, author, deck, body }) =>
    `---\ntitle: ${title}\nauthor: "[[${author}]]"\ndescription: ${deck}\ntags: [ferries]\n---\n\n${body.join('\n\n')}\n`,
};

const allWords = (value: unknown): string[] =>
  typeof value === 'string'
    ? (value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(allWords)
      : [];

/** The same with a different ending for each generated word, so that none can stand in for another. */
const distinct = <Value>(value: Value): Value => {
  let count = 0;
  const ending = () => {
    count += 1;
    return String(count).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
  };
  const renamed = JSON.stringify(value, (key, part) =>
    typeof part === 'string' && key !== 'opener'
      ? part.replace(/[A-Za-z]+/g, (each) => `${each}q${ending()}`)
      : part,
  );
  return JSON.parse(renamed);
};

/** The words of what was generated and written that are not in what was read. */
const missing = (source: string, readings: unknown) => {
  const read = new Set(allWords(readings));
  return allWords(source).filter((each) => /q[a-j]+$/.test(each) && !read.has(each));
};

test.each(Object.entries(exports))('no word of a %s export is lost', (format, write) => {
  const count = format === 'markdown' ? 1 : 3;
  fc.assert(
    fc.property(fc.array(article, { minLength: 1, maxLength: count }), (generated) => {
      const articles = distinct(generated).map(({ text: parts, ...others }) => ({
        ...others,
        body: parts.map(({ opener, words: rest }) => `${opener}${rest}.`),
      }));
      const source = articles.map(write).join('');
      const readings = formatNamed(format)?.read(source) ?? [];
      expect(readings.filter((reading) => reading instanceof Error)).toEqual([]);
      expect(readings).toHaveLength(articles.length);
      expect(missing(source, readings)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
