import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recognise } from '../../../src/import/formats/formats.ts';
import { readPage } from '../../../src/import/page/read-page.ts';

const folder = join(import.meta.dirname, '../../fixtures/pages');
const contentOf = (name: string, file: string) => readFileSync(join(folder, name, file), 'utf8');

test.each(readdirSync(folder))('%s reads as its record says', (name) => {
  const record: Record<string, unknown> = JSON.parse(contentOf(name, 'record.json'));
  expect(readPage(contentOf(name, 'source.html'))).toMatchObject(record);
});

test.each(readdirSync(folder))('%s is recognised as a page', (name) => {
  expect(recognise(contentOf(name, 'source.html')).name).toBe('page');
});

test('an opening that a description repeats is no standfirst', () => {
  const { standfirst } = readPage(contentOf('standfirst--opening-is-none', 'source.html'));
  expect(standfirst).toBeUndefined();
});
