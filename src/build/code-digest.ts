import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('..', import.meta.url));

const filesOf = (part: string): string[] =>
  /\.\w+$/.test(part)
    ? [part]
    : readdirSync(join(source, part), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(?:ts|astro|css)$/.test(file))
        .sort()
        .map((file) => join(part, file));

const digests = new Map<string, string>();

/**
 * A digest of the code of some parts of `src`: what it makes is kept between builds only as long as it is the same
 * code, so that nobody has to count versions.
 */
export function codeDigest(parts: readonly string[]): string {
  const before = digests.get(parts.join());
  if (before) return before;
  const hash = createHash('sha256');
  for (const file of parts.flatMap(filesOf)) hash.update(readFileSync(join(source, file)));
  const digest = hash.digest('hex');
  digests.set(parts.join(), digest);
  return digest;
}
