import type { Photo } from '../../article.ts';

/** Where the picture of a photo is to be had, as its page writes it; the record has web addresses alone. */
const addresses = new WeakMap<Photo, readonly string[]>();

/** Remembers the addresses of a photo's picture, the best first: in `data:`, in a folder beside the page, on the web. */
export const keepPictureAddresses = (photo: Photo, found: readonly string[]): Photo => {
  if (found.length > 0) addresses.set(photo, found);
  return photo;
};

/** The addresses under which a photo's picture is looked up. */
export const pictureAddresses = (photo: Photo): readonly string[] =>
  addresses.get(photo) ?? (photo.url ? [photo.url] : []);
