import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readArticleFile } from '../../src/article-file.ts';
import { slugsIn } from '../../src/import/file/library.ts';
import { clip, filesIn, newFolder, run, spawned } from './command.ts';

const slug = 'ferries-return-to-the-strait-after-a-winter-of-repairs';
const index = `content/${slug}/index.md`;

/** A folder with a clip that has been imported. */
async function imported(...flags: string[]): Promise<string> {
  const cwd = newFolder({ 'clip.txt': clip() });
  const { status, err } = await run(['import', 'clip.txt', ...flags], { cwd });
  expect([status, err]).toEqual([0, '']);
  return cwd;
}

const article = (cwd: string, path = index) => readArticleFile(readFileSync(join(cwd, path), 'utf8'), path);

/** A second clip beside the first, by its name. */
function given(cwd: string, text: string): string {
  writeFileSync(join(cwd, 'second.txt'), text);
  return 'second.txt';
}

/** Changes a file as a person's editor does. */
function edit(cwd: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(cwd, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(cwd, path), text.replace(from, to));
}

describe('import', () => {
  test('writes the article, and the source byte for byte beside it', async () => {
    const cwd = await imported();
    expect(readdirSync(join(cwd, 'content', slug))).toEqual(['index.md', 'source.txt']);
    expect(filesIn(cwd)[`content/${slug}/source.txt`]).toBe(clip());
    const { data, body } = article(cwd);
    expect(data).toMatchObject({ section: 'World', rights: { holder: 'news.example.org', index: false } });
    expect(data.published).toBeUndefined();
    expect(body.trim().split('\n\n')).toHaveLength(3);
  });

  test('says what it wrote and what it is not sure of, with the flag that corrects it', async () => {
    const cwd = newFolder({ 'clip.txt': clip() });
    const { out } = await run(['import', 'clip.txt'], { cwd });
    expect(out).toContain(`clip.txt: wrote ${index}, and beside it source.txt\n`);
    expect(out).toContain('--published');
  });

  test('takes standard input', async () => {
    const cwd = newFolder();
    expect(spawned(['import', '-'], { cwd, input: clip() }).status).toBe(0);
    expect(filesIn(cwd)[`content/${slug}/source.txt`]).toBe(clip());
  });

  test('names the kept source by what it is', async () => {
    const cwd = newFolder({
      'clip.md': `---\ntitle: A boat\n---\n\nIt left at dawn, with forty people and a dog.\n`,
    });
    await run(['import', 'clip.md'], { cwd });
    expect(Object.keys(filesIn(join(cwd, 'content')))).toEqual([
      'a-boat/index.md',
      'a-boat/source.md',
      'permalinks.txt',
    ]);
  });

  test('lets flags give or correct any field', async () => {
    const cwd = await imported(
      ...[
        '--title',
        'Boats are back',
        '--standfirst',
        '',
        '--section',
        'Sea',
        '--lang',
        'en-GB',
        '--dateline',
        'Oban',
      ],
      ...[
        '--author',
        'Bo Ek',
        '--author',
        'Cy Fox',
        '--contributor',
        'Di Gil: Editing',
        '--contributor',
        'Ed Hay',
      ],
      ...['--published', '2015-03', '--published-basis', 'It speaks of March.', '--updated', '2015-04-01'],
      ...[
        '--publisher',
        'The Strait',
        '--url',
        'https://strait.example/1',
        '--rights-holder',
        'Bo Ek',
        '--licence',
        'CC BY',
      ],
      ...['--caption', 'A boat', '--credit', 'Flo', '--slug', 'boats', '--index'],
    );
    const { data } = article(cwd, 'content/boats/index.md');
    expect(data).toMatchObject({
      title: 'Boats are back',
      section: 'Sea',
      lang: 'en-GB',
      dateline: 'Oban',
      authors: [{ name: 'Bo Ek' }, { name: 'Cy Fox' }],
      contributors: [{ name: 'Di Gil', role: 'Editing' }, { name: 'Ed Hay' }],
      published: '2015-03',
      publishedBasis: 'It speaks of March.',
      updated: '2015-04-01',
      source: { name: 'The Strait', url: 'https://strait.example/1' },
      photos: [{ caption: 'A boat', credit: 'Flo' }],
      rights: { holder: 'Bo Ek', licence: 'CC BY', index: true },
    });
    expect(data.standfirst).toBeUndefined();
  });

  test('copies a picture beside the article under a plain name', async () => {
    const picture = await sharp({ create: { width: 4, height: 3, channels: 3, background: 'navy' } })
      .png()
      .toBuffer();
    const cwd = newFolder({ 'clip.txt': clip(), 'My Photo (1).JPG': picture });
    await run(['import', 'clip.txt', '--photo', 'My Photo (1).JPG', '--alt', ''], { cwd });
    expect(article(cwd).data.photos[0]).toMatchObject({
      file: 'my-photo-1.png',
      alt: '',
      credit: 'Harbour Press',
    });
    expect(readFileSync(join(cwd, 'content', slug, 'my-photo-1.png'))).toEqual(picture);
  });

  test('gives another article with the same headline a name of its own', async () => {
    const cwd = await imported();
    writeFileSync(join(cwd, 'other.txt'), clip({ url: 'https://news.example.org/other' }));
    await run(['import', 'other.txt'], { cwd });
    expect(slugsIn(join(cwd, 'content'))).toEqual([slug, expect.stringMatching(`^${slug}-[0-9a-f]{8}$`)]);
  });

  test('never gives a former slug to another article', async () => {
    const cwd = await imported('--slug', 'boats');
    edit(cwd, 'content/boats/index.md', 'rights:', 'aliases:\n  - ships\nrights:');
    writeFileSync(join(cwd, 'other.txt'), clip({ headline: 'Ships', url: 'https://news.example.org/2' }));
    expect(await run(['import', 'other.txt', '--slug', 'ships'], { cwd })).toMatchObject({ status: 1 });
  });

  test('imports the others when one file cannot be', async () => {
    const cwd = newFolder({ 'clip.txt': clip(), 'empty.txt': '' });
    const { status, err } = await run(['import', 'empty.txt', 'clip.txt'], { cwd });
    expect([status, err]).toEqual([1, 'empty.txt: is empty: there is nothing to read\n']);
    expect(slugsIn(join(cwd, 'content'))).toEqual([slug]);
  });

  test('twice at once writes whole articles only', async () => {
    const cwd = newFolder({ 'a.txt': clip(), 'b.txt': clip({ url: 'https://news.example.org/b' }) });
    const { spawn } = await import('node:child_process');
    const cli = join(import.meta.dirname, '../../src/import/command/cli.ts');
    const runs = ['a.txt', 'b.txt', 'a.txt'].map(
      (file) =>
        new Promise((done) => {
          spawn(process.execPath, [cli, 'import', file], { cwd }).on('exit', done);
        }),
    );
    expect(await Promise.all(runs)).toEqual([0, 0, 0]);
    for (const name of slugsIn(join(cwd, 'content'))) {
      expect(readdirSync(join(cwd, 'content', name))).toEqual(['index.md', 'source.txt']);
      expect(article(cwd, `content/${name}/index.md`).body).toContain('crossed the strait');
    }
  });
});

