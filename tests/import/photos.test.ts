/** `import --photos`: the pictures that came with a page, copied beside its article. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readArticleFile } from '../../src/article-file.ts';
import { newFolder, run } from './command.ts';
import { bridgePage, mhtml, picture, response, warcRecord } from './saved-page.ts';

const url = 'https://strait.example/news/bridge';
const imageUrl = 'https://strait.example/img/bridge.jpg';
const slug = 'bridge-1-opens-again';
const navy = await picture();
const tiny = await sharp({ create: { width: 20, height: 20, channels: 3, background: 'red' } })
  .png()
  .toBuffer();

/** Imports with --photos, and gives the article, its pictures and what was said. */
async function imported(cwd: string, file: string, ...flags: string[]) {
  const ran = await run(['import', file, '--photos', ...flags], { cwd });
  const folder = join(cwd, 'content', slug);
  const { data, body } = readArticleFile(readFileSync(join(folder, 'index.md'), 'utf8'), 'index.md');
  const names = readdirSync(folder).filter((name) => !/^(?:index|source)\./.test(name));
  const pictures = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]));
  return { ...ran, photos: data.photos, body, pictures };
}

const dataPage = (bytes: Buffer, alt?: string) =>
  bridgePage({
    image: `data:image/jpeg;base64,${bytes.toString('base64')}`,
    ...(alt !== undefined && { alt }),
  });

/** A page with a folder beside it, as browsers save it. */
function withFolder(
  files: Record<string, Buffer>,
  image = 'Page_files/bridge.jpg',
  name = 'Page_files',
): string {
  const cwd = newFolder({ 'Page.html': bridgePage({ image }) });
  mkdirSync(join(cwd, name));
  for (const [file, bytes] of Object.entries(files)) writeFileSync(join(cwd, name, file), bytes);
  return cwd;
}

const asHeld = {
  file: 'lead.jpg',
  alt: 'A bridge of steel',
  caption: 'The bridge on Monday.',
  credit: 'Ann Lee',
};

describe('a picture is taken', () => {
  test.each([
    ['in the page itself', 'page.html', dataPage(navy)],
    [
      'in an MHTML file, by its address',
      'page.mhtml',
      mhtml(bridgePage(), url, [{ type: 'image/jpeg', location: imageUrl, bytes: navy }]),
    ],
    [
      'in an MHTML file, by its id',
      'page.mhtml',
      mhtml(bridgePage({ image: 'cid:one@page' }), url, [
        { type: 'image/jpeg', location: 'x', id: 'one@page', bytes: navy },
      ]),
    ],
    [
      'in a web archive',
      'page.warc',
      Buffer.concat([
        warcRecord('response', url, response(Buffer.from(bridgePage()), ['Content-Type: text/html'])),
        warcRecord('response', imageUrl, response(navy, ['Content-Type: image/jpeg'])),
      ]),
    ],
  ])('that came %s', async (_, file, bytes) => {
    const { photos, pictures } = await imported(newFolder({ [file]: bytes }), file);
    expect(photos).toEqual([expect.objectContaining(asHeld)]);
    expect(pictures).toEqual({ 'lead.jpg': navy });
  });

  test.each([
    ['Page_files', 'Page_files/bridge.jpg'],
    ['Page_files', './Page_files/bridge.jpg?w=300'],
    ['Die Brücke-Dateien', 'Die%20Br%C3%BCcke-Dateien/bridge.jpg'],
  ])('from the folder %s beside the page, named as %s', async (name, image) => {
    const { photos, pictures } = await imported(withFolder({ 'bridge.jpg': navy }, image, name), 'Page.html');
    expect(photos).toEqual([asHeld]);
    expect(pictures).toEqual({ 'lead.jpg': navy });
  });

  test('only when asked for', async () => {
    const cwd = newFolder({ 'page.html': dataPage(navy) });
    await run(['import', 'page.html'], { cwd });
    expect(readdirSync(join(cwd, 'content', slug))).toEqual(['index.md', 'source.html']);
  });

  test('and the article then reads as its source does', async () => {
    const cwd = newFolder({ 'page.html': dataPage(navy, '') });
    await imported(cwd, 'page.html');
    expect((await run(['import', '--check'], { cwd })).out).toContain('1 read as they stand, 0 ');
  });
});

