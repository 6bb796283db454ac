import { oneLine } from '../formats/fill.ts';
import { address } from '../formats/html-tree.ts';
import { publisherOf } from '../publishers.ts';
import type { Reading } from '../reading.ts';
import { type Carriers, metaValue } from './carriers.ts';
import { type LdNode, ldNames, ldText } from './json-ld.ts';
import { plainText } from './plain-text.ts';

export const addOrigin = (
  reading: Reading,
  carriers: Carriers,
  article: LdNode | undefined,
  savedFrom: string | undefined,
) => {
  const url = [
    carriers.canonical,
    metaValue(carriers, ['og:url', 'parsely-link']),
    ldText(article?.url),
    typeof article?.mainEntityOfPage === 'string'
      ? article.mainEntityOfPage
      : ldText((article?.mainEntityOfPage as LdNode | undefined)?.['@id']),
  ]
    .map((value) => address(value, address(carriers.base, savedFrom) ?? savedFrom))
    .concat(address(savedFrom, undefined))
    .find(Boolean);
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
