/**
 * Whether attacks do anything: `npm run bench:attacks -- FILE|FOLDER` takes a set of them, in JSON, JSON lines or text;
 * without one it takes the tests' own. Each is imported as a saved page and as a Markdown clip by the real command, and
 * stands in every field and in the text of an article that somebody wrote by hand. All are built, and each page is
 * opened in the browser without its content security policy; every element is clicked, focused and pointed at. Then,
 * to know that the harness sees attacks, each is put raw into the text of a harmless built page by the server that shows
 * it – no code of the site is told to skip anything – without the policy, and with it. Exits with 1 where a bound fails.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { type Opened, openAll } from '../attacks/attacked-browser.ts';
import { serveAttacked } from '../attacks/attacked-site.ts';
import { ownVectors } from '../attacks/own-vectors.ts';
import { articleWith, clipWith, harmless, pageWith } from '../attacks/sources.ts';
import { readVectors, type Vector } from '../attacks/vectors.ts';
import { mustBuild } from '../build/run-build.ts';

const cli = resolve(import.meta.dirname, '../../src/import/command/cli.ts');
/** Browsers side by side. */
const windows = 2;
/** So many raw attacks must run at least, of each hundred. */
const mustFire = 40 / 515;

const folder = mkdtempSync(join(tmpdir(), 'offprint-attacks-'));
const content = join(folder, 'content');
const began = performance.now();
const say = (line: string) =>
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`);

/** An article's path in the site, and the attack that is in it. */
interface Attacked {
  path: string;
  name: string;
}

/** A source that was not imported, and the line that says why; undefined where none does. */
interface Refused {
  name: string;
  why: string | undefined;
}

/** Imports every attack in both forms; gives the articles, and what was refused. */
function importAll(vectors: readonly Vector[]): { articles: Attacked[]; refused: Refused[] } {
  const sources = join(folder, 'sources');
  mkdirSync(sources);
  const names = new Map<string, string>();
  for (const [number, { name, payload }] of vectors.entries()) {
    for (const [file, text] of [
      [`${number}.html`, pageWith(payload, number)],
      [`${number}.md`, clipWith(payload, number)],
    ] as const) {
      writeFileSync(join(sources, file), text);
      names.set(file, `${name} (${file})`);
    }
  }
  const report = join(folder, 'report.ndjson');
  const args = [cli, 'import', '--content', content, '--report', report, ...names.keys()];
  const { stderr } = spawnSync(process.execPath, args, {
    cwd: sources,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (!existsSync(report)) throw new Error(`nothing was imported:\n${stderr}`);
  const articles: Attacked[] = [];
  const refused = new Map<string, string | undefined>(names.keys().map((file) => [file, undefined]));
  for (const line of readFileSync(report, 'utf8').split('\n').filter(Boolean)) {
    const { file, article, error } = JSON.parse(line) as { file: string; article?: string; error?: string };
    refused.set(file, error);
    if (!article || error) continue;
    refused.delete(file);
    articles.push({ path: `${basename(article)}/`, name: names.get(file) ?? file });
  }
  return { articles, refused: [...refused].map(([file, why]) => ({ name: names.get(file) ?? file, why })) };
}

/** Writes articles as a person would, straight into the content folder. */
function writeByHand(vectors: readonly Vector[]): Attacked[] {
  const write = (slug: string, text: string) => {
    mkdirSync(join(content, slug), { recursive: true });
    writeFileSync(join(content, slug, 'index.md'), text);
  };
  for (const [slug, text] of Object.entries(harmless)) write(slug, text);
  return vectors.map(({ name, payload }, number) => {
    write(`by-hand-${number}`, articleWith(payload, number));
    return { path: `by-hand-${number}/`, name: `${name} (by hand)` };
  });
}

/** The pages of lists: what they show of articles is every article's headline, and the names of lists. */
const listPages = (site: string): Attacked[] =>
  ['', 'page', 'section', 'publisher', 'author'].flatMap((kind) =>
    (kind ? readdirSync(join(site, kind)).slice(0, 30) : ['', 'browse']).map((name) => {
      const path = [kind, name].filter(Boolean).join('/');
      return { path: path && `${path}/`, name: `the list ${path || 'of all'}` };
    }),
  );

/** What was found in pages, one line each. */
interface Found {
  row: string;
  pages: number;
  counts: Record<string, string[]>;
}

const table = (rows: readonly Found[]) => {
  const kinds = ['ran', 'on*', 'elements', 'addresses', 'names', 'requests', 'other'];
  console.log(`\n${''.padEnd(36)}${['pages', ...kinds].map((kind) => kind.padStart(10)).join('')}`);
  for (const { row, pages, counts } of rows) {
    const cells = kinds.map((kind) => (counts[kind] ? String(counts[kind].length) : '').padStart(10));
    console.log(row.padEnd(36) + String(pages).padStart(10) + cells.join(''));
  }
};

/** What the pages hold beyond those of harmless articles, each with the attack that is in it. */
function beyond(
  row: string,
  attacked: readonly Attacked[],
  opened: readonly Opened[],
  allowed: Opened[],
): Found {
  const known = (field: 'parts' | 'addresses' | 'globals') =>
    new Set(allowed.flatMap(({ parts }) => parts?.[field] ?? []));
  const [parts, addresses, globals] = [known('parts'), known('addresses'), known('globals')];
  const counts: Record<string, string[]> = {};
  const add = (kind: string, at: number, found: readonly string[]) => {
    counts[kind] ??= [];
    if (found.length)
      counts[kind].push(`${kind}: ${attacked[at]?.name}: ${[...new Set(found)].slice(0, 5).join(', ')}`);
  };
  for (const [at, { executions, requests, parts: own }] of opened.entries()) {
    add('ran', at, executions);
    add('requests', at, requests);
    add('on*', at, own?.handlers ?? []);
    add('elements', at, own?.parts.filter((part) => !parts.has(part)) ?? []);
    add('addresses', at, own?.addresses.filter((one) => !addresses.has(one)) ?? []);
    add('names', at, own?.shadows ?? []);
    add(
      'other',
      at,
      own ? [...own.others, ...own.globals.filter((one) => !globals.has(one))] : ['the page went away'],
    );
  }
  return { row, pages: opened.length, counts };
}

/** Of raw attacks, only whether they run is asked. */
const ran = (row: string, vectors: readonly Vector[], opened: readonly Opened[]): Found => ({
  row,
  pages: opened.length,
  counts: {
    ran: opened.flatMap(({ executions }, at) =>
      executions.length ? [`ran: ${vectors[at]?.name}: ${executions.slice(0, 3).join(', ')}`] : [],
    ),
  },
});

async function measure(vectors: readonly Vector[]): Promise<boolean> {
  const { articles, refused } = importAll(vectors);
  say(`${articles.length} articles imported of ${2 * vectors.length}`);
  const byHand = writeByHand(vectors);
  const site = join(folder, 'site');
  await mustBuild({ content, folder: site });
  say('built');
  const served = await serveAttacked(
    site,
    'a-harmless-article',
    vectors.map(({ payload }) => payload),
  );
  const open = async (row: string, urls: string[]) => {
    let told = 0;
    const opened = await openAll(served.origin, urls, windows, (done) => {
      if (done < told + 100 || done === urls.length) return;
      told = done;
      say(`${done} of ${urls.length} pages: ${row}`);
    });
    say(`${urls.length} pages opened: ${row}`);
    return opened;
  };
  try {
    const clean = Object.keys(harmless).map((slug) => `${slug}/`);
    const lists = listPages(site);
    const allowed = await open('harmless', ['', 'browse/', 'section/coast/', ...clean].map(served.built));
    const built = async (row: string, pages: readonly Attacked[]) => {
      const opened = await open(
        row,
        pages.map(({ path }) => served.built(path)),
      );
      return beyond(row, pages, opened, allowed);
    };
    const raw = async (row: string, policy: 'with policy' | 'without policy') => {
      const opened = await open(
        row,
        vectors.map((_, number) => served.raw(number, policy)),
      );
      return ran(row, vectors, opened);
    };
    const held = [
      await built('imported, no policy', articles),
      await built('written by hand, no policy', byHand),
      await built('lists of them, no policy', lists),
      await raw('raw, with the policy', 'with policy'),
    ];
    const fired = await raw('raw, no policy', 'without policy');
    table([...held, fired]);
    for (const { name, why } of refused) console.log(`refused: ${name}: ${why}`);
    const lost = refused
      .filter(({ why }) => !why)
      .map(({ name }) => `${name}: was not imported, and nothing says why`);
    const wrong = [...lost, ...held.flatMap(({ counts }) => Object.values(counts).flat())];
    const least = Math.min(40, Math.ceil(vectors.length * mustFire));
    if ((fired.counts.ran?.length ?? 0) < least)
      wrong.push(`fewer than ${least} raw attacks ran: the harness sees too little`);
    if (process.env.SHOW) console.log(fired.counts.ran?.join('\n'));
    for (const line of wrong.slice(0, 200)) console.error(line.replace(/\p{Cc}/gu, ' ').slice(0, 400));
    console.log(
      `\nAllowed is what the pages of ${clean.length} harmless articles and their lists consist of: ${new Set(allowed.flatMap(({ parts }) => parts?.parts ?? [])).size} elements, attributes and classes.`,
    );
    return wrong.length === 0;
  } finally {
    served.close();
  }
}

try {
  const [path] = process.argv.slice(2);
  const vectors = path ? readVectors(path) : ownVectors;
  if (vectors.length === 0) throw new Error(`${path} holds no attacks: give JSON, JSON lines or text`);
  say(`${vectors.length} attacks ${path ? `of ${path}` : 'of our own'}`);
  process.exitCode = (await measure(vectors)) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
