/** Builds, once for all tests that read them, the site of `content/` and at a base path the site of the fixtures. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchBrowser } from '../../src/print/browser.ts';
import { mustBuild } from './run-build.ts';

/** A built folder and the address that it was built for. */
export interface BuiltSite {
  folder: string;
  address: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    sites: { content: BuiltSite; fixtures: BuiltSite };
  }
}

async function build(folder: string, content: string, site: string, base: string): Promise<BuiltSite> {
  await mustBuild({ content, folder, site, base });
  return { folder, address: new URL(base, site).href };
}

export default async function buildSites(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-sites-'));
  // A browser that npm brings is unpacked here, before many ask for it at once.
  const unpacked = launchBrowser().then((browser) => browser.close());
  const content = await build(join(folder, 'content'), 'content', 'https://archive.example', '/');
  const fixtures = await build(
    join(folder, 'fixtures'),
    'tests/fixtures/site',
    'https://press.example',
    '/kept/',
  );
  await unpacked;
  project.provide('sites', { content, fixtures });
  return () => rmSync(folder, { recursive: true, force: true });
}
