import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openBucket } from '../../src/publish/bucket.ts';
import { carryOut, planOf } from '../../src/publish/publish.ts';
import { siteFiles } from '../../src/publish/site-files.ts';
import {
  accepted,
  bucketName,
  type LoopbackBucket,
  openLoopbackBucket,
  startPublish,
  writeSite,
} from './loopback-bucket.ts';

/** A small site, in the order in which it should go up; what stands in one group may go up together. */
const groups: Record<string, string>[] = [
  { '_photos/0123456789abcdef-800.webp': 'a picture' },
  { 'harbour/index.md': '# The harbour', 'harbour/card.png': 'a card', 'ferry/citation.ris': 'TY  - NEWS' },
  { 'harbour/index.html': '<h1>The harbour</h1>', 'ferry/index.html': '<h1>The ferry</h1>' },
  {
    'section/coast/index.html': '<a href="/harbour/">',
    'browse/index.html': 'all',
    'page/1/index.html': 'old',
  },
  {
    'index.html': '<a href="/section/coast/">',
    'section/coast/feed.xml': '<feed/>',
    'feed.json': '{}',
    'sitemap.xml': '<urlset/>',
    '404.html': 'not here',
  },
];
const site = Object.assign({}, ...groups) as Record<string, string>;

// Each start of the command takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
for (const [name, value] of Object.entries(accepted)) vi.stubEnv(name, value);

let bucket: LoopbackBucket;
let folder: string;
beforeEach(async () => {
  bucket = await openLoopbackBucket();
  folder = mkdtempSync(join(tmpdir(), 'offprint-publish-'));
  writeSite(folder, site);
});
afterEach(async () => {
  await bucket.close();
  rmSync(folder, { recursive: true, force: true });
});

const start = (options: readonly string[] = [], credentials?: NodeJS.ProcessEnv) =>
  startPublish([bucketName, '--endpoint', bucket.endpoint, '--from', folder, ...options], credentials);
/** Publishes as the command does, within this process; gives what there was to do. */
const publish = async (options: { prefix?: string; all?: boolean; remove?: boolean } = {}) => {
  const opened = openBucket({ bucket: bucketName, endpoint: bucket.endpoint });
  const request = { prefix: '', ...options, bucket: opened, files: await siteFiles(folder) };
  const plan = await planOf(request);
  await carryOut(plan, request, () => {});
  return plan;
};
const change = (path: string, text: string) => writeFileSync(join(folder, path), text);
const stored = () => bucket.log.filter((line) => line.startsWith('PUT ')).map((line) => line.slice(4));
const objectOf = async (key: string) => (await bucket.server.store.getObject(bucketName, key))?.metadata;

/** Whether everything of the earlier groups was there before the first of the later was asked for. */
function inOrder(expected: string[][]): boolean {
  const at = (line: string) => bucket.log.indexOf(line);
  return expected.every((group, index) => {
    const earlier = expected.slice(0, index).flat();
    return group.every((key) =>
      earlier.every((other) => at(`done ${other}`) >= 0 && at(`done ${other}`) < at(`PUT ${key}`)),
    );
  });
}

describe('a site that is published for the first time', () => {
  test('is stored as a whole, with the type and caching of each file, and without what only builds or other hosts read', async () => {
    writeSite(folder, {
      _headers: '/*',
      _redirects: '/a /b',
      'index.html.br': '',
      'harbour/index.md.gz': '',
    });
    await publish();
    expect(await bucket.keys()).toEqual(Object.keys(site).sort());
    expect(await objectOf('harbour/index.html')).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
    });
    expect(await objectOf('_photos/0123456789abcdef-800.webp')).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(await objectOf('section/coast/feed.xml')).toMatchObject({
      'content-type': 'application/atom+xml; charset=utf-8',
    });
  });

  test('goes up pictures and copies first, then articles, then lists, then what leads to all, however long each takes', async () => {
    let turn = 0;
    bucket.before = () => new Promise((done) => setTimeout(done, (turn++ % 3) * 40));
    await publish();
    expect(inOrder(groups.map((group) => Object.keys(group)))).toBe(true);
  });

  test('under a path, has it before each key', async () => {
    await publish({ prefix: 'press/' });
    expect(await bucket.keys()).toEqual(
      Object.keys(site)
        .map((path) => `press/${path}`)
        .sort(),
    );
  });

  test('is said to the last file and not stored when it is only asked what would be done', async () => {
    const { status, output } = await start(['--dry-run', '--prefix', '/press']).ended;
    expect(output.match(/^new +press\/\S/gm)).toHaveLength(Object.keys(site).length);
    expect(status).toBe(0);
    expect(bucket.log).toEqual([]);
  });
});