describe('a picture is not taken', () => {
  test.each([
    ['outside the folder', '../secret.jpg'],
    ['outside it in other words', 'Page_files/../../secret.jpg'],
    ['outside it, encoded', 'Page_files/%2e%2e/%2e%2e/secret.jpg'],
    ['by an absolute path', '/etc/hostname'],
    ['by a file address', 'file:///etc/hostname'],
    ['in a folder that is not the page’s', 'private/secret.jpg'],
    ['through a link in the folder', 'Page_files/link.jpg'],
    ['through a link that is the folder', 'Linked_files/secret.jpg'],
  ])('from %s', async (_, image) => {
    const cwd = withFolder({ 'bridge.jpg': navy }, image);
    const private_ = newFolder({ 'secret.jpg': navy });
    mkdirSync(join(cwd, 'private'));
    for (const folder of [cwd, join(cwd, 'private')]) writeFileSync(join(folder, 'secret.jpg'), navy);
    symlinkSync(join(private_, 'secret.jpg'), join(cwd, 'Page_files', 'link.jpg'));
    symlinkSync(private_, join(cwd, 'Linked_files'));
    expect((await imported(cwd, 'Page.html')).pictures).toEqual({});
  });

  test.each([
    [
      'is an SVG drawing',
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><script>alert(1)</script>${' '.repeat(900)}</svg>`,
      ),
    ],
    ['is an empty file', Buffer.alloc(0)],
    ['is no picture', Buffer.alloc(2000, 'no picture ')],
    ['is a damaged picture', navy.subarray(0, navy.length / 2)],
    ['is too small', tiny],
  ])('that %s, which is said', async (said, bytes) => {
    const cwd = withFolder({ 'bridge.jpg': bytes });
    const { pictures, out, photos } = await imported(cwd, 'Page.html');
    expect(pictures).toEqual({});
    expect(photos[0]?.file).toBeUndefined();
    expect(out).toContain(`unsure photos.file: the lead picture ${said}`);
  });
});

describe('a held picture', () => {
  test('is freed of what says where it was taken, and stays turned and coloured as it was', async () => {
    const taken = await sharp(await picture('teal'))
      .withIccProfile('p3')
      .withExif({
        IFD0: { Artist: 'Ann Lee' },
        IFD3: { GPSLatitude: '55/1 57/1 0/1', GPSLatitudeRef: 'N' },
      })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { pictures } = await imported(newFolder({ 'page.html': dataPage(taken) }), 'page.html');
    const held = pictures['lead.jpg'] ?? Buffer.alloc(0);
    const [before, after] = await Promise.all([sharp(taken).metadata(), sharp(held).metadata()]);
    expect(held.includes('Ann Lee')).toBe(false);
    expect(after.exif?.length).toBeLessThan(60);
    expect([after.orientation, after.icc]).toEqual([before.orientation, before.icc]);
    expect(after.orientation).toBe(6);
    const pixels = (bytes: Buffer) => sharp(bytes).raw().toBuffer();
    expect(await pixels(held)).toEqual(await pixels(taken));
  });

  test('that two photos show is stored once, and others have names by their place', async () => {
    const red = await picture('red');
    const figure = (bytes: Buffer, caption: string) =>
      `<figure><img alt="" src="data:image/jpeg;base64,${bytes.toString('base64')}"><figcaption>${caption}</figcaption></figure><p>A further paragraph about the bridge, which is long enough to be one by itself, stands here.</p>`;
    const page = dataPage(navy).replace(
      '<p>“We',
      `${figure(red, 'The river in May.')}${figure(navy, 'The bridge, seen again.')}<p>“We`,
    );
    const { photos, pictures } = await imported(newFolder({ 'page.html': page }), 'page.html');
    expect(photos.map(({ file }) => file)).toEqual(['lead.jpg', 'photo-2.jpg', 'lead.jpg']);
    expect(pictures).toEqual({ 'lead.jpg': navy, 'photo-2.jpg': red });
  });

  test('that the page does not describe has an empty alt, which is said', async () => {
    const { photos, out } = await imported(newFolder({ 'page.html': dataPage(navy, '') }), 'page.html');
    expect(photos[0]).toMatchObject({ file: 'lead.jpg', alt: '' });
    expect(out).toContain(
      'unsure photos.alt: the page does not say what these show, so that alt is empty: lead.jpg',
    );
  });

  test('gives way to the lead that --photo names', async () => {
    const cwd = newFolder({ 'page.html': dataPage(navy), 'mine.jpg': await picture('red') });
    const { photos, pictures } = await imported(cwd, 'page.html', '--photo', 'mine.jpg', '--alt', 'Mine');
    expect(photos[0]).toMatchObject({ file: 'mine.jpg', alt: 'Mine' });
    expect(Object.keys(pictures)).toEqual(['mine.jpg']);
  });
});

describe('--update', () => {
  const first = bridgePage({ head: `<link rel="canonical" href="${url}">`, image: 'Page_files/bridge.jpg' });

  test('with --photos brings pictures that were not held', async () => {
    const cwd = withFolder({ 'bridge.jpg': navy });
    await run(['import', 'Page.html'], { cwd });
    const { photos, pictures } = await imported(cwd, 'Page.html', '--update');
    expect(photos).toEqual([asHeld]);
    expect(pictures).toEqual({ 'lead.jpg': navy });
  });

  test.each([[], ['--photos']])(
    'keeps a picture with its photo when another comes before it %s',
    async (...flags) => {
      const cwd = withFolder({ 'bridge.jpg': navy, 'new.jpg': await picture('red') });
      writeFileSync(join(cwd, 'Page.html'), first);
      await imported(cwd, 'Page.html');
      const second = first.replace(
        '<figure>',
        '<figure><img src="Page_files/new.jpg" alt="A bus"><figcaption>The first bus over the river.</figcaption></figure><figure>',
      );
      writeFileSync(join(cwd, 'Page.html'), second);
      const { err } = await run(['import', 'Page.html', '--update', ...flags], { cwd });
      const { data } = readArticleFile(
        readFileSync(join(cwd, 'content', slug, 'index.md'), 'utf8'),
        'index.md',
      );
      expect(err).toBe('');
      expect(data.photos.find(({ caption }) => caption === 'The bridge on Monday.')?.file).toBe('lead.jpg');
      expect(readFileSync(join(cwd, 'content', slug, 'lead.jpg'))).toEqual(navy);
    },
  );

  test('keeps a picture that the source no longer shows, and says so', async () => {
    const cwd = withFolder({ 'bridge.jpg': navy });
    writeFileSync(join(cwd, 'Page.html'), first);
    await imported(cwd, 'Page.html');
    writeFileSync(join(cwd, 'Page.html'), first.replace(/<figure>.*<\/figure>/, ''));
    const { photos, pictures, out } = await imported(cwd, 'Page.html', '--update');
    expect(photos[0]?.file).toBe('lead.jpg');
    expect(Object.keys(pictures)).toEqual(['lead.jpg']);
    expect(out).toContain('kept photos: lead.jpg, which the source no longer shows');
  });
});
