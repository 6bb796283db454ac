import { expect, test } from 'vitest';
import { qrDashes } from '../../src/build/qr-dashes.ts';
import { qrSide, quietZone } from '../../src/site/qr-side.ts';

/** The permalink of a slug of so many letters. */
const ofLength = (length: number) => `https://archive.example/${'a'.repeat(length)}/`;

test.each([1, 60, 120, 300, 500])(
  'the code of a slug of %i letters fits its margin, and cameras read it',
  (length) => {
    const { size } = qrDashes(ofLength(length));
    const side = qrSide(size) ?? 0;
    expect(side).toBeLessThanOrEqual(36);
    expect(side / (size + 2 * quietZone)).toBeGreaterThanOrEqual(0.42);
  },
);

test('the code of an address that is too long for its margin is left out', () => {
  expect(qrSide(qrDashes(ofLength(720)).size)).toBeUndefined();
});
