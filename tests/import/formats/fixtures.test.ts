import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recognise } from '../../../src/import/formats/formats.ts';

const folder = join(import.meta.dirname, '../../fixtures/formats');
const sourceOf = (name: string) => {
  const file = readdirSync(join(folder, name)).find((each) => each.startsWith('source.')) ?? '';
  return readFileSync(join(folder, name, file), 'utf8');
};

describe.each(readdirSync(folder))('%s', (name) => {
  const source = sourceOf(name);
  const format = recognise(source);

  test('is recognised by its content', () => {
    expect(format.name).toBe(name.split('--')[0]);
  });

  test('reads as its records say', () => {
    const readings = format
      .read(source)
      .map((reading) => (reading instanceof Error ? { error: reading.message } : reading));
    expect(readings).toEqual(JSON.parse(readFileSync(join(folder, name, 'records.json'), 'utf8')));
  });
});
