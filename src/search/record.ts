/** An article as the index reads it: bare HTML whose blocks have the ids that the page gives them. */
import type { Article, Photo } from '../article.ts';
import type { RenderedText } from '../markdown/render.ts';
import { unlinked } from '../site/search/found.ts';
import { escapeXml } from '../site/xml.ts';

const block = (name: string, text: string | undefined): string =>
  text ? `<${name} id="${unlinked}">${escapeXml(text)}</${name}>` : '';

const caption = (photo: Photo | undefined): string =>
  block('p', [photo?.caption, photo?.credit].filter(Boolean).join(' '));

/** What a reader may narrow a search by, and what is shown of an article beside its words. */
function filtersOf({ section, source, published, lang }: Article, isLatest: boolean): string {
  const year = published?.slice(0, 4);
  const filters = { section, publisher: source.name, year, date: published, lang, latest: isLatest && 'yes' };
  return Object.entries(filters)
    .map(([name, value]) =>
      value ? `<meta data-pagefind-filter="${name}[content]" content="${escapeXml(value)}">` : '',
    )
    .join('');
}

/** The record of an article: all that its page says of itself, in the page's order. `lang` is that of its index. */
export function recordOf(
  article: Article,
  { parts }: Pick<RenderedText, 'parts'>,
  { lang, isLatest }: { lang: string; isLatest: boolean },
): string {
  const { title, standfirst, authors, contributors, photos, corrections, notes } = article;
  const placed = new Set(parts.flatMap((part) => ('photo' in part ? [part.photo] : [])));
  return [
    `<!doctype html><html lang="${lang}"><head>${filtersOf(article, isLatest)}</head><body>`,
    block('h1', title),
    block('p', standfirst),
    block('p', authors.map(({ name }) => name).join(', ')),
    ...photos.map((photo, index) => (placed.has(index) ? '' : caption(photo))),
    ...parts.map((part) => ('html' in part ? part.html : caption(photos[part.photo]))),
    block('p', contributors.map(({ name, role }) => [role, name].filter(Boolean).join(' ')).join(', ')),
    ...[...corrections.map(({ text }) => text), ...notes].map((text) => block('p', text)),
    '</body></html>',
  ].join('\n');
}
