/** `index.epub` beside the page: the article as EPUB 3.3, for reading systems. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Kept } from '../build/kept.ts';
import { type Copied, photoFile } from './copy.ts';
import { articleXhtml, navXhtml, packageOpf, styleSheet } from './epub-text.ts';
import { pictureBytes } from './pictures.ts';

const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml" />
</rootfiles>
</container>
`;

/** Zip keeps local times; one fixed time in whatever zone the machine is in makes the same bytes everywhere. */
const mtime = new Date(2000, 0, 1);
const stored = { level: 0, mtime } as const;
const packed = { level: 9, mtime } as const;

/** What is short is put in as it is: to pack each takes half as long as to pack the article, and saves half a kilobyte. */
const worthPacking = 2000;

function text(content: string): Zippable[string] {
  const bytes = strToU8(content);
  return [bytes, bytes.length < worthPacking ? stored : packed];
}

/** The bytes: the same article gives the same. The media type comes first and as it is, so that it can be seen. */
export async function epub(one: Copied, kept: Kept): Promise<Uint8Array> {
  const files: Zippable = {
    mimetype: [strToU8('application/epub+zip'), stored],
    'META-INF/container.xml': text(container),
    'EPUB/package.opf': text(packageOpf(one)),
    'EPUB/nav.xhtml': text(navXhtml(one)),
    'EPUB/article.xhtml': text(articleXhtml(one)),
    'EPUB/style.css': text(styleSheet),
  };
  for (const index of one.article.photos.keys()) {
    const picture = await pictureBytes(one, index, kept);
    if (picture) files[`EPUB/${photoFile(index)}`] = [picture, stored];
  }
  return zipSync(files);
}
