/** `index.txt` beside the page: the article as a plain clip, laid out so that `npm run import` reads it back. */
import type { Photo } from '../article.ts';
import { cleanLine } from '../site/citation/clean.ts';
import { asides, type Copied, creditLine, leadsApart, rightsOf } from './copy.ts';

const line = (label: string, value: string | undefined) => (value ? [`${label}: ${cleanLine(value)}`] : []);

const photoLine = (photo: Photo | undefined, lang: string): string =>
  photo ? cleanLine([photo.caption, creditLine(photo, lang)].filter(Boolean).join(' ')) : '';

/** A block a paragraph, a paragraph a line, blank lines between. The labels are those that clips have, in English. */
export function textCopy(one: Copied): string {
  const { article } = one;
  const { authors, photos, source, lang } = article;
  const head = [
    ...line('Section', article.section),
    ...line('Author', authors.map(({ name }) => name).join(', ')),
    ...line('Publisher', source.name),
    ...line('Published', article.published),
    ...line('Updated', article.updated),
    ...line('Language', lang),
  ];
  const [first, ...rest] = one
    .blocks()
    .map((block) => ('text' in block ? block.text : photoLine(photos[block.photo], lang)));
  const foot = [
    ...line('Source', source.url),
    cleanLine(rightsOf(one)),
    ...line('Permalink', one.permalink),
  ].filter(Boolean);
  const paragraphs = [
    cleanLine(article.title),
    ...line('Standfirst', article.standfirst),
    ...head,
    leadsApart(one) ? photoLine(photos[0], lang) : '',
    article.dateline && first ? `${cleanLine(article.dateline)} – ${first}` : first,
    ...rest,
    ...asides(one),
    ...foot,
  ];
  return `${paragraphs.filter(Boolean).join('\n\n')}\n`;
}
