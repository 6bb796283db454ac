/** The sentence under the headline, apart from the text. */
import { oneLine, plainWords } from '../formats/fill.ts';
import { below, type Element, isElement, wordsOf } from '../formats/html-tree.ts';
import { type Carriers, metaValue } from './carriers.ts';
import { classWords } from './class-words.ts';
import { likeness } from './headline.ts';
import { type LdNode, ldText } from './json-ld.ts';
import { measured, type Measures } from './measures.ts';
import { plainText } from './plain-text.ts';

/** How pages name it, an example: `class="article__standfirst"`. */
const standfirstWords =
  / (?:standfirst|deck|dek|subtitle|sub title|subheadline|sub headline|subheading|lead|lede|lead text|leadtext|lead in|leadin|intro|introduction|intro text|excerpt|summary|article summary|summary list|abstract|teaser|teaser text|einleitung|vorspann|chapeau|chapo|sapo|sous titre|subtitulo|bajada|entradilla|sommario|occhiello|catenaccio|ingress|manchet|synopsis|strapline|strap|article description|description|article intro|text lead|tagline|key points|keypoints|tertiary title|sommaire|accroche|deckline|kicker text|precede) /;
const notStandfirst = / (?:image|caption|figcaption|credit|media|photo|author|byline|bio|related|newsletter|teasers|list item|social|comment|meta|date|topic|section|category|label|lead image|lead media|lead art|hero image) /;

const maximum = 1200;

/** What the data says the article says; several, the surest first. */
export const descriptionsOf = (carriers: Carriers, article: LdNode | undefined): string[] => [
  ...new Set(
    [
      ldText(article?.description),
      ldText(article?.alternativeHeadline),
      metaValue(carriers, ['og:description']),
      metaValue(carriers, ['description', 'twitter:description', 'dc.description', 'sailthru.description']),
    ]
      .map((text) => oneLine(plainText(text ?? '')))
      .filter((text) => text.length > 15),
  ),
];

/** Whether a description is a text, or the beginning of it that was cut off. */
const describes = (description: string, text: string): boolean => {
  if (likeness(description, text) >= 0.8) return true;
  const cut = plainWords(description.replace(/\s*(?:\.{3}|…|\[…\])$/u, ''));
  return cut.length > 60 && /(?:\.{3}|…|\])$/.test(description) && plainWords(text).startsWith(cut);
};

/** Whether a paragraph is one of many of its kind: the opening of the text, though a description may repeat it. */
const isOfMany = (element: Element): boolean => {
  if (element.name !== 'p') return false;
  const { parent } = element;
  const kind = element.attribs.class ?? '';
  const isBold = element.children.filter((child) => isElement(child) || ('data' in child && child.data.trim())).every((child) => isElement(child) && /^(?:b|strong|em)$/.test(child.name));
  if (isBold || !parent || !('children' in parent)) return false;
  return parent.children.filter((child) => isElement(child) && child.name === 'p' && (child.attribs.class ?? '') === kind).length > 3;
};

export interface Standfirst {
  text: string;
  /** Where it stands; absent where only the data has it. */
  element?: Element;
}

/**
 * The standfirst: what the page calls so near its headline, first of all where a description in the data has the
 * same words; else a heading or paragraph there with the words of a description.
 */
export const findStandfirst = (
  region: Element,
  root: Element,
  headline: Element | undefined,
  title: string,
  descriptions: readonly string[],
  measures: Measures,
  enter: (element: Element) => boolean,
): Standfirst | undefined => {
  let prose = 0;
  let begun = headline === undefined;
  let named: Standfirst | undefined;
  const total = measured(measures, root).prose;
  const holds = new Set<unknown>();
  for (let up: unknown = headline; up; up = (up as Element).parent) holds.add(up);
  for (let up: unknown = root; up; up = (up as Element).parent) holds.add(up);
  const repeatsTitle = (text: string) => likeness(text, title) > 0.5 || plainWords(text).includes(plainWords(title) || '-');
  for (const node of below(region, (element) => element !== headline && !/^fig/.test(element.name) && enter(element))) {
    if (!isElement(node)) continue;
    if (node === headline) begun = true;
    if (holds.has(node) || !enter(node) || node.name === 'h1' || node.name === 'header') continue;
    const { text: length, linked } = measured(measures, node);
    if (length >= 20 && length < maximum && linked < length * 0.5 && node.name !== 'a' && node.name !== 'span') {
      const text = wordsOf(node);
      const isOpening = isOfMany(node);
      if (!isOpening && descriptions.some((description) => describes(description, text)) && !repeatsTitle(text)) return named ?? { text, element: node };
      const words = classWords(node);
      if (!named && begun && standfirstWords.test(words) && !notStandfirst.test(words) && prose < 1 && !isOpening && !repeatsTitle(text)) named = { text, element: node };
    }
    if (node.name === 'p' && begun) {
      prose += length;
      if (prose > Math.max(900, total * 0.15)) break;
    }
  }
  return named;
};
