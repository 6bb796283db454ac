import { spawn } from 'node:child_process';
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
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sites, slugs } from '../build/built.ts';

const cli = resolve(import.meta.dirname, '../../src/print/cli.ts');
const folder = mkdtempSync(join(tmpdir(), 'offprint-print-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command as npm does. */
function print(args: string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [cli, ...args], { cwd: folder, env: { ...process.env, ...env } });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return new Promise<{ status: number | null; out: string; err: string }>((done) => {
    child.on('close', (status) => done({ status, out, err }));
  });
}

const from = ['--from', sites.fixtures.folder];

test('it writes the PDF under the slug’s name, and says so', async () => {
  expect(await print([slugs.bare, ...from])).toEqual({ status: 0, out: `${slugs.bare}.pdf\n`, err: '' });
  expect(readFileSync(join(folder, `${slugs.bare}.pdf`), 'latin1')).toMatch(/^%PDF-/);
});

test('it takes a folder’s path or a permalink for the slug, and replaces an earlier copy', async () => {
  writeFileSync(join(folder, 'copy.pdf'), 'earlier');
  const { status } = await print([`content/${slugs.bare}/`, ...from, '-o', 'copy.pdf', '--paper', 'Letter']);
  expect(status).toBe(0);
  expect(readFileSync(join(folder, 'copy.pdf'), 'latin1')).toMatch(/^%PDF-/);
});

test.each([
  {
    args: ['harbour', ...from],
    status: 1,
    says: `harbour: is no article here; did you mean ${slugs.everything}?`,
  },
  {
    args: ['minato-no-akiri', ...from],
    status: 1,
    says: `minato-no-akiri: is no article here; did you mean ${slugs.japanese}?`,
  },
  {
    args: [slugs.bare, ...from, '--paper', 'a3'],
    status: 2,
    says: '--paper a3: is none of a4, letter; see npm run print -- --help',
  },
  {
    args: [],
    status: 2,
    says: 'give one slug, the name of a folder in content; see npm run print -- --help',
  },
  {
    args: [slugs.bare, '--size', 'a4'],
    status: 2,
    says: "Unknown option '--size'; see npm run print -- --help",
  },
  { args: [slugs.bare, '--from', 'nowhere'], status: 1, says: 'nowhere: holds no built site' },
])('$args.0 $args.1 $args.2 $args.3 ends in one clear line', async ({ args, status, says }) => {
  expect(await print(args)).toEqual({ status, out: '', err: `${says}\n` });
});

test('an output that cannot be written is named, and nothing half-written is left', async () => {
  mkdirSync(join(folder, 'taken.pdf'));
  const before = readdirSync(folder);
  const toFolder = await print([slugs.bare, ...from, '-o', 'taken.pdf']);
  const toNowhere = await print([slugs.bare, ...from, '-o', 'no/such/copy.pdf']);
  expect([toFolder.status, toFolder.err]).toEqual([
    1,
    'taken.pdf: cannot be written: is a folder: give a file name\n',
  ]);
  expect(toNowhere.err).toMatch(/^no\/such\/copy\.pdf: cannot be written: .*ENOENT/);
  expect(readdirSync(folder)).toEqual(before);
});

test('a CHROMIUM_PATH that is no browser is named', async () => {
  const { status, err } = await print([slugs.bare, ...from], { CHROMIUM_PATH: join(folder, 'nothing') });
  expect([status, err]).toEqual([
    1,
    `CHROMIUM_PATH: ${join(folder, 'nothing')} does not start as a browser: give the program itself\n`,
  ]);
});

test('--help shows how it is used, and prints nothing', async () => {
  const { status, out } = await print(['--help']);
  expect([status, out.split('\n')[0]]).toEqual([
    0,
    'Prints an article as a tagged PDF, without opening a browser.',
  ]);
  expect(existsSync(join(folder, '--help.pdf'))).toBe(false);
});
