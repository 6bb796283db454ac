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

/** The text with its photos, the lead first, as HTML that is XML too. `photo` gives the HTML of one. */
export function textWithPhotos(one: Copied, photo: (index: number) => string): string {
  const html = one.parts().map((part) => ('html' in part ? part.html : photo(part.photo)));
  return xmlText([leadsApart(one) ? photo(0) : '', ...html].filter(Boolean).join('\n'));
}
