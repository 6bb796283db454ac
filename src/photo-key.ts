import type { Photo } from './article.ts';

/**
 * How the body names a photo in `![alt](key)`: its file, else its address, else `photo:N` with its place from 1.
 * A photo whose file or address an earlier one has too is named by its place.
 */
export function photoKey(photos: readonly Photo[], index: number): string {
  const own = photos[index]?.file ?? photos[index]?.url;
  const taken = photos.slice(0, index).some((photo) => (photo.file ?? photo.url) === own);
  return own === undefined || taken ? `photo:${index + 1}` : own;
}

/** The index in `photos` of the photo that a key names, or undefined where there is none. */
export function photoByKey(photos: readonly Photo[], key: string): number | undefined {
  const place = /^photo:(\d{1,6})$/.exec(key)?.[1];
  const index = place
    ? Number(place) - 1
    : photos.findIndex((photo) => photo.file === key || photo.url === key);
  return index >= 0 && index < photos.length ? index : undefined;
}
