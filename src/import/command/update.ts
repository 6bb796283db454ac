/** Bringing an article up to date with its source, without losing what a person has corrected. */
import { isDeepStrictEqual } from 'node:util';
import type { Article, ArticleRecord, Photo } from '../../article.ts';
import { parseArticleFile } from '../../article-file.ts';
import { type FrontMatter, withFields } from '../file/front-matter.ts';
import { blocksToMarkdown, markdownToBlocks } from '../file/markdown.ts';
import { mergeLists, mergeValue } from './merge.ts';

/** The fields that a source can state. */
const stated = [
  'title',
  'standfirst',
  'section',
  'lang',
  'authors',
  'contributors',
  'dateline',
  'published',
  'updated',
  'photos',
  'corrections',
  'notes',
] as const;

/** An article file that has been updated, and what was kept although the source now says otherwise. */
export interface Update {
  data: FrontMatter;
  body: string;
  /** One line for each: the field, what stands there by hand, what the source says. */
  kept: string[];
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));

/** A photo as its source states it; the file and its description are ours. */
const asStated = (photos: readonly Photo[]) =>
  photos.map(({ url, caption, credit }) => ({ url, caption, credit }));

/** The place in `photos` of the photo that another is: by its address, else its caption, else where it stands. */
export function placeOf(photo: Photo, at: number, photos: readonly Photo[]): number | undefined {
  const same = (key: 'url' | 'caption') => (other: Photo) =>
    photo[key] !== undefined && other[key] === photo[key];
  const byAddress = photos.findIndex(same('url'));
  if (byAddress >= 0) return byAddress;
  const byCaption = photos.findIndex(same('caption'));
  if (byCaption >= 0) return byCaption;
  const there = photos[at];
  return there && (there.url === undefined || photo.url === undefined) ? at : undefined;
}

/** A photo with our file and description, its fields in the order of the schema. */
const withOurs = ({ url, alt, caption, credit, file }: Photo, ours: Photo | undefined): Photo => {
  const holds = ours?.file ?? file;
  const describes = ours?.alt ?? alt;
  return {
    ...(holds !== undefined && { file: holds }),
    ...(url !== undefined && { url }),
    ...(describes !== undefined && { alt: describes }),
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
  };
};

/** The source's photos with our files and descriptions, each in its place. */
const withHeld = (photos: readonly Photo[], mine: readonly Photo[]): Photo[] =>
  photos.map((photo, at) => withOurs(photo, mine[placeOf(photo, at, mine) ?? -1]));

/** Photos whose pictures we hold, and that the source no longer shows. */
const heldAlone = (photos: readonly Photo[], mine: readonly Photo[]): Photo[] =>
  mine.filter((photo, at) => photo.file !== undefined && placeOf(photo, at, photos) === undefined);

const paragraphs = (markdown: string): string[] => {
  const text = markdown.trim();
  return text === '' ? [] : text.split(/\n(?:[ \t]*\n)+/);
};

/** The source's photos; one that we hold and that it no longer shows stays, at the end. */
function mergedPhotos(theirs: ArticleRecord, mine: Article, kept: string[]): Photo[] {
  const alone = heldAlone(theirs.photos, mine.photos);
  for (const { file } of alone) kept.push(`photos: ${file}, which the source no longer shows`);
  return [...withHeld(theirs.photos, mine.photos), ...alone];
}

function mergedFields(
  base: ArticleRecord,
  mine: Article,
  theirs: ArticleRecord,
  kept: string[],
): FrontMatter {
  const merged: Record<string, unknown> = { ...mine };
  for (const field of stated) {
    const view = (from: ArticleRecord | Article) =>
      field === 'photos' ? asStated(from.photos) : from[field];
    const result = mergeValue<unknown>(view(base), view(mine), view(theirs));
    if (result.conflict) {
      kept.push(
        `${field}: “${shown(result.conflict.mine)}”, and the source says “${shown(result.conflict.theirs)}”`,
      );
    } else if (!isDeepStrictEqual(result.merged, view(mine))) {
      merged[field] = field === 'photos' ? mergedPhotos(theirs, mine, kept) : theirs[field];
    }
  }
  const source = { ...mine.source };
  for (const field of ['name', 'url'] as const) {
    source[field] = mergeValue(base.source[field], mine.source[field], theirs.source[field]).merged;
  }
  return { ...(merged as FrontMatter), source };
}

/** Merges a new reading into an article; `base` is what its kept source reads as. */
export function mergeReading(
  base: ArticleRecord,
  mine: Article,
  body: string,
  theirs: ArticleRecord,
): Update {
  const kept: string[] = [];
  const data = mergedFields(base, mine, theirs, kept);
  const photos = data.photos ?? [];
  const written = (record: ArticleRecord, from: readonly Photo[]) =>
    paragraphs(blocksToMarkdown(record.body, from));
  const { merged, conflicts } = mergeLists(
    written(base, withHeld(base.photos, mine.photos)),
    paragraphs(body),
    written(theirs, withHeld(theirs.photos, photos)),
  );
  for (const { mine: own, theirs: new_ } of conflicts) {
    kept.push(`body: “${own.join(' ¶ ')}”, and the source says “${new_.join(' ¶ ')}”`);
  }
  const unchanged = isDeepStrictEqual(merged, paragraphs(body));
  return { data, body: unchanged ? body : `\n${merged.join('\n\n')}\n`, kept };
}

const isStated = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0);

/**
 * The article as its source reads, whatever a person had corrected. A field that the source does not state stays,
 * or is taken away too where `clears` says so.
 */
export function takeReading(mine: Article, body: string, theirs: ArticleRecord, clears = false): Update {
  const photos = withHeld(theirs.photos, mine.photos);
  const all = { ...theirs, photos, source: { name: theirs.source.name, url: theirs.source.url } };
  const taken = (fields: object) => Object.entries(fields).filter(([, value]) => clears || isStated(value));
  const fields = Object.fromEntries(taken(Object.fromEntries(stated.map((field) => [field, all[field]]))));
  const source = { ...mine.source, ...Object.fromEntries(taken(all.source)) };
  const data: FrontMatter = { ...mine, ...fields, source };
  const written = blocksToMarkdown(theirs.body, photos);
  const blocks = (markdown: string) => markdownToBlocks(markdown, photos);
  const same = isDeepStrictEqual(blocks(body), blocks(written));
  return { data, body: same ? body : `\n${written}`, kept: [] };
}

/** An article file with other fields and body; what does not change stays as it was written. */
export function rewritten(
  text: string,
  file: string,
  mine: Article,
  { data, body }: Pick<Update, 'data' | 'body'>,
): string {
  const parsed = parseArticleFile(text, file);
  const before: FrontMatter = mine;
  const names = Object.keys({ ...before, ...data }) as (keyof FrontMatter)[];
  const plain = (value: unknown) => JSON.stringify(value);
  const changed = names.filter((name) => plain(before[name]) !== plain(data[name]));
  return `---\n${withFields(parsed.yaml, data, changed)}---\n${body}`;
}
