import { expect, test } from 'vitest';
import { thumbnailsOf } from '../../src/site/picture-files.ts';

test.each([
  { picture: 'a large one', width: 1600, height: 1000, widths: [192, 384] },
  { picture: 'one for screens of one pixel to the CSS pixel', width: 383, height: 600, widths: [192] },
  { picture: 'a strip that is lower than thumbnails are', width: 1600, height: 100, widths: [] },
])('thumbnails are never larger than their picture: $picture', ({ width, height, widths }) => {
  const files = thumbnailsOf({ digest: '0', width, height }, 'avif');
  expect(files.map((file) => file.width)).toEqual(widths);
});
