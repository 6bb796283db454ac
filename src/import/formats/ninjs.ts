import type { Photo } from '../../article.ts';
import { oneLine } from '../../one-line.ts';
import { splitCredit } from '../credit.ts';
import { publisherOf } from '../publishers.ts';
import { emptyReading, type Reading } from '../reading.ts';
import { SourceError } from '../source-error.ts';
import {
  addByline,
  addDateline,
  addLanguage,
  addStandfirst,
  addTitle,
  bylineOf,
  drop,
  repeats,
} from './fill.ts';
import { addHtml, addText } from './fill-body.ts';
import { beginningOf, type Format, readEach } from './format.ts';
import { address } from './html-tree.ts';
import { isoDate } from './iso-date.ts';
import { asItems, asText, itemText, type JsonItem, jsonItems, wanted } from './json-items.ts';

/** The first of several fields that has text. */
const first = (item: JsonItem, ...names: string[]): string =>
  names.map((name) => asText(item.get(name))).find(Boolean) ?? '';

/** The text of a list's entry with one of these roles; ninjs 2 and 3 have lists where ninjs 1 had fields. */
const withRole = (item: JsonItem, list: string, roles: RegExp): string =>
  asItems(item.get(list))
    .filter((entry) => roles.test(asText(entry.get('role'))))
    .map((entry) => asText(entry.get('value')))
    .find(Boolean) ?? '';

const addHeadlines = (reading: Reading, item: JsonItem) => {
  const headlines = asItems(item.get('headlines'));
  const main =
    headlines.find((entry) => /^(?:main|headline)?$/i.test(asText(entry.get('role')))) ?? headlines[0];
  const title = asText(main?.get('value')) || first(item, 'headline', 'title', 'name');
  if (title) addTitle(reading, title);
  for (const entry of headlines) {
    const text = asText(entry.get('value'));
    if (entry === main || !text) continue;
    if (/sub|deck|standfirst|secondary/i.test(asText(entry.get('role')))) addStandfirst(reading, text);
    else drop(reading, text, 'other form of the headline');
  }
};

const addNames = (reading: Reading, item: JsonItem) => {
  const line = first(item, 'by', 'byline');
  if (line) return addByline(reading, line);
  for (const entry of asItems(item.get('bylines'))) {
    const by = first(entry, 'by', 'byline', 'value');
    const name = asText(entry.get('name'));
    if (by) addByline(reading, by);
    else if (name) reading.authors.push(...bylineOf(name, reading.lang).authors);
  }
  if (reading.authors.length > 0) return;
  for (const author of asItems(item.get('authors'))) {
    const name = asText(author.get('name'));
    if (name) reading.authors.push({ name });
  }
};

/**
 * `firstcreated` is when it was published first; the date of a later version is when it was changed. Dates of which
 * less than the moment is known stand among the identifiers, since ninjs has no field for them.
 */
const addDates = (reading: Reading, item: JsonItem) => {
  const [created, published, version] = ['firstcreated', 'contentcreated', 'versioncreated'].map((name) =>
    isoDate(item.get(name)),
  );
  const isFirst = /^[01]?$/.test(String(item.get('version') ?? ''));
  const [known, changed] = ['published', 'updated'].map((role) =>
    isoDate(withRole(item, 'altids', new RegExp(`^${role}$`, 'i'))),
  );
  reading.published = created ?? published ?? known ?? (isFirst ? version : undefined);
  const updated = version !== reading.published ? (version ?? changed) : changed;
  if (updated) reading.updated = updated;
};

const addSection = (reading: Reading, item: JsonItem) => {
  const section = asItems(item.get('subjects')).find((entry) => asText(entry.get('rel')) === 'section');
  if (section && asText(section.get('name'))) reading.section = asText(section.get('name'));
};

const roleOfSource = /publisher|provider|source|creator/i;

const addSource = (reading: Reading, item: JsonItem) => {
  const links = [...asItems(item.get('links')), ...asItems(item.get('altids'))].filter((entry) =>
    /canonical|web|^url$|alternate/i.test(`${asText(entry.get('role'))} ${asText(entry.get('rel'))}`),
  );
  const url = [
    first(item, 'canonical', 'url', 'link'),
    ...links.map((entry) => first(entry, 'href', 'value')),
    asText(item.get('uri')),
  ]
    .map((value) => address(value, undefined))
    .find(Boolean);
  if (url) reading.source.url = url;
  const named = asItems(item.get('infosources')).find((entry) =>
    roleOfSource.test(asText(entry.get('role'))),
  );
  const name =
    first(item, 'publisher', 'provider', 'source') ||
    asText(named?.get('name')) ||
    first(item, 'copyrightholder') ||
    (url && publisherOf(url));
  if (name) reading.source.name = name;
};

/** The largest rendition of a picture that has an address. */
const largest = (item: JsonItem): string | undefined =>
  asItems(item.get('renditions'))
    .map((entry) => ({
      url: address(asText(entry.get('href')), undefined),
      width: Number(entry.get('width')) || 0,
    }))
    .filter(({ url }) => url)
    .sort((a, b) => b.width - a.width)[0]?.url;

