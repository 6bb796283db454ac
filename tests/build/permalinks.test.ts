import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../import/command.ts';
import { runBuild } from './run-build.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-permalinks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const content = join(folder, 'content');
const ledger = () => readFileSync(join(content, 'permalinks.txt'), 'utf8');
const article = (title: string, paragraphs: string[]) =>
  `---\ntitle: "${title}"\n---\n\n${paragraphs.join('\n\n')}\n`;

function write(slug: string, text: string, into = content): void {
  mkdirSync(join(into, slug), { recursive: true });
  writeFileSync(join(into, slug, 'index.md'), text);
}

const harbour = [
  'The harbour opened again on Monday, after a winter of repairs.',
  'The crane was painted. It is red now.',
  'Forty boats came in before noon.',
  'The harbour master counted them twice.',
  'A band played on the mole.',
  'It rained all the same.',
  'Nobody minded the rain.',
];
const [opening = '', crane = '', , , band = ''] = harbour;
const edited = [
  'The harbour opened again on Tuesday, after a winter of repairs.',
  ...crane.split(/(?<=\.) /),
  'Forty boats came in before noon, and the harbour master counted them twice.',
  band,
  'Nobody minded the rain.',
];

/** The ids of the paragraphs that a page shows or answers for. */
const idsIn = (page: string): string[] =>
  [...page.matchAll(/ id="(p[0-9a-z]{5,7}(?:-\d+)?)"/g)].map(([, id = '']) => id);

/** What a built site answers with at an address: its page, or that which it leads on to. */
function answer(site: string, slug: string): string | undefined {
  const file = join(folder, site, slug, 'index.html');
  if (!existsSync(file)) return undefined;
  const page = readFileSync(file, 'utf8');
  const [, leadsTo] =
    /http-equiv="refresh" content="0; url=https:\/\/archive\.example\/([^"]+)\/"/.exec(page) ?? [];
  return leadsTo ? answer(site, leadsTo) : page;
}

describe('a published site whose articles are retitled, renamed, deleted and edited', () => {
  let published: [slug: string, ids: string[]][];
  let stopped: Awaited<ReturnType<typeof runBuild>>;
  let mended: Awaited<ReturnType<typeof runBuild>>;

  beforeAll(async () => {
    write('harbour', article('The harbour opens', harbour));
    write(
      'ferry',
      article('The ferry returns', ['The ferry came back at dawn.', 'It had been away since May.']),
    );
    write('market', article('The market closes', ['The market closed for good.']));
    const first = await runBuild({ content, folder: join(folder, 'first') });
    expect([first.status, first.output]).toEqual([0, expect.stringContaining('permalinks.txt')]);
    published = ['harbour', 'ferry', 'market'].map((slug) => [slug, idsIn(answer('first', slug) ?? '')]);

    write('harbour', article('The harbour is open', edited));
    renameSync(join(content, 'ferry'), join(content, 'ferry-is-back'));
    rmSync(join(content, 'market'), { recursive: true });
    stopped = await runBuild({ content, folder: join(folder, 'stopped') });

    await run(['import', '--content', content, '--rename', 'ferry', 'ferry-is-back']);
    write('market', article('The market closes', ['The market closed for good.']));
    await run(['import', '--content', content, '--withdraw', 'market', '--reason', 'Its publisher asked.']);
    mended = await runBuild({ content, folder: join(folder, 'mended') });
  }, 180_000);

  test('stops the build before a page is written, and says which addresses no longer answer and what to do', () => {
    expect(stopped.status).not.toBe(0);
    expect(stopped.output).toContain(
      '/ferry/ no longer answers: content/ferry was renamed to content/ferry-is-back: add',
    );
    expect(stopped.output).toContain('--rename ferry ferry-is-back');
    expect(stopped.output).toContain(
      '/market/ no longer answers: content/market is gone: bring it back, or withdraw it',
    );
    expect(stopped.output).not.toContain('/harbour/');
    expect(existsSync(join(folder, 'stopped', 'harbour'))).toBe(false);
  });

  test('builds once each has an answer, and asks for the ledger to be committed', () => {
    expect([mended.status, mended.output]).toEqual([0, expect.stringMatching(/commit \S+permalinks\.txt/)]);
  });

  test('answers at each address of before', () => {
    expect(published.filter(([slug]) => !answer('mended', slug))).toEqual([]);
  });

  test('answers for each paragraph of before: edited, split, merged, deleted or on a page with another address', () => {
    const standing = published.filter(([slug]) => slug !== 'market');
    expect(standing.map(([, ids]) => ids.length)).toEqual([harbour.length, 2]);
    const lost = standing.flatMap(([slug, ids]) => {
      const now = new Set(idsIn(answer('mended', slug) ?? ''));
      return ids.filter((id) => !now.has(id));
    });
    expect(lost).toEqual([]);
  });

  test('leads the paragraph that was split to its first half', () => {
    const [, ids = []] = published.find(([slug]) => slug === 'harbour') ?? [];
    const page = answer('mended', 'harbour') ?? '';
    expect(page).toMatch(new RegExp(`<span id="${ids[1]}"></span>The crane was painted\\.<`));
    expect(page).not.toContain(opening);
  });

  test('says at the address of the article that was withdrawn what was there and why it is gone', () => {
    const page = answer('mended', 'market') ?? '';
    expect(page).toContain('The market closes');
    expect(page).toContain('Its publisher asked.');
    expect(page).toContain('content="noindex"');
    expect(page).not.toContain('closed for good');
  });

  test('keeps all of it in the ledger', () => {
    expect(ledger()).toMatch(/^ferry 2\S+ >ferry-is-back$/m);
    expect(ledger()).toMatch(/^harbour .*>/m);
    expect(ledger()).toMatch(/^market /m);
  });
});

describe('a site whose texts were rendered before', () => {
  const own = join(folder, 'again', 'content');
  const site = join(folder, 'again', 'site');
  const build = async (paragraphs: string[]) => {
    write('harbour', article('The harbour opens', paragraphs), own);
    expect((await runBuild({ content: own, folder: site })).status).toBe(0);
    return idsIn(readFileSync(join(site, 'harbour/index.html'), 'utf8'));
  };

  test('answers for a paragraph that was published between two states that are the same', async () => {
    await build(harbour);
    const between = await build(edited);
    expect(await build(harbour)).toEqual(expect.arrayContaining(between));
  }, 120_000);

  test('knows the paragraphs of a text that another build has rendered and not published', async () => {
    const added = [...harbour, 'The band went home at nine, in the rain.'];
    const elsewhere = join(folder, 'elsewhere', 'content');
    write('harbour', article('The harbour opens', added), elsewhere);
    await runBuild({ content: elsewhere, folder: join(folder, 'elsewhere', 'site') });
    const last = (await build(added)).at(-1);
    expect(readFileSync(join(own, 'permalinks.txt'), 'utf8')).toContain(last);
  }, 120_000);
});
