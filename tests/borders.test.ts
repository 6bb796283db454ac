import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../src');

/** The parts of the house, and which others each may import. */
const borders: Record<string, string[]> = {
  'patterns.ts': [],
  'date-fns.ts': [],
  'article.ts': ['patterns.ts'],
  'photo-key.ts': ['article.ts'],
  'neutral-text.ts': [],
  'article-parts.ts': ['neutral-text.ts', 'patterns.ts'],
  'balanced-text.ts': [],
  'one-line.ts': [],
  'article-file.ts': ['article.ts', 'article-parts.ts', 'balanced-text.ts'],
  'whole-file.ts': [],
  'disk-problem.ts': [],
  'in-time.ts': [],
  'terminal.ts': [],
  'archive.ts': ['article.ts', 'article-file.ts', 'article-parts.ts', 'patterns.ts', 'archive'],
  archive: ['article.ts', 'article-parts.ts', 'whole-file.ts'],
  import: [
    'article.ts',
    'article-file.ts',
    'photo-key.ts',
    'whole-file.ts',
    'disk-problem.ts',
    'in-time.ts',
    'balanced-text.ts',
    'one-line.ts',
    'date-fns.ts',
    'neutral-text.ts',
    'terminal.ts',
    'ledger',
    'markdown',
  ],
  markdown: ['article.ts', 'patterns.ts', 'photo-key.ts', 'balanced-text.ts', 'one-line.ts', 'date-fns.ts'],
  site: ['article.ts', 'patterns.ts', 'date-fns.ts'],
  print: ['article.ts', 'neutral-text.ts', 'whole-file.ts', 'site'],
  publish: ['build', 'site', 'terminal.ts', 'neutral-text.ts'],
  'middleware.ts': ['build'],
  build: [
    'archive.ts',
    'article.ts',
    'article-parts.ts',
    'site',
    'markdown',
    'ledger',
    'cards',
    'copies',
    'feeds',
    'offline',
    'search',
    'whole-file.ts',
    'disk-problem.ts',
    'in-time.ts',
    'neutral-text.ts',
    'terminal.ts',
  ],
  ledger: ['article.ts', 'patterns.ts', 'archive.ts', 'whole-file.ts', 'neutral-text.ts', 'site'],
  offline: ['site', 'build'],
  cards: ['archive.ts', 'article.ts', 'whole-file.ts', 'site', 'build'],
  copies: ['archive.ts', 'article.ts', 'photo-key.ts', 'site', 'markdown', 'build'],
  feeds: ['archive.ts', 'article.ts', 'site', 'markdown', 'build'],
  search: ['archive.ts', 'article.ts', 'site', 'markdown', 'build'],
  scripts: ['site'],
  components: ['archive.ts', 'article.ts', 'site', 'markdown', 'styles', 'scripts'],
  layouts: ['archive.ts', 'article.ts', 'site', 'markdown', 'components', 'styles', 'scripts'],
  pages: [
    'archive.ts',
    'article.ts',
    'build',
    'site',
    'markdown',
    'components',
    'layouts',
    'styles',
    'scripts',
  ],
};

/** Packages that a part must not reach for. */
const forbidden: Record<string, RegExp> = {
  'article.ts': /^(?!zod$)/,
  import: /^astro/,
  markdown: /^astro/,
  site: /./,
  scripts: /./,
};

const partOf = (file: string) => relative(root, file).split(/[\\/]/)[0] ?? '';
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(ts|astro)$/.test(file),
);
const imports = files.flatMap((file) => {
  const code = readFileSync(join(root, file), 'utf8');
  const found = code.matchAll(
    /^\s*(?:import|export)\b(?:[^;'"=()]*? from)? '([^']+)';|\bimport\('([^']+)'\)/gm,
  );
  return [...found].map(([, fixed, dynamic]) => ({
    file,
    from: partOf(join(root, file)),
    to: fixed ?? dynamic ?? '',
  }));
});

test('each part imports only the parts that it may', () => {
  const crossed = imports.filter(({ file, from, to }) => {
    const part = partOf(resolve(root, dirname(file), to));
    return to.startsWith('.') && part !== from && !borders[from]?.includes(part);
  });
  expect(crossed).toEqual([]);
});

test('each part keeps to its own libraries', () => {
  const crossed = imports.filter(({ from, to }) => !to.startsWith('.') && forbidden[from]?.test(to));
  expect(crossed).toEqual([]);
});

test('templates ask Astro for nothing that is another thing for each page but their props', () => {
  const asked = files.flatMap((file) => {
    const code = readFileSync(join(root, file), 'utf8');
    return file.endsWith('.astro') ? [...code.matchAll(/\bAstro\.(\w+)/g)].map(([, what]) => what) : [];
  });
  expect(new Set(asked)).toEqual(new Set(['props', 'site', 'csp']));
});