describe('a site that is published again', () => {
  beforeEach(async () => {
    await publish();
    bucket.log.length = 0;
  });

  test('stores nothing when nothing has changed, be the list of the bucket in one page or many', async () => {
    const list = bucket.server.store.listObjects.bind(bucket.server.store);
    bucket.server.store.listObjects = (name, options) => list(name, { ...options, maxKeys: 3 });
    expect(await publish({ remove: true })).toMatchObject({
      same: Object.keys(site).length,
      removals: [],
      foreign: [],
    });
    expect(bucket.log).toEqual([]);
  });

  test('stores what has changed alone, and what is new before what may lead to it', async () => {
    change('harbour/index.html', '<a href="/market/">Next</a>');
    change('index.html', '<a href="/market/">The market</a>');
    writeSite(folder, { 'market/index.html': '<h1>The market</h1>', 'page/2/index.html': 'later' });
    await publish();
    expect(
      inOrder([['market/index.html'], ['harbour/index.html'], ['page/2/index.html'], ['index.html']]),
    ).toBe(true);
    expect(stored()).toHaveLength(4);
  });

  test('mends what something else has overwritten', async () => {
    const other = join(folder, 'other');
    writeSite(other, { 'index.html': '<a href="/SECTION/coast/">' });
    await startPublish([bucketName, '--endpoint', bucket.endpoint, '--from', other]).ended;
    bucket.log.length = 0;
    rmSync(other, { recursive: true });
    await publish();
    expect(stored()).toEqual(['index.html']);
  });

  test('knows its objects where their ETags are no MD5, as in buckets encrypted with a key of one’s own', async () => {
    const list = bucket.server.store.listObjects.bind(bucket.server.store);
    bucket.server.store.listObjects = async (name, options) => {
      const listed = await list(name, options);
      for (const { metadata } of listed.objects) metadata.etag = `"${metadata.etag?.slice(2, 20)}-2"`;
      return listed;
    };
    change('feed.json', '[]');
    await publish();
    expect(stored()).toEqual(['feed.json']);
  });

  test('stores everything again when told to', async () => {
    await publish({ all: true });
    expect(stored()).toHaveLength(Object.keys(site).length);
  });

  test('keeps what the site no longer has, unless told to remove it: then last, and nothing that it did not store', async () => {
    rmSync(join(folder, 'ferry'), { recursive: true });
    change('index.html', 'no ferry');
    await publish();
    expect(await bucket.keys()).toContain('ferry/index.html');

    const put = `${bucket.endpoint}/${bucketName}/${'holiday.txt'}`;
    await fetch(put, { method: 'PUT', body: 'not of the site' });
    change('index.html', 'no ferry any more');
    bucket.log.length = 0;
    const { removals, foreign } = await publish({ remove: true });
    expect([removals.sort(), foreign]).toEqual([['ferry/citation.ris', 'ferry/index.html'], ['holiday.txt']]);
    expect(bucket.log.filter((line) => !line.startsWith('done')).map((line) => line.split(' ')[0])).toEqual([
      'PUT',
      'DELETE',
      'DELETE',
    ]);
    const keys = await bucket.keys();
    expect(keys.filter((key) => key.startsWith('ferry/'))).toEqual([]);
    expect(keys).toContain('holiday.txt');
  });
});

