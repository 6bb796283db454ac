/** What the data of a page says that its article says. */
import { oneLine } from '../../one-line.ts';
import { plainWords } from '../formats/fill.ts';
import { type Carriers, metaValue } from './carriers.ts';
import { type LdNode, ldText } from './json-ld.ts';
import { likeness } from './likeness.ts';
import { plainText } from './plain-text.ts';

/** What the data says the article says; several, the surest first. */
export const descriptionsOf = (carriers: Carriers, article: LdNode | undefined): string[] => [
  ...new Set(
    [
      ldText(article?.description),
      metaValue(carriers, ['og:description']),
      metaValue(carriers, ['description', 'twitter:description', 'dc.description', 'sailthru.description']),
    ]
      .map((text) => oneLine(plainText(text ?? '')))
      .filter((text) => text.length > 15),
  ),
];

/** What a description in the data says, ready to be compared. */
export interface Description {
  text: string;
  /** Its plain words, where it was cut off: the text begins with them. */
  beginning: string | undefined;
}

export const descriptionOf = (text: string): Description => {
  const isCut = /(?:\.{3}|…|\])$/.test(text);
  const beginning = isCut ? plainWords(text.replace(/(?:(?<!\s)\s+)?(?:\.{3}|…|\[…\])$/u, '')) : '';
  return { text, beginning: beginning.length > 60 ? beginning : undefined };
};

/** Whether a description may be a text, by their lengths. */
export const mayDescribe = ({ text, beginning }: Description, length: number): boolean =>
  beginning !== undefined || (length < text.length * 2 && length > text.length * 0.5);

/** Whether a description is a text, or the beginning of it that was cut off. */
export const describes = ({ text: own, beginning }: Description, text: string): boolean =>
  likeness(own, text) >= 0.8 || (beginning !== undefined && plainWords(text).startsWith(beginning));
