/** `index.epub` beside the page: the article as EPUB 3.3, for reading systems. */
import type { Kept } from '../build/kept.ts';
import { type Copied, photoFile } from './copy.ts';
import { articleXhtml, navXhtml, packageOpf, styleSheet } from './epub-text.ts';
import { pictureBytes } from './pictures.ts';
import { type ZipEntry, zip } from './zip.ts';

const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml" />
</rootfiles>
</container>
`;

/** What is short is put in as it is: to pack each takes half as long as to pack the article, and saves half a kilobyte. */
const worthPacking = 2000;

function text(path: string, content: string): ZipEntry {
  const bytes = Buffer.from(content);
  return { path, bytes, isPacked: bytes.length >= worthPacking };
}

/** The bytes: the same article gives the same. The media type comes first and as it is, so that it can be seen. */
export async function epub(one: Copied, kept: Kept): Promise<Uint8Array> {
  const files = [
    text('mimetype', 'application/epub+zip'),
    text('META-INF/container.xml', container),
    text('EPUB/package.opf', packageOpf(one)),
    text('EPUB/nav.xhtml', navXhtml(one)),
    text('EPUB/article.xhtml', articleXhtml(one)),
    text('EPUB/style.css', styleSheet),
  ];
  for (const index of one.article.photos.keys()) {
    const bytes = await pictureBytes(one, index, kept);
    if (bytes) files.push({ path: `EPUB/${photoFile(index)}`, bytes, isPacked: false });
  }
  return zip(files);
}
