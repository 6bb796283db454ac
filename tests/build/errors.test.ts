import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runBuild } from './run-build.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-errors-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const picture = resolve(
  import.meta.dirname,
  '../fixtures/site/harbour-reopens-after-a-winter-of-repairs/crane.jpg',
);

/** Articles, and what is wrong with each. */
function write(content: string, articles: Record<string, string>): void {
  for (const [slug, text] of Object.entries(articles)) {
    mkdirSync(join(content, slug), { recursive: true });
    writeFileSync(join(content, slug, 'index.md'), text);
  }
}

const article = (fields: string, body = 'The boats are back.') =>
  `---\ntitle: "The boats are back"\n${fields}\n---\n\n${body}\n`;

describe('a build of articles that are wrong', () => {
  let status: number | null;
  let output: string;
  beforeAll(async () => {
    const content = join(folder, 'wrong');
    write(content, {
      'bare-date': article('published: 2015-03-06'),
      'misspelt-field': article('secton: Coast'),
      'no-title': '---\nlang: en\n---\n\nThe boats are back.\n',
      'no-alt': article('photos:\n  - { file: crane.jpg, caption: "A crane." }'),
      'missing-picture': article('photos:\n  - { file: gone.jpg, alt: "A crane" }'),
      right: article('lang: en'),
    });
    copyFileSync(picture, join(content, 'no-alt/crane.jpg'));
    ({ status, output } = await runBuild({ content, folder: join(folder, 'out') }));
  });

  test('fails', () => expect(status).not.toBe(0));
  test.each([
    ['misspelt-field/index.md:3: secton: is no field of an article; did you mean section?'],
    ['no-title/index.md:2: title: is missing'],
    ['no-alt/index.md:4: photos.0.alt: is missing: say what the picture shows'],
    ['missing-picture/index.md: photos.0.file: gone.jpg is not beside it'],
  ])('says %s', (line) => expect(output).toContain(line));
  test('does not take a bare date for a fault, since YAML keeps it as text here', () =>
    expect(output).not.toContain('bare-date'));
  test('says nothing against the article that is right', () =>
    expect(output).not.toContain('right/index.md'));
});

test('a picture in the text that photos does not list stops the build, with its file, line and what to do', async () => {
  const content = join(folder, 'unlisted');
  write(content, { unlisted: article('lang: en', 'The boats.\n\n![A crane](crane.jpg)') });
  const { status, output } = await runBuild({ content, folder: join(folder, 'out') });
  expect(status).not.toBe(0);
  expect(output).toMatch(/unlisted\/index\.md\S* .*"crane\.jpg".*is not in photos: add it there/);
});

test('an option that the build does not have is named, and nothing is built', async () => {
  const content = join(folder, 'options');
  write(content, { right: article('lang: en') });
  const { status, output } = await runBuild({
    content,
    folder: join(folder, 'unknown'),
    options: ['--outdir=x'],
  });
  expect(output).toBe("Unknown option '--outdir'; see npm run build -- --help\n");
  expect(status).toBe(2);
  expect(existsSync(join(folder, 'unknown'))).toBe(false);
});

/** Runs Astro's own build. */
const astroBuild = (...words: string[]) =>
  spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', ...words], {
    cwd: resolve(import.meta.dirname, '../..'),
    encoding: 'utf8',
    env: { ...process.env, BASE_URL: undefined, ASTRO_TELEMETRY_DISABLED: undefined },
  });

test('Astro alone says that it builds no site, and which command does', () => {
  const astro = astroBuild();
  expect(astro.stderr).toContain('npm run build builds the site');
  expect(astro.status).toBe(1);
});

test('Astro sends nothing of a build to its makers', () => {
  expect(astroBuild('--verbose').stderr).toContain('[record] telemetry has been disabled');
});
