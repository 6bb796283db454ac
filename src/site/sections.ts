/** The sections of the site, each with an address of its own: `section/<slug>/`. */
import type { Article } from '../article.ts';

/** A section as its articles name it, and the name that stands in its address. */
export interface Section<T> {
  name: string;
  slug: string;
  articles: T[];
}

/** Code points of a slug at most: file systems hold 255 bytes, and a letter may take four. */
const longest = 60;

/**
 * The name of a section, a publisher or an author as it stands in addresses: lower-case letters and digits of its own script, joined by hyphens.
 * Latin letters lose their marks. Empty where the name has neither letter nor digit.
 */
export function slugOfName(name: string): string {
  const plain = name.normalize('NFKD').replace(/(?<=\p{Script=Latin})\p{M}+/gu, '');
  const words =
    plain
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...words.join('-')].slice(0, longest).join('').replace(/-+$/, '');
}

/** Where a section's page and feeds stand, from the site's root. */
export const pathOfSection = (slug: string): string => `section/${slug}/`;

/** The articles by their section, in the order of its address; names that differ in case or marks alone are one section. */
export function bySection<T extends { article: Pick<Article, 'section'> }>(
  articles: Iterable<T>,
): Section<T>[] {
  const sections = new Map<string, Section<T>>();
  for (const one of articles) {
    const name = one.article.section;
    const slug = name && slugOfName(name);
    if (!slug) continue;
    const section = sections.get(slug);
    if (section) section.articles.push(one);
    else sections.set(slug, { name, slug, articles: [one] });
  }
  return [...sections.values()].toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
}
