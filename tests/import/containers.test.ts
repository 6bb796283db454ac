/** Saved pages in what they may be wrapped in, by the command. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ArticleRecord } from '../../src/article.ts';
import { slugsIn } from '../../src/import/file/library.ts';
import { newFolder, run } from './command.ts';
import { bridgePage, mhtml, quotedPrintable, response, warcRecord } from './saved-page.ts';

const url = 'https://strait.example/news/bridge';
const html = ['Content-Type: text/html; charset=utf-8'];

async function read(
  file: string,
  bytes: string | Uint8Array,
): Promise<(ArticleRecord & { error?: string })[]> {
  const { out } = await run(['read', '--json', file], { cwd: newFolder({ [file]: bytes }) });
  return out
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** Imports a file, checks that what is kept reads the same, and gives what is kept of each article. */
async function kept(file: string, bytes: string | Uint8Array): Promise<Record<string, Buffer>> {
  const cwd = newFolder({ [file]: bytes });
  expect(await run(['import', file], { cwd })).toMatchObject({ err: '' });
  const slugs = slugsIn(join(cwd, 'content'));
  const checked = await run(['import', '--check'], { cwd });
  expect(checked.out).toContain(`${slugs.length} read as they stand, 0 `);
  expect((await run(['import', file], { cwd })).out).not.toContain('wrote');
  return Object.fromEntries(
    slugs.map((slug) => {
      const [copy = ''] = readdirSync(join(cwd, 'content', slug)).filter((name) =>
        name.startsWith('source.'),
      );
      return [`${slug}/${copy}`, readFileSync(join(cwd, 'content', slug, copy))];
    }),
  );
}

const whole = {
  title: 'Bridge 1 opens again',
  source: { url },
  photos: [
    {
      url: 'https://strait.example/img/bridge.jpg',
      alt: 'A bridge of steel',
      caption: 'The bridge on Monday.',
      credit: 'Ann Lee',
    },
  ],
};

describe('a page saved as MHTML', () => {
  test('is read with its address, and its pictures stay links', async () => {
    const [record, ...more] = await read('page.mhtml', mhtml(bridgePage(), url));
    expect(record).toMatchObject(whole);
    expect(record?.body.at(-1)?.text).toContain('the café’s owner');
    expect(more).toEqual([]);
  });

  test('is kept as it is', async () => {
    const bytes = mhtml(bridgePage(), url);
    expect(await kept('page.mhtml', bytes)).toEqual({
      'bridge-1-opens-again/source.mhtml': Buffer.from(bytes),
    });
  });

  test('of one part, in the charset that its header states', async () => {
    const page = quotedPrintable(bridgePage({ head: '' }).replace(/[“”’]/g, "'"), 'latin1');
    const message = `From: "Saved by a browser"\r\nMIME-Version: 1.0\r\nContent-Type: text/html;\r\n\tcharset="windows-1252"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: ${url}\r\n\r\n${page}`;
    const [record] = await read('page.mht', message);
    expect(record).toMatchObject({ ...whole, uncertain: [] });
    expect(record?.body.at(-1)?.text).toContain("the café's owner");
  });

  test('whose end is missing gives what is there', async () => {
    const bytes = mhtml(bridgePage(), url);
    const [record] = await read(
      'page.mhtml',
      bytes.slice(0, bytes.indexOf('------MultipartBoundary--abc------')),
    );
    expect(record).toMatchObject(whole);
  });

  test('in which no part is a page gives one clear line', async () => {
    const [record] = await read(
      'page.mhtml',
      mhtml('', url).replace(/Content-Type: text\/html\r\n/, 'Content-Type: text/css\r\n'),
    );
    expect(record?.error).toBe('is a web archive (MHTML) without a page in it: save the page again');
  });
});

describe('a page that a browser saved, among the fixtures', () => {
  const folder = join(import.meta.dirname, '../fixtures/containers');

  test.each(readdirSync(folder))('%s reads as its record says, and brings its picture', async (name) => {
    const [source = ''] = readdirSync(join(folder, name)).filter((file) => /^source\.\w+$/.test(file));
    const { out } = await run(['read', '--json', join(folder, name, source)]);
    expect(JSON.parse(out)).toMatchObject(
      JSON.parse(readFileSync(join(folder, name, 'record.json'), 'utf8')),
    );
    const cwd = newFolder();
    await run(['import', '--photos', join(folder, name, source)], { cwd });
    const held = readFileSync(join(cwd, 'content/relief-boat-reaches-the-outer-islands/lead.jpg'));
    expect(held).toEqual(readFileSync(join(folder, 'saved-folder--picture/source_files/boat.jpg')));
  });
});

