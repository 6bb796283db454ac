import { oneLine } from '../../one-line.ts';
import { address } from '../formats/html-tree.ts';
import { publisherOf } from '../publishers.ts';
import type { Reading } from '../reading.ts';
import { type Carriers, metaValue } from './carriers.ts';
import { type LdNode, ldNames, ldText } from './json-ld.ts';
import { plainText } from './plain-text.ts';

/** Hosts that show pages of others: what such a page says is its own address is believed. */
const keepers =
  /(?:^|\.)(?:archive\.(?:org|today|ph|is|md|li)|ampproject\.org|googleusercontent\.com|perma\.cc|webcitation\.org)$/;

/** The last two labels of a host: near enough to what one site is. */
const siteOf = (url: string): string => new URL(url).hostname.split('.').slice(-2).join('.');

/** The front page of a site, which templates state of every page. */
const isFront = (url: string): boolean => /^\/?$/.test(new URL(url).pathname + new URL(url).search);

/**
 * The address that a page states of itself, the first that is no front page. Where it is known where the page comes
 * from, only one of that site is believed: a page may claim to be anything.
 */
const ownAddress = (
  stated: readonly (string | undefined)[],
  savedFrom: string | undefined,
): string | undefined => {
  const all = stated.filter((url) => url !== undefined);
  if (!savedFrom) return all.find((url) => !isFront(url)) ?? all[0];
  const believed = (url: string) =>
    !isFront(url) && (siteOf(url) === siteOf(savedFrom) || keepers.test(new URL(savedFrom).hostname));
  return all.find(believed) ?? savedFrom;
};

/** Says where a page comes from: its address, its publisher, its section. */
export const addOrigin = (
  reading: Reading,
  carriers: Carriers,
  article: LdNode | undefined,
  savedFrom: string | undefined,
) => {
  const stated = [
    carriers.canonical,
    metaValue(carriers, ['og:url', 'parsely-link']),
    ldText(article?.url),
    typeof article?.mainEntityOfPage === 'string'
      ? article.mainEntityOfPage
      : ldText((article?.mainEntityOfPage as LdNode | undefined)?.['@id']),
  ].map((value) => address(value, address(carriers.base, savedFrom) ?? savedFrom));
  const url = ownAddress(stated, address(savedFrom, undefined));
  if (url) reading.source.url = url;
  const name =
    metaValue(carriers, ['og:site_name', 'application-name', 'dc.publisher', 'publisher']) ??
    ldNames(article?.publisher, carriers.linked.resolve)[0]?.name ??
    (url && publisherOf(url));
  if (name) reading.source.name = oneLine(plainText(name));
  const section =
    metaValue(carriers, ['article:section', 'parsely-section']) ?? ldText(article?.articleSection);
  if (section && section.length < 60) reading.section = oneLine(plainText(section));
};
