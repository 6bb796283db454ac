/** Flags that give or correct fields, applied to what was read. */
import type { ZodType } from 'zod';
import { type ArticleRecord, articleSchema, type Photo, partialDate, webUrl } from '../../article.ts';
import type { Beyond } from '../file/article-text.ts';
import { isSlug } from '../file/slug.ts';
import type { FileToWrite } from '../file/write.ts';
import { publisherOf } from '../publishers.ts';
import { type Flags, UsageError } from './flags.ts';

/** Flags that only make sense for one article. */
export const flagsForOne = ['title', 'standfirst', 'url', 'photo', 'alt', 'caption', 'credit', 'slug'];

const checked: Record<string, ZodType> = {
  published: partialDate,
  updated: partialDate,
  url: webUrl,
  lang: articleSchema.shape.lang,
};

/** What may not be emptied; any other field is taken away by an empty value, as in --standfirst "". */
const needed = new Set(['title', 'slug', 'photo', 'lang', 'published-basis']);

/**
 * Checks the values of the field flags before anything is read.
 * @throws UsageError that names the flag and says what it wants.
 */
export function checkFieldFlags(flags: Flags): void {
  for (const name of needed) if (flags.text(name)?.trim() === '') throw new UsageError(`--${name} is empty`);
  for (const [name, schema] of Object.entries(checked)) {
    const value = flags.text(name);
    const issue = value ? schema.safeParse(value).error?.issues[0] : undefined;
    if (issue) throw new UsageError(`--${name} ${value}: ${issue.message}`);
  }
  const slug = flags.text('slug');
  if (slug !== undefined && !isSlug(slug)) {
    throw new UsageError(
      `--slug ${slug}: is no slug that an article can have: lower-case words joined by hyphens`,
    );
  }
  if (flags.has('photo') && !flags.has('alt')) {
    throw new UsageError(
      '--photo needs --alt: say what the picture shows, or --alt "" where it adds nothing',
    );
  }
}

/** A name and a role from "Name: Role". */
function contributor(text: string): { name: string; role?: string } {
  const colon = text.indexOf(':');
  const name = (colon < 0 ? text : text.slice(0, colon)).trim();
  const role = colon < 0 ? '' : text.slice(colon + 1).trim();
  return { name, ...(role && { role }) };
}

function leadPhoto(photos: readonly Photo[], flags: Flags, picture: FileToWrite | undefined): Photo[] {
  const changes = {
    ...(picture && { file: picture.name }),
    ...(flags.has('alt') && { alt: flags.text('alt') ?? '' }),
    ...(flags.has('caption') && { caption: flags.text('caption') || undefined }),
    ...(flags.has('credit') && { credit: flags.text('credit') || undefined }),
  };
  if (Object.keys(changes).length === 0) return [...photos];
  return [{ ...photos[0], ...changes }, ...photos.slice(1)];
}

const listed = (values: string[] | undefined) => values?.map((value) => value.trim()).filter(Boolean);

/** The fields that the flags set, by their names in the record. Absent flags leave no key. */
export function fieldsFromFlags(flags: Flags): Partial<ArticleRecord> {
  const fields: Partial<ArticleRecord> = {};
  for (const name of ['title', 'lang'] as const) {
    const value = flags.text(name);
    if (value !== undefined) fields[name] = value.trim();
  }
  for (const name of ['standfirst', 'section', 'dateline', 'published', 'updated'] as const) {
    if (flags.has(name)) fields[name] = flags.text(name)?.trim() || undefined;
  }
  const authors = listed(flags.texts('author'));
  if (authors) fields.authors = authors.map((name) => ({ name }));
  const contributors = listed(flags.texts('contributor'));
  if (contributors) fields.contributors = contributors.map(contributor);
  return fields;
}

/** The fields that the flags and the record together give, as the flags correct them. */
export function correctedFields(
  record: ArticleRecord,
  flags: Flags,
  picture: FileToWrite | undefined,
): Partial<ArticleRecord> & Pick<ArticleRecord, 'source' | 'photos'> {
  const url = flags.has('url') ? flags.text('url') || undefined : record.source.url;
  const given = flags.has('publisher') ? flags.text('publisher')?.trim() || undefined : record.source.name;
  const name = given ?? (url && !flags.has('publisher') ? publisherOf(url) : undefined);
  return {
    ...fieldsFromFlags(flags),
    photos: leadPhoto(record.photos, flags, picture),
    source: { ...(name && { name }), ...(url && { url }) },
  };
}

/** A record with the flags' corrections, and what they say beyond one. `picture` is what --photo names. */
export function corrected(
  record: ArticleRecord,
  flags: Flags,
  picture: FileToWrite | undefined,
): { record: ArticleRecord; beyond: Beyond } {
  const fields = correctedFields(record, flags, picture);
  const settled = new Set([
    ...Object.keys(fieldsFromFlags(flags)),
    ...(flags.has('url') ? ['source', 'source.url'] : []),
  ]);
  return {
    record: { ...record, ...fields, uncertain: record.uncertain.filter(({ field }) => !settled.has(field)) },
    beyond: {
      publishedBasis: flags.text('published-basis')?.trim(),
      rights: {
        holder: flags.text('rights-holder')?.trim() || undefined,
        licence: flags.text('licence')?.trim() || undefined,
        index: flags.has('index'),
      },
    },
  };
}
