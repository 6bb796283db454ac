import type { Article, Photo } from '../article.ts';
import { modifiedOf } from './dates.ts';
import { isOrganisation } from './names.ts';

/** What of the built page the structured data needs to know. */
export interface PageFacts {
  permalink: string;
  siteName: string;
  siteUrl: string;
  /** The addresses of the held pictures, by their place in `photos`. */
  pictures: readonly (string | undefined)[];
}

const agent = (name: string) => ({ '@type': isOrganisation(name) ? 'Organization' : 'Person', name });

const imageObject = (photo: Photo, contentUrl: string | undefined) => ({
  '@type': 'ImageObject',
  contentUrl: contentUrl ?? photo.url,
  caption: photo.caption,
  creditText: photo.credit,
});

/** The article as schema.org NewsArticle: the original publisher's, published here as a copy that is based on the original. */
export function newsArticle(article: Article, facts: PageFacts): object {
  const { source, photos, corrections } = article;
  const publisher = source.name ? { '@type': 'NewsMediaOrganization', name: source.name } : undefined;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': facts.permalink,
    url: facts.permalink,
    headline: article.title,
    description: article.standfirst,
    articleSection: article.section,
    inLanguage: article.lang,
    datePublished: article.published,
    dateModified: modifiedOf(article),
    dateline: article.dateline,
    author: list(article.authors.map(({ name }) => agent(name))),
    contributor: list(
      article.contributors.map(({ name, role }) =>
        role ? { '@type': 'Role', roleName: role, contributor: agent(name) } : agent(name),
      ),
    ),
    image: list(photos.map((photo, index) => imageObject(photo, facts.pictures[index]))),
    publisher,
    copyrightHolder: article.rights.holder
      ? { '@type': 'Organization', name: article.rights.holder }
      : undefined,
    isBasedOn: source.url,
    correction: list(
      corrections.map(({ text, date }) => ({ '@type': 'CorrectionComment', text, datePublished: date })),
    ),
    sdPublisher: { '@type': 'Organization', name: facts.siteName, url: facts.siteUrl },
  };
}

const list = <T>(items: T[]) => (items.length ? items : undefined);

const escapes: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** JSON that can stand in a script element: nothing in it can end the element or begin another. */
export function jsonForScript(value: object): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => escapes[sign] ?? sign);
}
