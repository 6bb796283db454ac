/**
 * How fast a site is built: `npm run bench:build -- 10000 30000` makes 1,000 articles of 800 words, then each of these
 * numbers, in a temporary folder, and builds them with Offprint, Hugo where it is on the machine, Eleventy and a set-up
 * like Astro's blog starter, which npm fetches. `--only offprint,hugo` leaves others out. Cards are not drawn, unless
 * `--cards` is given. Prints seconds by the clock and of the processor, the most memory of all processes together, the
 * cost of an article, and the pages that were written, by their modification times: a file that is linked to one that
 * was kept has that one's.
 */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { slugOf, writeArticles } from './articles.ts';
import { type Generator, generators, writeSetUp, writeTexts } from './generators.ts';
import { type Measured, measured } from './measured.ts';

const root = resolve(import.meta.dirname, '../..');
const options = { only: { type: 'string' }, cards: { type: 'boolean' } } as const;
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const sizes = [1000, ...positionals.map(Number).filter((size) => size !== 1000)];
const only = values.only?.toLowerCase().split(',');
const isAsked = (name: string) => !only || only.includes(name.toLowerCase());

const npmFlags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--no-progress'];
const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
/** Seconds and memory by what was built, such as `10000 Hugo`. */
const figures = new Map<string, Measured>();

const filesIn = (site: string) =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Runs one build, and prints its line. */
async function line(size: number, name: string, site: string, build: () => Promise<Measured>): Promise<void> {
  const begun = Date.now();
  const used = await build();
  figures.set(`${size} ${name}`, used);
  const files = filesIn(site);
  const written = files.filter((file) => statSync(file).mtimeMs >= begun - 10);
  const pages = (all: string[]) => all.filter((file) => file.endsWith('.html')).length;
  const cells: [string, number][] = [
    [used.wall.toFixed(1), 9],
    [used.cpu.toFixed(1), 9],
    [used.memory?.toFixed(0) ?? '–', 9],
    [((used.wall / size) * 1000).toFixed(2), 12],
    [`${pages(written)} of ${pages(files)}`, 17],
    [`${written.length - pages(written)} of ${files.length - pages(files)}`, 19],
  ];
  console.log(`  ${name.padEnd(34)}${cells.map(([text, width]) => text.padStart(width)).join('')}`);
}

/**
 * Takes files out of the way. They are removed at the end: for a minute after many were removed, ext4 makes new ones ten
 * times slower, which is no part of a build.
 */
function putAside(...paths: string[]): void {
  for (const path of paths.filter((one) => existsSync(one))) {
    const aside = join(folder, 'aside', randomUUID());
    mkdirSync(dirname(aside), { recursive: true });
    renameSync(path, aside);
  }
}

/** The project in a folder of its own, so that nothing is kept from before. */
function copyOfProject(to: string): void {
  mkdirSync(join(to, 'node_modules'), { recursive: true });
  for (const name of ['src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(join(root, name), join(to, name), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules')).filter(
    (entry) => !/^\.(?:astro|cache|vite)/.test(entry),
  ))
    symlinkSync(join(root, 'node_modules', name), join(to, 'node_modules', name));
}

async function buildOffprint(size: number): Promise<void> {
  const project = join(folder, `offprint-${size}`);
  copyOfProject(project);
  const [content, site] = [join(project, 'content'), join(project, 'dist')];
  const made = join(project, 'node_modules/.astro/offprint/made');
  writeArticles(content, 0, size);
  const env = {
    ...process.env,
    SITE: 'https://archive.example',
    CARDS: values.cards ? 'yes' : 'no',
    NO_COLOR: '1',
  };
  const build = (name: string) =>
    line(size, `Offprint, ${name}`, site, () =>
      measured([process.execPath, 'src/build/command.js'], project, env),
    );
  await build('from nothing');
  await build('nothing changed');
  writeArticles(content, size, size + 1);
  await build('one added');
  appendFileSync(join(content, slugOf(7), 'index.md'), '\nOne more paragraph.\n');
  await build('one changed');
  // As where dist/ was removed, or is not kept between runs of a workflow.
  putAside(site);
  await build('rendered HTML kept');
  const pages = readdirSync(made).filter((name) => name.startsWith('page-'));
  putAside(site, ...pages.map((name) => join(made, name)));
  await build('texts kept, pages made again');
  putAside(site, join(project, 'node_modules'));
}