describe('publishing that is stopped half-way', () => {
  test('leaves no page that leads to what is not there, and goes on where it was', async () => {
    const running = start();
    const stopped = new Promise<void>((done) => {
      bucket.before = (line) => {
        if (!line.startsWith('PUT section/')) return;
        running.child.kill('SIGKILL');
        done();
        return new Promise((later) => setTimeout(later, 200)).then(() => Promise.reject(new Error('gone')));
      };
    });
    await stopped;
    await running.ended;
    await new Promise((later) => setTimeout(later, 300));
    const there = await bucket.keys();
    expect(there).toEqual(expect.arrayContaining(['harbour/index.html', 'harbour/index.md']));
    expect(there).not.toContain('index.html');
    bucket.before = () => {};
    bucket.log.length = 0;
    await publish();
    expect(stored().sort()).toEqual(
      Object.keys(site)
        .filter((key) => !there.includes(key))
        .sort(),
    );
    expect(await bucket.keys()).toEqual(Object.keys(site).sort());
  });

  test('by an answer that is an error tries again, and the site is whole in the end', async () => {
    let failures = 0;
    bucket.before = (line) => {
      if (line !== 'PUT harbour/index.html' || failures++ > 1) return;
      throw new Error('busy');
    };
    await publish();
    expect(failures).toBe(3);
    expect(await bucket.keys()).toEqual(Object.keys(site).sort());
  });
});

describe('what stands in the way is said in one line', () => {
  const said = async (options: readonly string[], credentials?: NodeJS.ProcessEnv) => {
    const { status, output } = await startPublish(options, credentials).ended;
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(bucket.log).toEqual([]);
    return `${status} ${output}`;
  };
  const at = () => ['--endpoint', bucket.endpoint, '--from', folder];

  test('wrong credentials', async () => {
    const wrong = await said([bucketName, ...at()], { ...accepted, AWS_SECRET_ACCESS_KEY: 'guessed' });
    expect(wrong).toMatch(/^1 press: .*refuses these credentials \(SignatureDoesNotMatch\)/);
    const unknown = await said([bucketName, ...at()], { ...accepted, AWS_ACCESS_KEY_ID: 'NOBODY' });
    expect(unknown).toMatch(/^1 press: .*refuses these credentials \(InvalidAccessKeyId\)/);
  });

  test('no credentials', async () => {
    expect(await said([bucketName, ...at()], {})).toMatch(/^1 no credentials: set AWS_ACCESS_KEY_ID/);
  });

  test('no such bucket, and none that was named', async () => {
    expect(await said(['elsewhere', ...at()])).toMatch(/^1 elsewhere: .* has no bucket of this name/);
    expect(await said(at())).toMatch(/^2 give the name of one bucket/);
  });

  test('a host that does not answer, and an address that is none', async () => {
    const closed = ['--endpoint', 'http://127.0.0.1:9', '--from', folder];
    expect(await said([bucketName, ...closed])).toMatch(/^1 http:\S+ cannot be reached \(ECONNREFUSED\)/);
    expect(await said([bucketName, '--endpoint', 'example'])).toMatch(
      /^2 --endpoint example: give an address/,
    );
  });

  test('no region, at Amazon', async () => {
    expect(await said([bucketName, '--from', folder])).toMatch(/^2 no region: give --region/);
  });

  test('a folder that holds no finished site, or a shard of one', async () => {
    writeSite(folder, { '.shard.json': '{}' });
    expect(await said([bucketName, ...at()])).toMatch(/^1 \S+: holds one shard of a site/);
    rmSync(join(folder, '.shard.json'));
    rmSync(join(folder, '.offprint'));
    expect(await said([bucketName, ...at()])).toMatch(/^1 \S+: holds no finished site/);
  });
});
