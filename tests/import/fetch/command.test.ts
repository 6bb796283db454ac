/** Addresses are named on the command line as files are, many at once and mixed with them. */
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { clip, filesIn, newFolder, run, spawned } from '../command.ts';
import { onLoopback, page, redirect, startServer } from './server.ts';

const server = await startServer();
const { routes, at, seen } = server;

const article = (headline: string, head = '') => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>${headline}</title>${head}</head><body><article><h1>${headline}</h1>
<p>The first ferry of the year crossed the strait on Monday after four months of repairs to its engines.</p>
<p>Forty people were aboard, among them two teachers who had waited since November to see their families.</p>
<p>The harbour master waved until the boat was out of sight, and then went home to tell his own.</p>
</article></body></html>`;

const fetching = () => onLoopback();

test('a page becomes an article with its address, and is kept byte for byte', async () => {
  const cwd = newFolder();
  const html = article('Ferries return to the strait');
  routes['/ferries'] = page(html);
  const { status, out, err } = await run(['import', at('/ferries')], { cwd, fetching: fetching() });
  expect([status, err]).toEqual([0, '']);
  expect(out).toMatch(
    /^http:\/\/news\.test:\d+\/ferries: wrote content\/ferries-return-to-the-strait\/index\.md/,
  );
  const files = filesIn(join(cwd, 'content/ferries-return-to-the-strait'));
  expect(Object.keys(files)).toEqual(['index.md', 'source.html']);
  expect(files['source.html']).toBe(html);
  expect(files['index.md']).toContain(at('/ferries'));
});

test('the address that a page is redirected to is its address', async () => {
  routes['/short'] = redirect('/long');
  routes['/long'] = page(article('Ferries return'));
  const { out } = await run(['read', '--json', at('/short')], { fetching: fetching() });
  expect(JSON.parse(out)).toMatchObject({ file: at('/short'), source: { url: at('/long') } });
});

test('the address that a page gives itself is its address', async () => {
  const own = `<link rel="canonical" href="${at('/ferries')}">`;
  routes['/ferries'] = page(article('Ferries return', own));
  const { out } = await run(['read', '--json', at('/ferries?from=letter')], { fetching: fetching() });
  expect(JSON.parse(out)).toMatchObject({ source: { url: at('/ferries') } });
});

test('many addresses and files come in the order in which they are named, each failure in its place', async () => {
  const cwd = newFolder({ 'clip.txt': clip() });
  routes['/1'] = (request, response) => {
    setTimeout(() => page(article('The slow one'))(request, response), 60);
  };
  routes['/2'] = page(article('The quick one'));
  const names = [at('/1'), 'clip.txt', at('/gone', 'other.test'), at('/2', 'third.test'), 'missing.txt'];
  const { status, out } = await run(['read', '--json', ...names], { cwd, fetching: fetching() });
  const read = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { file: string; title?: string; error?: string });
  expect(status).toBe(1);
  expect(read.map(({ file }) => file)).toEqual(names);
  expect(read.map(({ title, error }) => title ?? error)).toEqual([
    'The slow one',
    'Ferries return to the strait after a winter of repairs',
    'answers 404, there is no such page: check the address',
    'The quick one',
    'is not there: check its name',
  ]);
});

test('forty addresses of two hosts are all fetched', async () => {
  const names = Array.from({ length: 40 }, (_, each) =>
    at(`/page?${each}`, each % 2 ? 'odd.test' : 'even.test'),
  );
  routes['/page'] = (request, response) => page(article(`Ferry number ${request.url}`))(request, response);
  const { status, out } = await run(['read', '--json', ...names], { fetching: fetching() });
  const titles = out
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { title: string }).title);
  expect(status).toBe(0);
  expect(titles).toEqual(names.map((_, each) => `Ferry number /page?${each}`));
});

test('what was fetched reads the same from its kept copy, whatever it says its address is', async () => {
  const cwd = newFolder();
  const own = `<link rel="canonical" href="${at('/news/ferries', 'www.news.test')}">`;
  const picture = '<figure><img src="lead.jpg" alt="A ferry" width="800" height="600"></figure>';
  const link =
    '<p>The <a href="../harbour">harbour master</a> waved until the boat was out of sight for good.</p>';
  routes['/m/ferries'] = page(article('Ferries return', own).replace('<p>', `${picture}${link}<p>`));
  await run(['import', at('/m/ferries?from=letter', 'm.news.test')], { cwd, fetching: fetching() });
  const { status, out } = await run(['import', '--check'], { cwd });
  expect([status, out]).toEqual([0, expect.stringContaining('1 read as they stand')]);
});

test('a charset that only the header states is believed, and remembered for the kept copy', async () => {
  const cwd = newFolder();
  // In windows-1251, and too short for its encoding to be detected.
  const words = Buffer.from([0xcf, 0xe0, 0xf0, 0xee, 0xec]);
  const [before = '', after = ''] = article('Ferry').replace('<meta charset="utf-8">', '').split('</h1>');
  routes['/a'] = (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=windows-1251' });
    response.end(Buffer.concat([Buffer.from(`${before} `), words, Buffer.from(`</h1>${after}`)]));
  };
  await run(['import', at('/a')], { cwd, fetching: fetching() });
  const [[, text] = []] = Object.entries(filesIn(join(cwd, 'content')));
  expect(text).toContain('title: Ferry Паром');
  expect(text).toContain('charset: windows-1251');
  expect((await run(['import', '--check'], { cwd })).out).toContain('1 read as they stand');
});

test('nothing is written for a page that cannot be had, and one line says so', async () => {
  const cwd = newFolder();
  const { status, out, err } = await run(['import', at('/gone')], { cwd, fetching: fetching() });
  expect([status, out]).toEqual([1, '']);
  expect(err).toBe(`${at('/gone')}: answers 404, there is no such page: check the address\n`);
  expect(filesIn(cwd)).toEqual({});
});

test('--ignore-robots fetches what robots.txt closes', async () => {
  routes['/robots.txt'] = page('User-agent: *\nDisallow: /');
  routes['/a'] = page(article('Ferries return'));
  const closed = await run(['read', at('/a')], { fetching: fetching() });
  expect([closed.status, closed.err]).toEqual([
    1,
    expect.stringContaining("closed to tools by its host's robots.txt"),
  ]);
  const open = await run(['read', '--ignore-robots', at('/a')], { fetching: fetching() });
  expect([open.status, open.out]).toEqual([0, expect.stringContaining('Ferries return')]);
});

test('--photos takes the pictures from the web, of a page that is fetched and of one that was saved', async () => {
  const lead = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#446' } })
    .jpeg()
    .toBuffer();
  routes['/lead.jpg'] = (_, response) => response.writeHead(200, { 'content-type': 'image/jpeg' }).end(lead);
  const picture = `<figure><img src="/lead.jpg" alt="A ferry" width="800" height="600"><figcaption>A ferry leaves the old harbour. Photo: Harbour Press</figcaption></figure>`;
  const fetched = article('Ferries return').replace('<p>', `${picture}<p>`);
  const saved = article('Ferries leave').replace(
    '<p>',
    `${picture.replace('/lead.jpg', at('/lead.jpg'))}<p>`,
  );
  routes['/ferries'] = page(fetched);
  const cwd = newFolder({ 'saved.html': saved });
  const { status } = await run(['import', '--photos', at('/ferries'), 'saved.html'], {
    cwd,
    fetching: fetching(),
  });
  expect(status).toBe(0);
  expect(Object.keys(filesIn(join(cwd, 'content'))).filter((name) => name.includes('/'))).toEqual([
    'ferries-leave/index.md',
    'ferries-leave/lead.jpg',
    'ferries-leave/source.html',
    'ferries-return/index.md',
    'ferries-return/lead.jpg',
    'ferries-return/source.html',
  ]);
});

test('without --photos no picture is asked for', async () => {
  routes['/ferries'] = page(
    article('Ferries return').replace('<p>', '<img src="/lead.jpg" alt="A ferry"><p>'),
  );
  await run(['import', at('/ferries')], { cwd: newFolder(), fetching: fetching() });
  expect(seen.map(({ path }) => path)).toEqual(['/robots.txt', '/ferries']);
});

test('the same address again is left as it is, and --update takes over what is new', async () => {
  const cwd = newFolder();
  routes['/a'] = page(article('Ferries return'));
  await run(['import', at('/a')], { cwd, fetching: fetching() });
  const again = await run(['import', at('/a')], { cwd, fetching: fetching() });
  expect(again.out).toContain('is there already');
  routes['/a'] = page(article('Ferries return').replace('Forty people', 'Fifty people'));
  const update = await run(['import', '--update', at('/a')], { cwd, fetching: fetching() });
  expect([update.status, update.out]).toEqual([0, expect.stringContaining('+Fifty people were aboard')]);
});

test('no flag and no variable opens loopback', { timeout: 60_000 }, () => {
  routes['/a'] = page(article('Ferries return'));
  const env = {
    HTTP_PROXY: at('/', '127.0.0.1'),
    http_proxy: at('/', '127.0.0.1'),
    NODE_USE_ENV_PROXY: '1',
    NODE_ENV: 'test',
  };
  const { status, err } = spawned(['read', '--ignore-robots', at('/a', '127.0.0.1')], { env });
  expect([status, err]).toEqual([1, expect.stringContaining('is at a private or reserved address')]);
  expect(seen).toEqual([]);
});
