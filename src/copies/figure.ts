import type { RenderedText } from '../markdown/render.ts';
import { escapeXml, xmlText } from '../site/xml.ts';
import { type Copied, creditLine, leadsApart } from './copy.ts';

/** A photo as HTML that is XML too: the picture where `src` says where it is, its caption, and who took it. */
export function figure({ article }: Copied, index: number, src: string | undefined): string {
  const { caption, credit, alt } = article.photos[index] ?? {};
  const words = creditLine({ credit }, article.lang);
  const picture = src ? `<img src="${escapeXml(src)}" alt="${escapeXml(alt ?? '')}" />` : '';
  const said = [caption && escapeXml(caption), words && `<cite>${escapeXml(words)}</cite>`].filter(Boolean);
  return `<figure>${picture}${said.length ? `<figcaption>${said.join(' ')}</figcaption>` : ''}</figure>`;
}

/** The text with its photos, the lead first, as HTML that is XML too. `srcOf` says where each picture is. */
export function textWithPhotos(
  one: Copied,
  parts: RenderedText['parts'],
  srcOf: (index: number) => string | undefined,
): string {
  const html = parts.map((part) => ('html' in part ? part.html : figure(one, part.photo, srcOf(part.photo))));
  return xmlText([...(leadsApart(one) ? [figure(one, 0, srcOf(0))] : []), ...html].join('\n'));
}