describe('a second import', () => {
  test.each([
    ['of the same source', clip(), 'the same source'],
    ['of a source from the same address', clip({ last: 'It was the last boat.' }), 'from the same address'],
  ])('%s says that it is there and changes nothing', async (_, text, why) => {
    const cwd = await imported();
    const before = filesIn(join(cwd, 'content'));
    const { status, out } = await run(['import', given(cwd, text)], { cwd });
    expect(status).toBe(0);
    expect(out).toContain(`is there already, as ${index} (${why}); nothing was changed`);
    expect(filesIn(join(cwd, 'content'))).toEqual(before);
  });
});

describe('import --update', () => {
  const last = 'The next boat leaves in April.';

  test('takes over what changed in the source and keeps what was corrected by hand', async () => {
    const cwd = await imported();
    edit(cwd, index, 'section: World', 'section: The world');
    edit(cwd, index, 'Forty people', 'Forty-two people');
    const { status, out } = await run(['import', given(cwd, clip({ last })), '--update'], { cwd });
    expect(status).toBe(0);
    expect(out).toContain(`+${last}`);
    const { data, body } = article(cwd);
    expect(data.section).toBe('The world');
    expect(body).toContain('Forty-two people');
    expect(body).toContain(last);
    expect(filesIn(cwd)[`content/${slug}/source.txt`]).toBe(clip({ last }));
  });

  test('keeps and shows what was corrected both by hand and in the source', async () => {
    const cwd = await imported();
    edit(cwd, index, 'title: Ferries return', 'title: The ferries return');
    const headline = 'Ferries are back in the strait after long repairs';
    const { out } = await run(['import', given(cwd, clip({ headline })), '--update'], { cwd });
    expect(out).toContain(
      `kept title: “The ferries return to the strait after a winter of repairs”, and the source says “${headline}”`,
    );
    expect(article(cwd).data.title).toContain('The ferries return');
  });

  test('leaves comments and what it does not know alone', async () => {
    const cwd = await imported();
    edit(cwd, index, 'section: World', '# as on the page\nsection: World');
    edit(cwd, index, '\nForty people', '\n1. one\n   - two\n\nForty people');
    await run(['import', given(cwd, clip({ last })), '--update'], { cwd });
    const text = filesIn(cwd)[index];
    expect(text).toContain('# as on the page\nsection: World');
    expect(text).toContain('\n1. one\n   - two\n\nForty people');
  });

  test('takes flags as corrections', async () => {
    const cwd = await imported();
    await run(
      ['import', 'clip.txt', '--update', '--published', '2015-03', '--published-basis', 'It says so.'],
      {
        cwd,
      },
    );
    expect(article(cwd).data).toMatchObject({ published: '2015-03', publishedBasis: 'It says so.' });
  });

  test('with nothing new changes nothing', async () => {
    const cwd = await imported();
    const before = filesIn(cwd);
    expect((await run(['import', 'clip.txt', '--update'], { cwd })).out).toContain(
      'is up to date; nothing was changed',
    );
    expect(filesIn(cwd)).toEqual(before);
  });

  test('--overwrite takes the source as it reads, and keeps what no source states', async () => {
    const cwd = await imported('--published', '2015-03');
    edit(cwd, index, 'Forty people', 'Forty-two people');
    await run(['import', given(cwd, clip({ last })), '--update', '--overwrite'], { cwd });
    const { data, body } = article(cwd);
    expect(body).toContain('\nForty people');
    expect(data.published).toBe('2015-03');
  });
});

