import { oncePer } from './once-per.ts';
import { ar } from './phrases/ar.ts';
import { de } from './phrases/de.ts';
import { en } from './phrases/en.ts';
import { es } from './phrases/es.ts';
import { fr } from './phrases/fr.ts';
import { it } from './phrases/it.ts';
import { ja } from './phrases/ja.ts';
import { nl } from './phrases/nl.ts';
import { pt } from './phrases/pt.ts';
import { zh } from './phrases/zh.ts';

/** What the page itself says around an article; `{…}` is filled in. One table a language, in its own words. */
export interface Phrases {
  /** BCP 47 tag of these words. */
  lang: string;
  by: string;
  /** Between a part and who had it: "Additional reporting by …". */
  byAfterRole: string;
  photoCredit: string;
  /** Where the picture is not held. */
  photoElsewhere: string;
  seePhotoAt: string;
  undated: string;
  /** Beside a date that the source does not state; leads to the note that says what it was concluded from. */
  dateNoted: string;
  updated: string;
  /** Near the byline, where no correction has a date; leads to the corrections. */
  corrected: string;
  /** The same with the date of the latest. A date may be a month or a year. */
  correctedOn: string;
  older: string;
  paragraphLink: string;
  table: string;
  corrections: string;
  /** Names the notes of the printed copy. */
  notes: string;
  aboutThisCopy: string;
  publisher: string;
  original: string;
  date: string;
  rights: string;
  cite: string;
  permalink: string;
  copyLink: string;
  copyCitation: string;
  /** Beside a text that it copies; the texts' names follow where only names are heard. */
  copyText: string;
  /** Copies the words that are selected, with their citation. */
  copyQuote: string;
  /** A quotation between the language's marks. */
  quoted: string;
  email: string;
  /** Names the files that hold the article. */
  keepCopy: string;
  /** Among the names of formats, which are the same in every language. */
  plainText: string;
  copied: string;
  /** Where the reader's browser keeps articles: what it keeps. */
  keptInBrowser: string;
  /** Heads the answer to a reader who is offline. */
  noConnection: string;
  share: string;
  print: string;
  links: string;
  datesMeant: string;
  browse: string;
  allArticles: string;
  sections: string;
  publishers: string;
  authors: string;
  dates: string;
  pages: string;
  earlier: string;
  later: string;
  follow: string;
  /** Heads the way to the articles before and after this one. */
  inSection: string;
  reprintedFrom: string;
  /** Heads the printed copy where the publisher is not known. */
  copy: string;
  pageOf: string;
  /** Of an article that was withdrawn: above its headline, and beside the date. */
  withdrawn: string;
  noLongerHere: string;
  /** Beside why it was withdrawn. */
  reason: string;
  /** At a former address, before the link to the article. */
  otherAddress: string;
  /** Names the page of the search, and the field for its words. */
  search: string;
  section: string;
  year: string;
  language: string;
  /** The choice that does not narrow a search. */
  any: string;
  articlesFound: string;
  noneFound: string;
  searching: string;
  searchFailed: string;
  /** Without script; before the link to where all articles can be browsed. */
  searchNeedsScript: string;
  /** Shows what was found beyond what stands there. */
  more: string;
}

const languages: Record<string, Phrases> = { en, de, fr, es, pt, it, nl, zh, ja, ar };

/** The words of the article's language, or English where there are none; `lang` says which it is. */
export function phrasesFor(lang: string): Phrases {
  return languages[lang] ?? languages[lang.split('-')[0] ?? ''] ?? en;
}

/** Words and names of a phrase in turn. */
const pieces = oncePer((phrase) => phrase.split(/\{(\w+)\}/));

/** Fills `{name}` in a phrase. */
export const fill = (phrase: string, values: Record<string, string | number>): string =>
  pieces(phrase)
    .map((piece, at) => (at % 2 ? (values[piece] ?? `{${piece}}`) : piece))
    .join('');
