/** A Chromium to print and to test with: the one that is installed, else the one that npm brings. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { bundledChromium } from './bundled-chromium.ts';

/** No browser could be found or started; the message says what to do. */
export class BrowserError extends Error {
  override name = 'BrowserError';
}

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
];

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installed browsers: by their names on the PATH, then where systems put them, which Playwright knows as channels. */
function installed(): LaunchOptions[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const places = [...onPath, '/Applications/Chromium.app/Contents/MacOS/Chromium'];
  const found = places.filter(executable).map((executablePath) => ({ executablePath }));
  return [...found, { channel: 'chrome' }, { channel: 'msedge' }];
}

async function start(options: LaunchOptions | undefined): Promise<Browser | undefined> {
  if (!options) return undefined;
  return chromium.launch({ ...options, args: ['--font-render-hinting=none'] }).catch(() => undefined);
}

/**
 * Starts a browser without a window: `CHROMIUM_PATH`, else an installed Chromium, Chrome or Edge, else npm's.
 * @throws BrowserError where none starts.
 */
export async function launchBrowser(): Promise<Browser> {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    const browser = await start({ executablePath: given });
    if (browser) return browser;
    throw new BrowserError(`CHROMIUM_PATH: ${given} does not start as a browser: give the program itself`);
  }
  for (const options of installed()) {
    const browser = await start(options);
    if (browser) return browser;
  }
  const browser = await start(await bundledChromium());
  if (browser) return browser;
  throw new BrowserError('found no Chromium, Chrome or Edge: install one, or name it in CHROMIUM_PATH');
}
