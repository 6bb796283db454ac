import type { Photo } from './article.ts';

type Photos = readonly Photo[];

/** The first photo of each file and address. A long list is asked for each photo in it: it is gone through once. */
const known = new WeakMap<Photos, ReadonlyMap<string, number>>();

function firstOf(photos: Photos): ReadonlyMap<string, number> {
  const there = known.get(photos);
  if (there) return there;
  const first = new Map<string, number>();
  for (const [index, { file, url }] of photos.entries())
    for (const key of [file, url]) if (key !== undefined && !first.has(key)) first.set(key, index);
  known.set(photos, first);
  return first;
}

/**
 * How the body names a photo in `![alt](key)`: its file, else its address, else `photo:N` with its place from 1.
 * A photo whose file or address an earlier one has too is named by its place. The list must not change afterwards.
 */
export function photoKey(photos: Photos, index: number): string {
  const own = photos[index]?.file ?? photos[index]?.url;
  return own !== undefined && firstOf(photos).get(own) === index ? own : `photo:${index + 1}`;
}

/** The index in `photos` of the photo that a key names, or undefined where there is none. */
export function photoByKey(photos: Photos, key: string): number | undefined {
  const place = /^photo:(\d{1,6})$/.exec(key)?.[1];
  const index = place ? Number(place) - 1 : (firstOf(photos).get(key) ?? -1);
  return index >= 0 && index < photos.length ? index : undefined;
}
