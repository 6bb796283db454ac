import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as source from '../../src/build/build-command.ts';
import { bundleCode, openCode } from '../../src/build/code-bundle.ts';

let root: string;
let compiled: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'offprint-code-')));
  compiled = join(root, 'kept/of-this-code');
  vi.stubEnv('DEBUG', undefined);
  vi.stubEnv('OFFPRINT_CODE_OF', undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

/** A project whose build gives the text of a file that stands beside a part of it. */
function writeProject(): void {
  mkdirSync(join(root, 'src/build/part'), { recursive: true });
  writeFileSync(
    join(root, 'src/build/build-command.ts'),
    "export const buildCommand = async (): Promise<string> => (await import('./part/part.ts')).text;",
  );
  writeFileSync(
    join(root, 'src/build/part/part.ts'),
    `import { readFileSync } from 'node:fs';
    export const text: string = readFileSync(new URL('beside.txt', import.meta.url), 'utf8');`,
  );
  writeFileSync(join(root, 'src/build/part/beside.txt'), 'found');
}

test('bundled code finds the files that stand beside its sources', async () => {
  writeProject();
  await bundleCode(root, compiled);
  const { buildCommand } = await openCode(root, compiled);
  expect(await buildCommand({ root, compiled })).toBe('found');
});

test('bundled code starts its threads from bundled programs', async () => {
  writeProject();
  writeFileSync(join(root, 'src/build/article-worker.ts'), 'const bundled: boolean = true;');
  writeFileSync(
    join(root, 'src/build/build-command.ts'),
    "export const buildCommand = () => new URL('./article-worker.ts', import.meta.url).href;",
  );
  const { buildCommand } = await openCode(root, compiled);
  const program = fileURLToPath(String(buildCommand({ root, compiled })));
  expect(program).toBe(join(compiled, 'code/article-worker.js'));
  expect(readFileSync(program, 'utf8')).not.toContain(': boolean');
});

test('where the bundle cannot be written, the code runs from its files', async () => {
  writeFileSync(join(root, 'kept'), 'a file in the place of the folder');
  const { buildCommand } = await openCode(root, compiled);
  expect(buildCommand).toBe(source.buildCommand);
});

test('with DEBUG, the code is not the bundled, so that errors say where in its files they were', async () => {
  writeProject();
  await bundleCode(root, compiled);
  vi.stubEnv('DEBUG', '1');
  const { buildCommand } = await openCode(resolve('.'), compiled);
  expect(buildCommand).toBe(source.buildCommand);
});
