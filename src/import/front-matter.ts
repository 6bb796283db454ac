import { Document, Scalar } from 'yaml';
import type { z } from 'zod';
import type { articleSchema } from '../article.ts';

/** What front matter may say, before defaults are filled in. */
export type FrontMatter = z.input<typeof articleSchema>;

const quoted = (value: string | undefined): Scalar | undefined => {
  if (value === undefined) return undefined;
  const scalar = new Scalar(value);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
};

const filled = <Item>(list: readonly Item[] | undefined) => (list && list.length > 0 ? list : undefined);

/** A group of fields without those that are not there; undefined where none is. */
const group = (fields: Record<string, unknown> | undefined) => {
  const entries = Object.entries(fields ?? {}).filter(([, value]) => value !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
};

/**
 * Front matter as YAML between its lines of hyphens: the fields in one fixed order, a line each, and only those
 * that say something. Dates are quoted; whatever other tools may take for a date, a number or a yes is too.
 */
export function frontMatter(article: FrontMatter): string {
  const { rights } = article;
  const fields = group({
    title: article.title,
    standfirst: article.standfirst,
    section: article.section,
    lang: article.lang ?? 'en',
    authors: filled(article.authors?.map(({ name }) => ({ name }))),
    contributors: filled(article.contributors?.map(({ name, role }) => group({ name, role }))),
    dateline: article.dateline,
    published: quoted(article.published),
    publishedBasis: article.publishedBasis,
    updated: quoted(article.updated),
    source: group({
      name: article.source?.name,
      url: article.source?.url,
      file: article.source?.file,
      sha256: article.source?.sha256,
      reading: article.source?.reading,
    }),
    photos: filled(
      article.photos?.map(
        ({ file, url, alt, caption, credit }) => group({ file, url, alt, caption, credit }) ?? {},
      ),
    ),
    corrections: filled(article.corrections?.map(({ date, text }) => group({ date: quoted(date), text }))),
    notes: filled(article.notes),
    aliases: filled(article.aliases),
    rights: group({ holder: rights?.holder, licence: rights?.licence, index: rights?.index ?? false }),
  });
  const yaml = new Document(fields, { compat: 'yaml-1.1' }).toString({ lineWidth: 0 });
  return `---\n${yaml}---\n`;
}
