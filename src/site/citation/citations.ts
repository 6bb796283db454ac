/** How an article is cited: the styles that the page offers, as parts to set and as text to copy. */
import type { Article } from '../../article.ts';
import { apa } from './apa.ts';
import { chicago } from './chicago.ts';
import { mla } from './mla.ts';
import type { CitationPart, Copy } from './part.ts';
import { plain } from './plain.ts';

export { type CitationPart, type Copy, citationText } from './part.ts';

/** A citation in one style. The styles' own words are English; the plain line is in the article's language. */
export interface Citation {
  style: 'apa' | 'mla' | 'chicago' | 'plain';
  /** The style's name, which is the same in every language; the plain line has none. */
  name?: string;
  parts: CitationPart[];
}

/** The article in every style; the plain line comes last. */
export function citations(article: Article, copy: Copy): Citation[] {
  return [
    { style: 'apa', name: 'APA', parts: apa(article, copy) },
    { style: 'mla', name: 'MLA', parts: mla(article, copy) },
    { style: 'chicago', name: 'Chicago', parts: chicago(article, copy) },
    { style: 'plain', parts: plain(article, copy) },
  ];
}