const pictureOf = (item: JsonItem, lang: string): Photo => {
  const words =
    withRole(item, 'descriptions', /caption|^$/i) ||
    first(item, 'descriptiontext', 'caption', 'bodytext', 'description');
  const split = words ? splitCredit(oneLine(words), lang) : {};
  const credit =
    withRole(item, 'descriptions', /credit/i) ||
    first(item, 'creditline', 'credit', 'by', 'byline', 'copyrightholder');
  const url = largest(item);
  const alt = withRole(item, 'descriptions', /alt/i) || first(item, 'alttext', 'alt');
  return {
    ...(url && { url }),
    ...(alt && { alt }),
    ...(split.caption && { caption: split.caption }),
    ...((credit || split.credit) && { credit: credit || split.credit }),
  };
};

const addPhotos = (reading: Reading, item: JsonItem) => {
  for (const entry of asItems(item.get('associations'))) {
    if (!/^(?:picture|graphic|image|photo)$/i.test(asText(entry.get('type')))) continue;
    const photo = pictureOf(entry, reading.lang);
    const isThere = reading.photos.some(
      (other) => other.caption === photo.caption || (photo.url && other.url === photo.url),
    );
    if (!isThere && Object.keys(photo).length > 0) reading.photos.push(photo);
  }
};

interface Body {
  html: boolean;
  text: string;
}

/** The running text: as HTML where there is HTML, which says more than plain text does. */
const bodyOf = (item: JsonItem): Body | undefined => {
  const listed = asItems(item.get('bodies')).map((entry): Body => {
    const kind = `${asText(entry.get('role'))} ${asText(entry.get('contenttype'))}`;
    return {
      html: /html/i.test(kind),
      text: /nitf|xml(?!.*html)/i.test(kind) && !/html/i.test(kind) ? '' : asText(entry.get('value')),
    };
  });
  const single: Body[] = [
    { html: true, text: first(item, 'bodyxhtml', 'bodyhtml') },
    { html: false, text: first(item, 'bodytext', 'body') },
  ];
  const filled = [...listed, ...single].filter(({ text }) => text);
  return filled.find(({ html }) => html) ?? filled[0];
};

const addDescriptions = (reading: Reading, item: JsonItem, body: string) => {
  const all: [role: string, text: string][] = [
    ...asItems(item.get('descriptions')).map((entry): [string, string] => [
      asText(entry.get('role')),
      asText(entry.get('value')),
    ]),
    ['summary', first(item, 'descriptiontext', 'summary', 'abstract')],
  ];
  for (const [role, text] of all.filter(([, value]) => value)) {
    if (repeats(text, body) || reading.standfirst === text) drop(reading, text, 'repeats the opening');
    else if (/summary|abstract|standfirst|deck|lead|drop/i.test(role) || !role) addStandfirst(reading, text);
    else drop(reading, text, `description (${role})`);
  }
};

const asides: Record<string, string> = {
  ednote: 'note to editors',
  usageterms: 'terms of use',
  copyrightnotice: 'copyright notice',
  slugline: 'slug',
};

const readItem = (item: JsonItem): Reading => {
  const body = bodyOf(item);
  const reading = emptyReading();
  addLanguage(reading, asText(item.get('language')), body?.text ?? '');
  addHeadlines(reading, item);
  addNames(reading, item);
  addDates(reading, item);
  addSource(reading, item);
  addSection(reading, item);
  const located = first(item, 'located', 'dateline');
  if (located) addDateline(reading, located);
  if (!body)
    throw new SourceError(
      `“${reading.title || 'an item'}” has no text: it is a ${asText(item.get('type')) || 'reference'} only`,
    );
  if (body.html) addHtml(reading, body.text, { base: reading.source.url });
  else addText(reading, body.text);
  addPhotos(reading, item);
  addDescriptions(reading, item, reading.body.map(({ text }) => text).join(' '));
  for (const [name, reason] of Object.entries(asides)) drop(reading, asText(item.get(name)), reason);
  return reading;
};

const telling = [
  /"headlines?"\s*:/i,
  /"bod(?:y_?(?:x?html|text)|ies)"\s*:/i,
  /"version_?created"\s*:/i,
  /"pub_?status"\s*:/i,
  /"copyright_?(?:holder|notice)"\s*:/i,
  /"(?:by|bylines?|located|urgency|standard|associations)"\s*:/i,
];

export const ninjs: Format = {
  name: 'ninjs',
  title: 'ninjs (IPTC), 1 to 3',
  detect: (text) => {
    const beginning = beginningOf(text);
    return /^\s*[[{]/.test(beginning) && telling.filter((pattern) => pattern.test(beginning)).length >= 3;
  },
  read: (text) =>
    readEach(jsonItems(text), 'there is no item in this file', (item) => readItem(wanted(item)), itemText),
};
