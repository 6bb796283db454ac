import { emptyReading, type Reading } from '../reading.ts';
import { SourceError } from '../source-error.ts';
import { addByline, addLanguage, addTitle, addUrl } from './fill.ts';
import { addHtml } from './fill-body.ts';
import { beginningOf, type Format, readEach } from './format.ts';
import { isoDate } from './iso-date.ts';
import { asText, itemText, type JsonItem, jsonItems, wanted } from './json-items.ts';

const readEntry = (entry: JsonItem): Reading => {
  const reading = emptyReading();
  const content = asText(entry.get('content'));
  const title = asText(entry.get('title'));
  if (
    !/[^\s]/.test(content.replace(/<[^<>]*>/g, '')) ||
    /^wallabag can.t retrieve contents/i.test(content.replace(/<[^<>]*>/g, ''))
  ) {
    throw new SourceError(`“${title || asText(entry.get('url'))}” has no text: wallabag could not fetch it`);
  }
  addLanguage(reading, asText(entry.get('language')), content);
  addTitle(reading, title);
  const by = entry.get('published_by');
  for (const name of Array.isArray(by) ? by.map(asText) : [asText(by)]) addByline(reading, name);
  reading.published = isoDate(entry.get('published_at'));
  const url = asText(entry.get('url'));
  if (url) addUrl(reading, url);
  const domain = asText(entry.get('domain_name'));
  if (domain) reading.source.name ??= domain.replace(/^www\./, '');
  addHtml(reading, content, { base: reading.source.url });
  return reading;
};

export const wallabag: Format = {
  name: 'wallabag',
  title: 'wallabag export (JSON)',
  detect: (text) => {
    const beginning = beginningOf(text);
    return (
      /^\s*[[{]/.test(beginning) &&
      /"content"\s*:/.test(beginning) &&
      /"(?:domain_name|hashed_url|reading_time|is_archived|published_by)"\s*:/.test(text)
    );
  },
  read: (text) =>
    readEach(
      jsonItems(text),
      'there is no entry in this export',
      (entry) => readEntry(wanted(entry)),
      itemText,
    ),
};
