import { splitCredit } from '../credit.ts';
import type { Reading } from '../reading.ts';
import { emptyReading } from '../reading.ts';
import { SourceError } from '../source-error.ts';
import { addByline, addLanguage, addTitle, addUrl } from './fill.ts';
import { addHtml } from './fill-body.ts';
import { beginningOf, type Format, readEach } from './format.ts';
import { isoDate } from './iso-date.ts';
import { asItems, asText, itemText, type JsonItem, jsonItems, wanted } from './json-items.ts';

const first = (item: JsonItem, ...names: string[]) =>
  names.map((name) => asText(item.get(name))).find(Boolean) ?? '';

/** Pocket's interface gives its items in `list`, by their numbers; tools that kept them give them in a list. */
const itemsOf = (found: JsonItem | SourceError): (JsonItem | SourceError)[] => {
  if (found instanceof SourceError) return [found];
  const listed = asItems(found.get('list') ?? found.get('items'));
  return listed.length > 0 ? listed : [found];
};

const readItem = (item: JsonItem): Reading => {
  const reading = emptyReading();
  const title = first(item, 'resolved_title', 'title', 'given_title');
  const url = first(item, 'resolved_url', 'url', 'given_url');
  const text = first(item, 'article', 'content', 'html', 'text');
  if (!text)
    throw new SourceError(
      `“${title || url}” has no text: Pocket exports addresses, not articles; save the page itself and give that`,
    );
  addLanguage(reading, first(item, 'lang', 'language'), text);
  addTitle(reading, title);
  for (const author of asItems(item.get('authors'))) addByline(reading, asText(author.get('name')));
  if (reading.authors.length === 0) addByline(reading, first(item, 'author', 'byline'));
  const published = isoDate(
    first(item, 'date_published', 'published_at', 'published').replace(/^0000.*$/, ''),
  );
  if (published) reading.published = published;
  if (url) addUrl(reading, url);
  addHtml(reading, text, { base: reading.source.url });
  for (const image of asItems(item.get('images'))) addImage(reading, image);
  return reading;
};

/** Pocket keeps captions and credits beside the text, whose pictures it marks by their numbers. */
const addImage = (reading: Reading, image: JsonItem) => {
  const url = first(image, 'src');
  const caption = first(image, 'caption');
  const credit = first(image, 'credit');
  const words = { ...(caption && splitCredit(caption, reading.lang)), ...(credit && { credit }) };
  const known = reading.photos.find((photo) => photo.url === url);
  if (known) Object.assign(known, words);
  else if (caption || credit) reading.photos.push({ ...(/^https?:/.test(url) && { url }), ...words });
};

const addresses =
  /^\s*(?:<!DOCTYPE html>\s*)?<html>.{0,400}<title>Pocket Export<\/title>|^title,url,time_added,(?:cursor,)?tags,status/is;

export const pocket: Format = {
  name: 'pocket',
  title: 'Pocket export, where it holds text',
  detect: (text) => {
    const beginning = beginningOf(text);
    const isJson =
      /^\s*[[{]/.test(beginning) &&
      /"(?:resolved_url|resolved_title|resolved_id|time_added)"\s*:/.test(beginning);
    return isJson || addresses.test(beginning.slice(0, 1000));
  },
  read: (text) => {
    if (addresses.test(text.slice(0, 1000))) {
      return [
        new SourceError(
          'is a list of addresses: Pocket exports no text; save the pages themselves and give those',
        ),
      ];
    }
    return readEach(
      jsonItems(text).flatMap(itemsOf),
      'there is no item in this export',
      (item) => readItem(wanted(item)),
      itemText,
    );
  },
};
