import { createHash } from 'node:crypto';

/**
 * The part of the archive that an article belongs to, of so many, the first 0: by its slug alone, so that an article
 * more or less moves no other.
 */
export const partOf = (slug: string, count: number): number =>
  createHash('sha256').update(slug).digest().readUInt32BE() % count;
