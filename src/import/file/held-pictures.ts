/** The pictures of an article's photos, copied beside it. */
import type { Photo, Uncertainty } from '../../article.ts';
import type { Resource } from '../source-document.ts';
import { SourceError } from '../source-error.ts';
import { type Picture, pictureOf } from './picture.ts';
import { sha256Of } from './source-file.ts';
import type { FileToWrite } from './write.ts';

/** Finds a file by its address; undefined where it is not at hand. */
export type Lookup = (address: string) => Promise<Resource | undefined>;

/** Photos with the pictures that are now held, their files, and what is to be said of them. */
export interface Holding {
  photos: Photo[];
  files: FileToWrite[];
  unsure: Uncertainty[];
}

/** How pictures are found and named. */
export interface Holder {
  /** The addresses of a photo's picture, the best first. */
  addressesOf(photo: Photo, at: number): readonly string[];
  /** Where to look, in this order: first what came with the page. */
  lookups: readonly Lookup[];
  /** What is in a file of this name beside the article; undefined where there is none. */
  there?(name: string): Uint8Array | undefined;
}

/** The most pictures that one article brings. */
const most = 200;

/** The picture at the first address where there is one; where there are none, what was wrong with the first found. */
async function pictureAt(
  addresses: readonly string[],
  lookups: readonly Lookup[],
): Promise<Picture | string> {
  let wrong = '';
  for (const lookup of lookups) {
    for (const address of addresses) {
      const resource = await lookup(address);
      if (!resource) continue;
      try {
        return await pictureOf(resource.bytes);
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
        wrong ||= error.message;
      }
    }
  }
  return wrong;
}

/** The name for a photo's picture by its place: lead.jpg, photo-2.jpg; numbered on where another file has it. */
function nameFor(
  at: number,
  { content, extension }: Picture,
  files: readonly FileToWrite[],
  there: Holder['there'],
): string {
  const stem = at === 0 ? 'lead' : `photo-${at + 1}`;
  for (let turn = 1; ; turn += 1) {
    const name = `${stem}${turn > 1 ? `-${turn}` : ''}.${extension}`;
    const held = files.find((file) => file.name === name)?.content ?? there?.(name);
    if (held === undefined || content.equals(Buffer.from(held))) return name;
  }
}

const place = (at: number): string => (at === 0 ? 'the lead picture' : `picture ${at + 1}`);
const list = (places: readonly number[]): string => places.map((at) => at + 1).join(', ');

/**
 * Finds the pictures of photos that hold none yet. A picture that two photos show is stored once. The page's own
 * description is taken; where it has none `alt` is empty, which is said, so that a person writes it.
 */
export async function held(
  photos: readonly Photo[],
  { addressesOf, lookups, there }: Holder,
): Promise<Holding> {
  const files: FileToWrite[] = [];
  const names = new Map<string, string>();
  const unsure: Uncertainty[] = [];
  const missing: number[] = [];
  const undescribed: string[] = [];
  const withFiles: Photo[] = [];
  for (const [at, photo] of photos.entries()) {
    const addresses = photo.file || at >= most ? [] : addressesOf(photo, at);
    const picture = addresses.length > 0 ? await pictureAt(addresses, lookups) : '';
    if (typeof picture === 'string') {
      withFiles.push(photo);
      if (picture) unsure.push({ field: 'photos.file', message: `${place(at)} ${picture}; it is not held` });
      else if (!photo.file) missing.push(at);
      continue;
    }
    const hash = sha256Of(picture.content);
    const name = names.get(hash) ?? nameFor(at, picture, files, there);
    if (!names.has(hash)) files.push({ name, content: picture.content });
    names.set(hash, name);
    if (photo.alt === undefined) undescribed.push(name);
    withFiles.push({ file: name, ...photo, alt: photo.alt ?? '' });
  }
  if (missing.length > 0)
    unsure.push({ field: 'photos.file', message: `not at hand, and not held: picture ${list(missing)}` });
  if (undescribed.length > 0) {
    const message = `the page does not say what these show, so that alt is empty: ${undescribed.join(', ')}`;
    unsure.push({ field: 'photos.alt', message });
  }
  return { photos: withFiles, files, unsure };
}
