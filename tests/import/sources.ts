import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const fixtures = resolve(import.meta.dirname, '../fixtures');

/** The sources among the fixtures, by the name of their folder. */
export const sources: [name: string, path: string, bytes: Buffer][] = readdirSync(fixtures, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((path) => /(?:^|[\\/])source\.\w+$/.test(path))
  .sort()
  .map((path) => [
    path.split(/[\\/]/).slice(0, -1).join('/'),
    join(fixtures, path),
    readFileSync(join(fixtures, path)),
  ]);
