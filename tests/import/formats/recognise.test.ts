import { expect, test } from 'vitest';
import { formatNamed, formats, recognise } from '../../../src/import/formats/formats.ts';

const clip = (...middle: string[]) =>
  [
    'Ferry line to the outer islands reopens',
    '',
    ...middle,
    '',
    'The first ferry since December left the quay at dawn on Thursday with flour, post and a piano.',
    '',
    '"We had forgotten what an ordinary morning sounds like," said the harbour master.',
  ].join('\n');

const nearMisses: [what: string, text: string][] = [
  ['a line “Section: News”', clip('Section: News')],
  ['a line “Length: 300 words”', clip('Length: 300 words')],
  ['“Length” and “Byline” but no text marked “Body”', clip('Length: 300 words', 'Byline: Ann Lee')],
  ['a subhead “Body”', clip('Body')],
  ['a paragraph beginning “By”', clip('By the time the ferry left, the bread was gone.')],
  ['a byline', clip('By Ann Lee')],
  ['a ranking “1 of 10”', clip('1 of 10')],
  ['capitals with a colon', clip('SECTION: NEWS', 'BYLINE: Ann Lee')],
  ['two-letter words that are Factiva codes', clip('IN', 'TD', 'HD', 'PG 24')],
  ['“Full text:” of a speech', clip('Full text: the speech that the harbour master gave')],
  [
    '“Title:” and “Author:” of a book',
    clip('Title: The Long Winter', 'Author: Ann Lee', 'Publisher: Larkford Press'),
  ],
  ['a dateline of an agency', clip('SANDHOLM (AP) — The first ferry left at dawn.')],
  ['a dateline with an underscore alone', clip('SANDHOLM (AP) _ The first ferry left at dawn.')],
  ['a line in angle brackets', clip('<Advertisement>')],
  ['“<nitf>” in the text', clip('They send <nitf> documents.')],
  ['text in brackets', `[Ferry] line reopens\n\n${clip()}`],
  ['text in braces', `{Ferry} line reopens with "headline": "bodies"\n\n${clip()}`],
  ['a line of hyphens above it', `---\n${clip()}`],
  ['a section between lines of hyphens', `---\nFerry line reopens\n---\n${clip()}`],
  ['one bold word', clip('The **first** ferry')],
  ['one link', clip('See [the list](https://courier.example/list).')],
  ['a number sign', clip('#1 in the list')],
  ['an identifier “Document”', clip('Document LARKCO0020150306eb360001a')],
  ['a wire slug in the middle', clip('BC-EU--Island-Ferry,96')],
];

test.each(nearMisses)('a plain clip with %s stays a plain clip', (_, text) => {
  expect(recognise(text).name).toBe('clip');
});

test('each format is found by its name, and no other is', () => {
  expect(formats.map(({ name }) => formatNamed(name)?.name)).toEqual(formats.map(({ name }) => name));
  expect(formatNamed('rtf')).toBeUndefined();
});

test('line ends of Windows and a byte order mark change nothing', () => {
  const text = `\uFEFFFerry\r\nCourier\r\nMarch 6, 2015\r\n\r\nLength: 9 words\r\n\r\nBody\r\n\r\nThe ferry left.\r\n\r\nEnd of Document\r\n`;
  expect(recognise(text).name).toBe('nexis');
});
