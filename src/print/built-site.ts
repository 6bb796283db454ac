/** The built site: is it there and up to date, what is in it, and serving it without a server. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { BrowserContext } from 'playwright-core';

const root = resolve(import.meta.dirname, '../..');

/** The site could not be built or read; the message says what to do. */
export class BuiltSiteError extends Error {
  override name = 'BuiltSiteError';
}

/** The address that a folder was built for, with its base path, as its home page says; undefined where there is none. */
export async function addressOf(folder: string): Promise<string | undefined> {
  const home = await readFile(join(folder, 'index.html'), 'utf8').catch(() => '');
  return /<link rel="canonical" href="([^"]+)"/.exec(home)?.[1];
}

/** The articles of a built folder, by their slugs: what stands as Markdown too. */
export async function slugsOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'index.md')))
    .map(({ name }) => name);
}

/** Runs the build as `npm run build` does; rejects with its own messages. */
function build(folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, ['src/build/command.js', '--outDir', folder], { cwd: root, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) =>
      status === 0 ? done() : fail(new BuiltSiteError(`the site does not build:\n${output.trim()}`)),
    );
  });
}

/**
 * The folder `dist`, brought up to date by a build, which makes what has changed. Without `SITE` and `BASE` it keeps the
 * address that it was built for. `say` hears what takes long.
 */
export async function upToDateSite(say: (message: string) => void): Promise<string> {
  const folder = join(root, 'dist');
  const address = await addressOf(folder);
  const built = address ? new URL(address) : undefined;
  const { SITE = built?.origin, BASE = built?.pathname } = process.env;
  say('Building the site …');
  await build(folder, { ...process.env, ...(SITE && { SITE }), ...(BASE && { BASE }) });
  return folder;
}

/** Answers a browser's requests for the site from its folder, at the site's own address; all others are refused. */
export async function serveFrom(folder: string, address: string, context: BrowserContext): Promise<void> {
  const base = resolve(folder) + sep;
  await context.route('**/*', async (route) => {
    const [url = ''] = route.request().url().split(/[?#]/);
    const path = resolve(base, decodeURIComponent(url.slice(address.length)));
    const file = url.endsWith('/') ? join(path, 'index.html') : path;
    if (!url.startsWith(address) || !(file + sep).startsWith(base)) return route.abort();
    const found = await stat(file).catch(() => undefined);
    return found?.isFile() ? route.fulfill({ path: file }) : route.fulfill({ status: 404, body: '' });
  });
}
