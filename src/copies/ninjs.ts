/** `index.json` beside the page: the article as IPTC ninjs 3.1, for newsrooms' systems. */
import { momentOf, precisionOf } from '../site/dates.ts';
import { listOfNames } from '../site/names.ts';
import { site } from '../site/settings.ts';
import { escapeXml } from '../site/xml.ts';
import { asides, type Copied, photoAddress, rightsOf } from './copy.ts';
import { figure, textWithPhotos } from './figure.ts';

/** ninjs knows whole moments only: a date without its time is in no field of ninjs but in an identifier's. */
const moment = (date: string | undefined): string | undefined =>
  date && precisionOf(date) === 'time' ? momentOf(date) : undefined;

const filled = <T>(list: T[]) => (list.length ? list : undefined);
const uri = (url: string) => new URL(url).href;

function pictures(one: Copied) {
  return one.article.photos.map((photo, index) => {
    const address = photoAddress(one, photo, index);
    const { caption, credit, alt } = photo;
    return {
      name: `photo-${index + 1}`,
      uri: `${one.permalink}#photo-${index + 1}`,
      type: 'picture',
      rel: index === 0 ? 'lead' : 'inline',
      by: credit,
      descriptions: filled([
        ...(caption ? [{ role: 'caption', contentType: 'text/plain', value: caption }] : []),
        ...(alt ? [{ role: 'alttext', contentType: 'text/plain', value: alt }] : []),
        ...(credit ? [{ role: 'credit', contentType: 'text/plain', value: credit }] : []),
      ]),
      renditions: address
        ? [{ name: 'main', href: uri(address), contentType: photo.file ? 'image/jpeg' : undefined }]
        : undefined,
    };
  });
}

function plainBody(one: Copied): string {
  return one
    .blocks()
    .flatMap((block) => ('text' in block ? [block.text] : []))
    .join('\n\n');
}

/** The item, as an object. */
export function ninjsItem(one: Copied): object {
  const { article, permalink } = one;
  const { title, standfirst, section, lang, authors, contributors, published, updated, source } = article;
  // A photo without an address has its words among the associations alone.
  const text = textWithPhotos(one, (index) => {
    const photo = article.photos[index];
    const src = photo && photoAddress(one, photo, index);
    return src ? figure(one, index, src) : '';
  });
  const html = [text, ...asides(one).map((line) => `<p>${escapeXml(line)}</p>`)].join('\n');
  const plain = plainBody(one);
  return {
    uri: permalink,
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
    },
    type: 'text',
    representationType: 'full',
    language: lang,
    firstCreated: moment(published),
    versionCreated: moment(updated ?? published),
    contentCreated: moment(published),
    pubStatus: 'usable',
    copyrightHolder: article.rights.holder,
    copyrightNotice: article.rights.holder && `© ${article.rights.holder}`,
    usageTerms: article.rights.licence ?? (rightsOf(one) || undefined),
    headlines: [{ role: 'main', contentType: 'text/plain', value: title }],
    by:
      filled(authors) &&
      listOfNames(
        authors.map(({ name }) => name),
        lang,
      ),
    located: article.dateline,
    descriptions: filled([
      ...(standfirst ? [{ role: 'summary', contentType: 'text/plain', value: standfirst }] : []),
    ]),
    bodies: [
      { role: 'main', contentType: 'text/html', charCount: plain.length, value: html },
      { role: 'plain', contentType: 'text/plain', charCount: plain.length, value: plain },
    ],
    subjects: section ? [{ name: section, rel: 'section' }] : undefined,
    people: filled(contributors.map(({ name, role }) => ({ name, rel: role ?? 'contributor' }))),
    infoSources: filled([
      ...(source.name ? [{ name: source.name, role: 'publisher' }] : []),
      { name: site.name, role: 'copy', uri: permalink },
    ]),
    altIds: filled([
      ...(source.url ? [{ role: 'canonical', value: source.url }] : []),
      ...(published ? [{ role: 'published', value: published }] : []),
      ...(updated ? [{ role: 'updated', value: updated }] : []),
    ]),
    associations: filled(pictures(one)),
  };
}

/** The file's text. */
export const ninjsCopy = (one: Copied): string => `${JSON.stringify(ninjsItem(one), undefined, 2)}\n`;
