/** When the article was published and changed, by what the page says. */

import { readDate } from '../dates.ts';
import { wordsOf } from '../formats/html-tree.ts';
import { isoDate } from '../formats/iso-date.ts';
import type { Carriers } from './carriers.ts';
import { ldText } from './json-ld.ts';
import type { Place } from './place.ts';
import { shownDates } from './shown-date.ts';

const publishedNames = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'og:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'datepublished',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'publish-date',
  'publish_date',
  'publishdate',
  'pubdate',
  'pub_date',
  'publication_date',
  'date',
  'last-published',
  'article.published',
  'date.release',
  'originalpublicationdate',
];
const updatedNames = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'last-modified',
  'lastmod',
];

/** A value of data as a date: in ISO 8601, else as a person writes it. */
const dateIn = (value: string | undefined, lang: string): string | undefined =>
  value
    ? (isoDate(value) ?? readDate(value.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)\w{0,6},\s*/i, ''), lang))
    : undefined;

const metaDate = ({ meta }: Carriers, names: readonly string[], lang: string) =>
  names
    .flatMap((name) => meta.get(name) ?? [])
    .map((value) => dateIn(value, lang))
    .find(Boolean);

const itemDate = ({ items }: Carriers, name: string, lang: string) =>
  (items.get(name) ?? [])
    .map((element) => dateIn(element.attribs.datetime ?? element.attribs.content ?? wordsOf(element), lang))
    .find(Boolean);

/** The dates of the article at the precision and in the zone that the page gives them; data comes before what is shown. */
export const datesOf = (
  place: Place,
  lang: string,
): { published?: string | undefined; updated?: string | undefined } => {
  const { carriers, article } = place;
  const stated = {
    published:
      dateIn(ldText(article?.datePublished), lang) ??
      metaDate(carriers, publishedNames, lang) ??
      itemDate(carriers, 'datePublished', lang),
    updated:
      dateIn(ldText(article?.dateModified), lang) ??
      metaDate(carriers, updatedNames, lang) ??
      itemDate(carriers, 'dateModified', lang),
  };
  // Most pages state both, and are not looked through.
  const shown = stated.published && stated.updated ? undefined : shownDates(place, lang);
  const published = stated.published ?? shown?.published ?? dateIn(ldText(article?.dateCreated), lang);
  const updated = stated.updated ?? shown?.updated;
  return { published, ...(updated && updated !== published && { updated }) };
};