describe('import --check', () => {
  const check = (cwd: string, ...slugs: string[]) => run(['import', '--check', ...slugs], { cwd });

  test('finds nothing in what was just imported, flags or not', async () => {
    const cwd = await imported('--published', '2015-03');
    expect(await check(cwd)).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^1 read as they stand, 0 .*\n$/),
    });
  });

  test('shows what was corrected by hand, which is no fault', async () => {
    const cwd = await imported();
    edit(cwd, index, 'Forty people', 'Forty-two people');
    const { status, out } = await check(cwd);
    expect(status).toBe(0);
    expect(out).toContain(`${index}: corrected by hand`);
    expect(out).toMatch(/\n-Forty-two people.*\n\+Forty people/);
  });

  test('ends with 1 where a source now reads differently', async () => {
    const cwd = await imported();
    edit(cwd, index, 'Forty people', 'Forty-two people');
    writeFileSync(
      join(cwd, index),
      (filesIn(cwd)[index] ?? '').replace(/reading: .*/, 'reading: 0123456789ab'),
    );
    expect(await check(cwd)).toMatchObject({
      status: 1,
      out: expect.stringContaining('now reads differently'),
    });
  });

  test.each([
    [
      'a kept source is no longer what was imported',
      `content/${slug}/source.txt`,
      'on Monday',
      'on Tuesday',
      'is no longer what was imported',
    ],
    ['front matter is wrong', index, 'lang: en', 'lang: 1', `${index}:5: lang`],
    ['a kept source is missing', index, 'file: source.txt', 'file: other.txt', 'other.txt is not there'],
  ])('says that %s', async (_, path, from, to, said) => {
    const cwd = await imported();
    edit(cwd, path, from, to);
    expect(await check(cwd)).toMatchObject({ status: 1, err: expect.stringContaining(said) });
  });

  test('looks only at the articles that are named', async () => {
    const cwd = await imported();
    expect(await check(cwd, 'no-such-article')).toMatchObject({
      status: 1,
      err: expect.stringContaining('there is no article'),
    });
  });

  test('writes nothing', async () => {
    const cwd = await imported();
    const before = filesIn(cwd);
    await check(cwd);
    expect(filesIn(cwd)).toEqual(before);
  });
});

test('a folder named as an article’s slug, even an empty one, is never written into', async () => {
  const cwd = newFolder({ 'clip.txt': clip() });
  mkdirSync(join(cwd, 'content', slug), { recursive: true });
  await run(['import', 'clip.txt'], { cwd });
  expect(readdirSync(join(cwd, 'content', slug))).toEqual([]);
});