describe('a packed page', () => {
  test('is read, and kept as it is', async () => {
    const bytes = gzipSync(bridgePage({ head: `<link rel="canonical" href="${url}">` }));
    expect((await read('page.html.gz', bytes))[0]).toMatchObject(whole);
    expect(await kept('page.html.gz', bytes)).toEqual({ 'bridge-1-opens-again/source.html.gz': bytes });
  });

  test('that is cut off gives one clear line', async () => {
    const bytes = gzipSync(bridgePage());
    expect((await read('page.html.gz', bytes.subarray(0, 300)))[0]?.error).toBe(
      'is a gzip file that is cut off or damaged: get it again',
    );
  });

  test('that unpacks to 300 MB is given up', async () => {
    const part = gzipSync(Buffer.alloc(10_000_000));
    const [record] = await read('bomb.html.gz', Buffer.concat(Array.from({ length: 30 }, () => part)));
    expect(record?.error).toBe("unpacks to more than 100 MB: unpack it and give the article's own file");
  });
});

const chunked = (body: Buffer) =>
  Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]);
const page = (number: number) => Buffer.from(bridgePage({ number }));
const at = (number: number) => `https://strait.example/${number}`;
const coded = (name: string) => [...html, `Content-Encoding: ${name}`];

const records = [
  warcRecord('warcinfo', '', Buffer.from('software: by hand\r\n')),
  warcRecord('response', at(1), response(page(1), html)),
  warcRecord('request', at(1), Buffer.from('GET /1 HTTP/1.1\r\n\r\n')),
  warcRecord(
    'response',
    at(2),
    response(chunked(gzipSync(page(2))), [...coded('gzip'), 'Transfer-Encoding: chunked']),
    '1.0',
  ),
  warcRecord('response', at(3), response(brotliCompressSync(page(3)), coded('br'))),
  warcRecord('response', at(4), response(page(4), coded('gzip'))),
  warcRecord('revisit', at(5), response(page(5), html)),
  warcRecord('response', at(6), response(page(6), html, '404 Not Found')),
  warcRecord('response', at(7), response(Buffer.from('{}'), ['Content-Type: application/json'])),
];
const numbers = [1, 2, 3, 4];
const archives: [name: string, file: string, archive: Buffer][] = [
  ['plain', 'a.warc', Buffer.concat(records)],
  ['packed record by record', 'a.warc.gz', Buffer.concat(records.map((record) => gzipSync(record)))],
  ['packed as a whole', 'a.warc.gz', gzipSync(Buffer.concat(records))],
];

