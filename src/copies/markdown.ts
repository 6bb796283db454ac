/** `index.md` beside the page: the article as Markdown that needs nothing else, without what is only ours. */
import { dump } from 'js-yaml';
import type { PhrasingContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Photo } from '../article.ts';
import { isBareLine } from '../markdown/parse-text.ts';
import { photoByKey } from '../photo-key.ts';
import { type Copied, creditLine, leadsApart, photoAddress } from './copy.ts';

const filled = <T>(list: T[]) => (list.length ? list : undefined);

/** The fields that the page shows, in the order of the article file. */
function fieldsOf(one: Copied) {
  const { title, standfirst, section, lang, dateline, published, publishedBasis, updated } = one.article;
  const { authors, contributors, source, photos, corrections, notes, rights } = one.article;
  return {
    title,
    standfirst,
    section,
    lang,
    authors: filled(authors),
    contributors: filled(contributors),
    dateline,
    published,
    publishedBasis,
    updated,
    source: source.name || source.url ? { name: source.name, url: source.url } : undefined,
    permalink: one.permalink,
    photos: filled(
      photos.map(({ alt, caption, credit }, index) => ({
        url: photoAddress(one, photos[index] ?? {}, index),
        alt,
        caption,
        credit,
      })),
    ),
    corrections: filled(corrections),
    notes: filled(notes),
    rights: rights.holder || rights.licence ? { holder: rights.holder, licence: rights.licence } : undefined,
  };
}

/** Words as a paragraph of Markdown. Most have nothing to escape, and the library takes long to find that out. */
function paragraph(words: PhrasingContent[]): string {
  const texts = words.filter((word) => word.type === 'text');
  const line = texts.map(({ value }) => value).join('');
  const isBare = texts.length === words.length && isBareLine(line);
  return isBare ? line : toMarkdown({ type: 'paragraph', children: words });
}

/** A photo in the text: the picture where this site has it, else a link to where it was seen; its caption and credit. */
function photoText(one: Copied, photo: Photo, index: number): string {
  const url = photoAddress(one, photo, index);
  const caption: PhrasingContent = { type: 'text', value: photo.caption ?? photo.alt ?? url ?? '' };
  const credit = creditLine(photo, one.article.lang);
  const isLinked = url !== undefined && !photo.file;
  const words: PhrasingContent[] = [];
  if (isLinked) words.push({ type: 'link', url, children: [caption] });
  else if (photo.caption) words.push(caption);
  if (credit) words.push({ type: 'text', value: words.length ? ` ${credit}` : credit });
  const picture = photo.file && toMarkdown({ type: 'image', url: url ?? '', alt: photo.alt ?? '' });
  return [picture, paragraph(words)]
    .map((part) => part?.trim())
    .filter(Boolean)
    .join('\n\n');
}

/** The body with its photos as they can be seen from elsewhere; all other text stays as it was written. */
function bodyOf(one: Copied): string {
  const { body, article } = one;
  let text = '';
  let at = 0;
  for (const { url, position } of one.images()) {
    const index = photoByKey(article.photos, url);
    const photo = index === undefined ? undefined : article.photos[index];
    if (!photo || index === undefined || !position) continue;
    text += body.slice(at, position.start.offset) + photoText(one, photo, index);
    at = position.end.offset ?? at;
  }
  return (text + body.slice(at)).trim();
}

/** A line a field, for those that are there; what older readers would take for a date, a number or a yes is quoted. */
const yamlStyle = { lineWidth: -1, quoteStyle: 'double', skipInvalid: true, noRefs: true } as const;

/** The file's text. */
export function markdownCopy(one: Copied): string {
  const [lead] = one.article.photos;
  const head = dump(fieldsOf(one), yamlStyle);
  const parts = [lead && leadsApart(one) ? photoText(one, lead, 0) : '', bodyOf(one)].filter(Boolean);
  return `---\n${head}---\n\n${parts.join('\n\n')}\n`;
}
