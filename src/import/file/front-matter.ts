import { Document, isMap, isScalar, parseDocument, Scalar } from 'yaml';
import type { z } from 'zod';
import { articleSchema } from '../../article.ts';

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

/** The fields in their fixed order, only those that say something, with dates that will be quoted. */
function fieldsOf(article: FrontMatter): Record<string, unknown> | undefined {
  const { rights } = article;
  return group({
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
      fetched: article.source?.fetched,
      charset: article.source?.charset,
      file: article.source?.file,
      sha256: article.source?.sha256,
      part: article.source?.part,
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
    withdrawn: group({ date: quoted(article.withdrawn?.date), reason: article.withdrawn?.reason }),
    rights: group({ holder: rights?.holder, licence: rights?.licence, index: rights?.index ?? false }),
  });
}

/**
 * Front matter as YAML between its lines of hyphens: the fields in one fixed order, a line each, and only those
 * that say something. Dates are quoted; whatever other tools may take for a date, a number or a yes is too.
 */
export function frontMatter(article: FrontMatter): string {
  const yaml = new Document(fieldsOf(article), { compat: 'yaml-1.1' }).toString({ lineWidth: 0 });
  return `---\n${yaml}---\n`;
}

const order = Object.keys(articleSchema.shape);

/**
 * YAML in which the named fields are those of `article`; all others, comments and style stay as they were written.
 * A field that the article does not have is taken away.
 */
export function withFields(yaml: string, article: FrontMatter, names: readonly string[]): string {
  if (names.length === 0) return yaml;
  const document = parseDocument(yaml, { compat: 'yaml-1.1' });
  const fields = fieldsOf(article) ?? {};
  for (const name of names) {
    if (fields[name] === undefined) document.delete(name);
    else document.set(name, document.createNode(fields[name]));
  }
  if (isMap(document.contents)) {
    const place = (key: unknown) => order.indexOf(String(isScalar(key) ? key.value : key));
    document.contents.items.sort((a, b) => place(a.key) - place(b.key));
  }
  return document.toString({ lineWidth: 0 });
}
