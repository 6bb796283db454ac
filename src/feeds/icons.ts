/** The icons for those who cannot read the one in the page, and the manifest that names them. */
import type { Output, SiteToBuild } from '../build/output.ts';
import { colours, iconSvg, paddedIconSvg } from '../site/icon.ts';
import { directionOf } from '../site/languages.ts';
import { pathTo } from '../site/permalinks.ts';
import { site as settings } from '../site/settings.ts';

/** Drawings and their sizes in pixels. A home screen cuts its icon to its own shape. */
const pictures = [
  { file: 'icon-192.png', size: 192, svg: iconSvg, purpose: 'any' },
  { file: 'icon-512.png', size: 512, svg: iconSvg, purpose: 'any' },
  { file: 'icon-maskable-512.png', size: 512, svg: paddedIconSvg, purpose: 'maskable' },
  { file: 'apple-touch-icon.png', size: 180, svg: paddedIconSvg, purpose: undefined },
] as const;

async function png(svg: string): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer();
}

/** The side of the picture in `favicon.ico`. */
const faviconSize = 48;

/** An ICO file of one picture: a header of 6 bytes, its directory entry of 16, and the PNG as it is. */
export function icoOf(picture: Uint8Array, size: number): Uint8Array {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(picture.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, picture]);
}

/** The icons as files; `favicon.ico` is what feed readers and old browsers ask for without being told. */
export function* icons({ kept }: SiteToBuild): Generator<Output> {
  const draw = (svg: string) => kept.bytes('icon', [svg], () => png(svg));
  yield { path: 'icon.svg', make: () => iconSvg() };
  for (const { file, size, svg } of pictures) yield { path: file, make: () => draw(svg(size)) };
  yield { path: 'favicon.ico', make: async () => icoOf(await draw(iconSvg(faviconSize)), faviconSize) };
}

/** `manifest.webmanifest` (W3C Web Application Manifest). The bar with the address stays: permalinks are to be seen. */
export function* manifest({ place }: SiteToBuild): Generator<Output> {
  const root = pathTo('', place.base);
  const fixed = pictures.filter(({ purpose }) => purpose !== undefined);
  const document = {
    name: settings.name,
    short_name: settings.name,
    description: settings.description,
    lang: settings.lang,
    dir: directionOf(settings.lang),
    id: root,
    start_url: root,
    scope: root,
    display: 'minimal-ui',
    background_color: colours.paper,
    theme_color: colours.paper,
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ...fixed.map(({ file, size, purpose }) => ({
        src: file,
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose,
      })),
    ],
  };
  yield { path: 'manifest.webmanifest', make: () => `${JSON.stringify(document, null, 1)}\n` };
}
