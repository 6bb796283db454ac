const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

const asText = 'save it as plain text (.txt) and give that';
const picture = 'give the article, and its picture with --photo';

/** What other files begin with, at an offset in bytes; the first that agrees counts. */
const kinds: { kind: string; advice: string; at?: number; bytes: number[] }[] = [
  { kind: 'a rich text document (RTF)', advice: asText, bytes: ascii('{\\rtf') },
  {
    kind: 'a PDF document',
    advice: 'copy its text into a plain text file (.txt) and give that',
    bytes: ascii('%PDF-'),
  },
  {
    kind: 'an old Office document (DOC)',
    advice: asText,
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  },
  {
    kind: 'an OpenDocument text (ODT)',
    advice: asText,
    at: 30,
    bytes: ascii('mimetypeapplication/vnd.oasis.opendocument.text'),
  },
  {
    kind: 'an electronic book (EPUB)',
    advice: 'take the article out of it as plain text (.txt)',
    at: 30,
    bytes: ascii('mimetypeapplication/epub+zip'),
  },
  { kind: 'a JPEG picture', advice: picture, bytes: [0xff, 0xd8, 0xff] },
  { kind: 'a PNG picture', advice: picture, bytes: [0x89, ...ascii('PNG')] },
  { kind: 'a GIF picture', advice: picture, bytes: ascii('GIF8') },
  { kind: 'a WebP picture', advice: picture, at: 8, bytes: ascii('WEBP') },
  { kind: 'a TIFF picture', advice: picture, bytes: [...ascii('II*'), 0] },
  { kind: 'a TIFF picture', advice: picture, bytes: [...ascii('MM'), 0, ...ascii('*')] },
  { kind: 'an AVIF or HEIC picture, or a film', advice: picture, at: 4, bytes: ascii('ftyp') },
  { kind: 'a packed file (gzip)', advice: 'unpack it and give what is inside', bytes: [0x1f, 0x8b] },
  {
    kind: 'a packed file (7z)',
    advice: 'unpack it and give what is inside',
    bytes: [...ascii('7z'), 0xbc, 0xaf],
  },
  { kind: 'a web archive (Safari)', advice: 'save the page as HTML and give that', bytes: ascii('bplist00') },
  {
    kind: 'a database (SQLite)',
    advice: 'export its articles as text or JSON',
    bytes: ascii('SQLite format 3'),
  },
];

const zip = ascii('PK\u0003\u0004');

/** The names of files in a zip archive stand as they are; Office's formats are told apart by their folders. */
const zipKinds: { name: string; kind: string; advice: string }[] = [
  { name: 'word/', kind: 'a Word document (DOCX)', advice: asText },
  { name: 'xl/', kind: 'an Excel workbook (XLSX)', advice: 'save the article as plain text (.txt)' },
  { name: 'ppt/', kind: 'a PowerPoint file (PPTX)', advice: 'save the article as plain text (.txt)' },
  { name: '', kind: 'a packed file (zip)', advice: 'unpack it and give what is inside' },
];

const beginsWith = (bytes: Uint8Array, mark: number[], at = 0) =>
  mark.every((byte, index) => bytes[at + index] === byte);

/**
 * Why a file cannot be read as text, in one line after its name: what it is, by its first bytes, and what to
 * do. Undefined where it is none of the known binaries; a rich text document is refused too, being code.
 */
export const refuse = (bytes: Uint8Array): string | undefined => {
  const found =
    kinds.find(({ bytes: mark, at }) => beginsWith(bytes, mark, at)) ??
    (beginsWith(bytes, zip)
      ? zipKinds.find(({ name }) =>
          Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name),
        )
      : undefined);
  return found && `is ${found.kind}: ${found.advice}`;
};
