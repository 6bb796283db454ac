/** The Chromium that npm brings, for machines without one: Linux on x64, unpacked once. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { LaunchOptions } from 'playwright-core';
import { sweepFolder, unfinishedName } from '../whole-file.ts';

const packageFolder = resolve(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
const packages = join(import.meta.dirname, '../../node_modules');

/** A fontconfig file for machines that have none: Chromium stops where it finds no font at all. */
const fontsConf = (folder: string) =>
  `<?xml version="1.0"?><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`;

/** Unpacks beside the final place and renames, so that what stands there is always whole. */
async function unpack(folder: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium');
  const bin = join(packageFolder, 'bin');
  await mkdir(dirname(folder), { recursive: true });
  sweepFolder(dirname(folder));
  const draft = join(dirname(folder), unfinishedName());
  await mkdir(draft);
  const before = process.env.TMPDIR;
  // The package unpacks into the system's temporary folder and nowhere else.
  process.env.TMPDIR = draft;
  const archives = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'];
  const unpacked = archives.map((archive) => inflate(join(bin, archive)));
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  try {
    await Promise.all(unpacked);
    await writeFile(join(draft, 'fonts.conf'), fontsConf(folder));
    await rename(draft, folder).catch((error: Error) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Where npm's Chromium can run: its program, and what it lacks on a bare machine. Undefined on other systems. */
export async function bundledChromium(): Promise<LaunchOptions | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(packages, '.cache', `offprint-chromium-${version}`);
  if (!existsSync(folder)) await unpack(folder);
  const executablePath = join(folder, 'chromium');
  const env: Record<string, string | undefined> = { ...process.env };
  // It brings libnss3 and its kin; the system's are better where they are.
  if (spawnSync(executablePath, ['--version']).status !== 0) env.LD_LIBRARY_PATH = join(folder, 'al2023/lib');
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE ??= join(folder, 'fonts.conf');
  return { executablePath, env: env as Record<string, string> };
}