describe('a web archive', () => {
  test.each(archives)('%s: each page that was served is an article', async (_, file, archive) => {
    const found = await read(file, archive);
    expect(found.map(({ title }) => title)).toEqual(numbers.map((number) => `Bridge ${number} opens again`));
    expect(found.map(({ source }) => source.url)).toEqual(numbers.map(at));
  });

  test.each(archives)('%s: each article keeps its own record, as it was', async (_, file, archive) => {
    const copies = Object.values(await kept(file, archive));
    expect(copies).toHaveLength(4);
    const isPacked = (copy: Buffer) => copy[0] === 0x1f;
    const own = [1, 3, 4, 5].map((place) => records[place] ?? Buffer.alloc(0));
    expect(copies).toEqual(own.map((record) => (isPacked(copies[0] ?? record) ? gzipSync(record) : record)));
  });

  const cutOff = (packed: Buffer) => packed.subarray(0, 200);
  const tooLarge = (packed: Buffer) => gzipSync(Buffer.concat([gunzipSync(packed), Buffer.alloc(101 << 20)]));
  test.each([
    ['plain: one damaged', (record: Buffer) => record, cutOff],
    ['packed: one damaged', (record: Buffer) => gzipSync(record), cutOff],
    ['packed: one too large', (record: Buffer) => gzipSync(record), tooLarge],
  ])('%s record does not lose the others', async (_, pack, spoiled) => {
    const packed = records.map((record, place) => (place === 1 ? spoiled(pack(record)) : pack(record)));
    const found = await read('a.warc', Buffer.concat(packed));
    expect(found[0]?.error).toBe('has a record that is damaged or too large, which was passed over');
    expect(found.slice(1).map(({ source }) => source.url)).toEqual([2, 3, 4].map(at));
  });

  test('that is cut off gives what is whole', async () => {
    const found = await read(
      'a.warc',
      Buffer.concat(records).subarray(0, (records[0]?.length ?? 0) + (records[1]?.length ?? 0) + 300),
    );
    expect(found.map(({ title, error }) => error ?? title)).toEqual([
      'Bridge 1 opens again',
      'has a record that is damaged or too large, which was passed over',
    ]);
  });

  test('without a page, or with pages without a byte, gives one clear line', async () => {
    const nothing = warcRecord('response', at(8), response(Buffer.alloc(0), html));
    expect((await read('a.warc', Buffer.concat([nothing, ...records.slice(6)])))[0]?.error).toBe(
      'is a web archive (WARC) that holds no page with status 200',
    );
  });

  const empty = (number: number) =>
    warcRecord('response', at(number), response(Buffer.from('<html><body></body></html>'), html));

  test('passes over pages that hold no article, and says how many in one line', async () => {
    const cwd = newFolder({ 'a.warc': Buffer.concat([empty(8), ...records, empty(9)]) });
    const said = 'a.warc: 2 pages in it hold no article, and were passed over\n';
    for (const command of ['import', 'read']) {
      const { status, err } = await run([command, 'a.warc'], { cwd });
      expect([status, err]).toEqual([0, said]);
    }
    const { status, err, out } = await run(['read', '--json', 'a.warc'], { cwd });
    expect([status, err, out.trim().split('\n').length]).toEqual([0, said, numbers.length]);
  });

  test('of one article takes flags for one, whatever else is passed over', async () => {
    const archive = Buffer.concat([...[0, 1].map((place) => records[place] ?? Buffer.alloc(0)), empty(9)]);
    const cwd = newFolder({ 'a.warc': archive, 'many.warc': Buffer.concat(records) });
    const { status } = await run(['import', '--slug', 'the-bridge', 'a.warc'], { cwd });
    expect([status, slugsIn(join(cwd, 'content'))]).toEqual([0, ['the-bridge']]);
    const many = await run(['import', '--slug', 'more', 'many.warc'], { cwd });
    expect(many).toMatchObject({ status: 1, err: expect.stringContaining('holds several articles') });
  });

  test('of which no page is an article is an error', async () => {
    const [one] = await read('a.warc', empty(8));
    expect(one?.error).toMatch(`${at(8)} holds no`);
    const [first, ...more] = await read('a.warc', Buffer.concat([empty(8), empty(9)]));
    expect(first?.error).toMatch(`holds 2 pages and no article; the first, ${at(8)} holds no`);
    expect(more).toEqual([]);
  });

  test('is read in the charset that the header of the response states', async () => {
    const latin = Buffer.from(bridgePage({ head: '' }).replace(/[“”’]/g, "'"), 'latin1');
    const [record] = await read(
      'a.warc',
      warcRecord('response', url, response(latin, ['Content-Type: text/html; charset=ISO-8859-1'])),
    );
    expect(record?.uncertain).toEqual([]);
    expect(record?.body.at(-1)?.text).toContain('café');
  });
});

describe('a saved page says where it was saved from', () => {
  test.each([
    ['a browser', `<!-- saved from url=(0034)${url} -->\n`, ''],
    [
      'SingleFile',
      '',
      `<!--\n Page saved with SingleFile \n url: ${url} \n saved date: Tue Nov 24 2026\n-->`,
    ],
    ['Save Page WE', '', `<meta name="savepage-url" content="${url}">`],
  ])('in the note of %s', async (_, before, inHead) => {
    const text = bridgePage({ head: `<meta charset="utf-8">${inHead}` }).replace('<html', `${before}<html`);
    expect((await read('page.html', text))[0]).toMatchObject(whole);
  });
});