async function buildOther(generator: Generator, size: number, name = generator.name): Promise<void> {
  const at = join(folder, generator.name);
  putAside(...[generator.content, generator.site, ...generator.caches].map((path) => join(at, path)));
  writeSetUp(generator, at);
  writeTexts(generator, at, size);
  await line(size, name, join(at, generator.site), () => measured(generator.command, at));
}

/** Sets a generator up, with its packages from npm, and says what it is; whether it can be run here. */
function isReady(generator: Generator): boolean {
  const { name, about, packages, version } = generator;
  const at = join(folder, name);
  writeSetUp(generator, at);
  const run = ([program = '', ...args]: readonly string[]) =>
    spawnSync(program, args, { cwd: at, encoding: 'utf8' });
  const fetched = packages.length === 0 ? undefined : run(['npm', 'install', ...npmFlags, ...packages]);
  const { status, stdout, stderr, error } = fetched?.status ? fetched : run(version);
  const said = (status === 0 ? stdout : error?.message || stderr).trim().split('\n')[0];
  console.log(status === 0 ? `${name}: ${said}; ${about}` : `${name} is not here: ${said}`);
  return status === 0;
}

/** How two figures compare; what was not measured is not compared. */
function compare(text: string, of: string, to: string, what: 'wall' | 'memory' = 'wall'): void {
  const [one, other] = [figures.get(of)?.[what], figures.get(to)?.[what]];
  if (one && other) console.log(`  ${text.padEnd(62)}${(one / other).toFixed(2)}`);
}

try {
  const ready = generators.filter((one) => isAsked(one.name)).filter(isReady);
  console.log(`Offprint ${values.cards ? 'with cards' : 'without cards (CARDS=no)'}`);
  for (const size of sizes) {
    console.log(
      `\n${size} articles of 800 words\n  ${''.padEnd(34)}  clock s    CPU s  peak MB  ms an article    pages written  other files written`,
    );
    const [hugo] = ready.filter(({ name }) => name === 'Hugo');
    if (hugo) await buildOther(hugo, size);
    if (isAsked('offprint')) await buildOffprint(size);
    if (hugo) await buildOther(hugo, size, 'Hugo, again');
    for (const generator of ready) if (generator !== hugo) await buildOther(generator, size);
  }
  console.log('\nRatios');
  for (const size of sizes) {
    const kept = `${size} Offprint, rendered HTML kept`;
    for (const hugo of ['Hugo', 'Hugo, again']) {
      compare(`${size}: rendered HTML kept to ${hugo}`, kept, `${size} ${hugo}`);
      compare(`${size}: the same, memory`, kept, `${size} ${hugo}`, 'memory');
      compare(`${size}: from nothing to ${hugo}`, `${size} Offprint, from nothing`, `${size} ${hugo}`);
      compare(`${size}: one added to ${hugo}`, `${size} Offprint, one added`, `${size} ${hugo}`);
    }
    compare(`${size}: from nothing to Astro’s starter`, `${size} Offprint, from nothing`, `${size} Astro`);
    compare(`${size}: from nothing to Eleventy`, `${size} Offprint, from nothing`, `${size} Eleventy`);
    for (const build of ['from nothing', 'rendered HTML kept']) {
      const [few, many] = [figures.get(`1000 Offprint, ${build}`), figures.get(`${size} Offprint, ${build}`)];
      if (few && many && size > 1000)
        console.log(
          `  ${`an article of ${size} to one of 1,000, ${build}`.padEnd(62)}${(many.cpu / size / (few.cpu / 1000)).toFixed(2)} CPU, ${(many.wall / size / (few.wall / 1000)).toFixed(2)} clock`,
        );
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
