import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, { permissions: Record<string, string>; steps: { uses?: string; env?: object }[] }>;
}

const file = resolve(import.meta.dirname, '../../.github/workflows/pages.yml');
const { permissions, jobs }: Workflow = parse(readFileSync(file, 'utf8'));
const steps = Object.values(jobs).flatMap((job) => job.steps);

test('the workflow for GitHub Pages runs actions by their commits alone, so that nobody can exchange one', () => {
  const used = steps.flatMap(({ uses }) => uses ?? []);
  expect(used.filter((name) => !/^actions\/[a-z-]+@[0-9a-f]{40}$/.test(name))).toEqual([]);
});

test('the job that runs the project may write nothing, and the one that publishes runs nothing of it', () => {
  expect(permissions).toEqual({});
  expect(jobs.build?.permissions).toEqual({ contents: 'read', pages: 'read' });
  expect(jobs.deploy?.steps.map(({ uses }) => uses?.replace(/@.*/, ''))).toEqual(['actions/deploy-pages']);
});

test('the site is built for the address that GitHub gives it', () => {
  expect(steps.find(({ env }) => env)?.env).toEqual({
    SITE: expect.stringContaining('steps.pages.outputs.origin'),
    BASE: expect.stringContaining('steps.pages.outputs.base_path'),
  });
});
