import sharp from 'sharp';
import { expect, test } from 'vitest';
import { icons, manifest } from '../../src/feeds/icons.ts';
import { colours } from '../../src/site/icon.ts';
import { siteOf } from './an-archive.ts';

const site = siteOf([], '/press/');
const made = async (path: string) =>
  Buffer.from((await [...icons(site)].find((icon) => icon.path === path)?.make()) ?? '');
const text = String(await [...manifest(site)][0]?.make());

/** The colours at places of a picture, given in parts of its side. */
async function colourAt(path: string, x: number, y: number): Promise<string> {
  const { data, info } = await sharp(await made(path))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 4;
  return data.subarray(at, at + 4).toString('hex');
}

test('each icon of the manifest is there, in the size that is said', async () => {
  const { icons: named } = JSON.parse(text) as { icons: { src: string; sizes: string }[] };
  expect(named.map(({ sizes }) => sizes)).toEqual(['any', '192x192', '512x512', '512x512']);
  for (const { src, sizes } of named.slice(1)) {
    const { width, height } = await sharp(await made(src)).metadata();
    expect(`${width}x${height}`).toBe(sizes);
  }
});

test('the manifest keeps to the path that the site is served under', () => {
  expect(JSON.parse(text)).toMatchObject({
    id: '/press/',
    start_url: '/press/',
    scope: '/press/',
    dir: 'ltr',
  });
});

test.each(['icon-maskable-512.png', 'apple-touch-icon.png'])(
  '%s fills its square, and what is cut off at the corners is paper',
  async (path) => {
    const paper = `${colours.paper.slice(1)}ff`;
    const corners = await Promise.all([
      colourAt(path, 0, 0),
      colourAt(path, 0.99, 0.99),
      colourAt(path, 0.15, 0.15),
    ]);
    expect(corners).toEqual([paper, paper, paper]);
    expect(await colourAt(path, 0.5, 0.4)).toBe(`${colours.accent.slice(1)}ff`);
  },
);

test('favicon.ico holds a picture of the size that its directory says', async () => {
  const ico = await made('favicon.ico');
  expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 48, 48]);
  const picture = ico.subarray(ico.readUInt32LE(18));
  expect(picture.length).toBe(ico.readUInt32LE(14));
  expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 48, height: 48 });
});
