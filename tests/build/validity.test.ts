import { execFile, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { allPages, htmlOf } from './built.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Astro writes <meta />; HTML allows it and it costs nothing compressed.
    'void-style': 'off',
    // A headline is as long as its publisher made it.
    'long-title': 'off',
  },
});

test.each(allPages)('$name is valid for html-validate', async (page) => {
  const { results } = await validator.validateString(htmlOf(page), page.name);
  expect(
    results.flatMap(({ messages }) => messages.map(({ message, column }) => `${column}: ${message}`)),
  ).toEqual([]);
});

const hasJava = spawnSync('java', ['-version']).status === 0;
const checker = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

test.skipIf(!hasJava)(
  'the Nu checker finds no error in any page (runs where Java is installed)',
  async () => {
    const files = allPages.map(({ file }) => file);
    const args = ['-jar', checker, '--errors-only', '--exit-zero-always', '--format', 'gnu', ...files];
    const { stderr } = await promisify(execFile)('java', args, { maxBuffer: 1 << 24 });
    expect(stderr).toBe('');
  },
);
