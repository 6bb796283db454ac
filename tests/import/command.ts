/** Runs the command, in a process of its own as a person does or in this one. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, vi } from 'vitest';
import { commandLine } from '../../src/import/command/command-line.ts';
import type { FetchOptions } from '../../src/import/fetch/fetcher.ts';

/** The file that npm run import and npm run read start. */
export const cli = resolve(import.meta.dirname, '../../src/import/command/cli.ts');

/** What a run of the command gave. */
export interface Ran {
  status: number | null;
  out: string;
  err: string;
}

/** Runs the real command in a folder, as a person does; `input` is its standard input. */
export function spawned(
  args: string[],
  { cwd, input, env }: { cwd?: string; input?: string | Buffer; env?: object } = {},
): Ran {
  const result = spawnSync(process.execPath, [cli, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, ...env },
  });
  return { status: result.status, out: result.stdout, err: result.stderr };
}

/** Runs the same in this process, which is much faster; `fetching` is the web that it sees. */
export const run = (
  args: string[],
  { cwd = '.', fetching = {} }: { cwd?: string; fetching?: FetchOptions } = {},
): Promise<Ran> => ran(() => commandLine(args, fetching), cwd);

/** What a command says that is run in this process. */
export async function ran(command: () => Promise<number>, cwd = '.'): Promise<Ran> {
  const said = { out: '', err: '' };
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.out += text;
    return true;
  });
  const err = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.err += text;
    return true;
  });
  const before = process.cwd();
  try {
    process.chdir(cwd);
    return { status: await command(), ...said };
  } finally {
    process.chdir(before);
    out.mockRestore();
    err.mockRestore();
  }
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder, taken away after the tests. */
export function newFolder(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** All files under a folder by their path, with their content as text. */
export function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name)).isFile()).sort();
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** A clip that holds a whole article; `changes` replaces its parts. */
export const clip = (changes: { headline?: string; url?: string; last?: string } = {}): string =>
  `Source:
${changes.url ?? 'https://news.example.org/world/ferries-return'}
World

${changes.headline ?? 'Ferries return to the strait after a winter of repairs'}

The first boat left at dawn with forty passengers and a dog, the harbour master says

A ferry leaves the old harbour on Monday morning. Photo: Harbour Press

The first ferry of the year crossed the strait on Monday after four months of repairs to its engines and its hull.

Forty people were aboard, among them two teachers who had waited since November to see their families again.

${changes.last ?? '"We are glad to be back," the harbour master said, and waved until the boat was out of sight.'}

Additional reporting by Ann Lee
`;
