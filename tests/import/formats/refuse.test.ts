import { expect, test } from 'vitest';
import { refuse } from '../../../src/import/formats/refuse.ts';

const zip = (name: string) => Buffer.from(`PK\u0003\u0004${'\0'.repeat(26)}${name}`, 'latin1');

test.each([
  [
    'RTF',
    Buffer.from('{\\rtf1\\ansi Ferry}'),
    'is a rich text document (RTF): save it as plain text (.txt) and give that',
  ],
  [
    'DOCX',
    zip('[Content_Types].xmlword/document.xml'),
    'is a Word document (DOCX): save it as plain text (.txt) and give that',
  ],
  [
    'ODT',
    zip('mimetypeapplication/vnd.oasis.opendocument.textPK'),
    'is an OpenDocument text (ODT): save it as plain text (.txt) and give that',
  ],
  [
    'DOC',
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    'is an old Office document (DOC): save it as plain text (.txt) and give that',
  ],
  [
    'PDF',
    Buffer.from('%PDF-1.7'),
    'is a PDF document: copy its text into a plain text file (.txt) and give that',
  ],
  ['zip', zip('ferry.txt'), 'is a packed file (zip): unpack it and give what is inside'],
  [
    'JPEG',
    Buffer.from('ffd8ffe0', 'hex'),
    'is a JPEG picture: give the article, and its picture with --photo',
  ],
])('a file of %s is told what it is and what to do', (_, bytes, message) => {
  expect(refuse(bytes)).toBe(message);
});

test.each([
  '',
  'PK is how she signed',
  'Ferry line reopens',
  'RIFFLE, the WEBP of our time',
  '{"title":"Ferry"}',
])('the text “%s” is not refused', (text) => {
  expect(refuse(Buffer.from(text))).toBeUndefined();
});
