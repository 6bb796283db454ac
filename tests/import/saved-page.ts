/** A saved page of our own writing, and the containers that browsers and crawlers put one in. */
import sharp from 'sharp';

const noise = { type: 'gaussian', mean: 128, sigma: 20 } as const;

/** A picture that a page can show, of a colour that tells it from others, and not too plain to weigh. */
export const picture = (background = 'navy'): Promise<Buffer> =>
  sharp({ create: { width: 300, height: 200, channels: 3, background, noise } })
    .tint(background)
    .jpeg()
    .toBuffer();

/** A page about a bridge; `image` is the address of its picture. */
export const bridgePage = ({
  number = 1,
  image = '/img/bridge.jpg',
  alt = ' alt="A bridge of steel"',
  head = '<meta charset="utf-8">',
}: {
  number?: number;
  image?: string;
  alt?: string;
  head?: string;
} = {}): string => `<!DOCTYPE html>
<html lang="en"><head>${head}<title>Bridge ${number} opens again | The Strait</title></head>
<body><article><h1>Bridge ${number} opens again</h1>
<figure><img src="${image}"${alt}><figcaption>The bridge on Monday. Photo: Ann Lee</figcaption></figure>
<p>Bridge number ${number} opened again on Monday after four months of repairs to its deck and its towers, the town said.</p>
<p>Forty people came, among them two teachers who had waited since November to cross the river with their pupils again.</p>
<p>“We are glad to be back,” the café’s owner said, and waved until the first bus was out of sight over the water.</p>
</article></body></html>
`;

/** Quoted-printable, as mail programs write it. */
export const quotedPrintable = (text: string, encoding: BufferEncoding = 'utf8'): string =>
  [...Buffer.from(text, encoding)]
    .map((byte) =>
      byte === 10
        ? '\r\n'
        : byte > 126 || byte === 61
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte),
    )
    .join('')
    .replace(/[^\r\n]{70}(?=[^\r\n=]{6})/g, (line) => (/=.?$/.test(line) ? line : `${line}=\r\n`));

/** A part of an MHTML file, in base64. */
export interface MhtmlPart {
  type: string;
  location: string;
  bytes: Buffer;
  id?: string;
}

/** An MHTML file as Chrome writes it. */
export const mhtml = (page: string, url: string, parts: readonly MhtmlPart[] = []): string => {
  const boundary = '----MultipartBoundary--abc----';
  const further = parts.map(
    ({ type, location, bytes, id }) =>
      `--${boundary}\r\nContent-Type: ${type}\r\n${id ? `Content-ID: <${id}>\r\n` : ''}Content-Transfer-Encoding: base64\r\nContent-Location: ${location}\r\n\r\n${bytes.toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`,
  );
  return `From: <Saved by Blink>\r\nSnapshot-Content-Location: ${url}\r\nSubject: Bridge\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${boundary}"\r\n\r\n\r\n--${boundary}\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: ${url}\r\n\r\n${quotedPrintable(page)}\r\n${further.join('')}--${boundary}--\r\n`;
};

/** A record of a web archive, written by hand so that any part of it can be wrong. */
export const warcRecord = (type: string, url: string, content: Buffer, version = '1.1'): Buffer =>
  Buffer.concat([
    Buffer.from(
      `WARC/${version}\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2026-11-24T10:00:00Z\r\nContent-Type: application/http\r\nContent-Length: ${content.length}\r\n\r\n`,
    ),
    content,
    Buffer.from('\r\n\r\n'),
  ]);

/** A response as it came over the wire. */
export const response = (body: Buffer, headers: string[], status = '200 OK'): Buffer =>
  Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers.join('\r\n')}\r\n\r\n`), body]);
