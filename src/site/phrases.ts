/** What the page itself says around an article. `{…}` is filled in. */
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
  dateNoted: string;
  updated: string;
  older: string;
  paragraphLink: string;
  table: string;
  corrections: string;
  aboutThisCopy: string;
  publisher: string;
  original: string;
  date: string;
  rights: string;
  cite: string;
  permalink: string;
  copyLink: string;
  copyCitation: string;
  copied: string;
  share: string;
  print: string;
  links: string;
  reprintedFrom: string;
  /** Heads the printed copy where the publisher is not known. */
  copy: string;
  pageOf: string;
}

const en: Phrases = {
  lang: 'en',
  by: 'By',
  byAfterRole: 'by',
  photoCredit: 'Photo: {credit}',
  photoElsewhere: 'This photograph is not held here.',
  seePhotoAt: 'See it at {host}',
  undated: 'The source states no date.',
  dateNoted: 'date concluded',
  updated: 'Updated {date}',
  older: 'This article is more than {age} old.',
  paragraphLink: 'Link to paragraph {number}',
  table: 'Table',
  corrections: 'Corrections',
  aboutThisCopy: 'About this copy',
  publisher: 'Publisher',
  original: 'Original',
  date: 'Published',
  rights: 'Rights',
  cite: 'Cite',
  permalink: 'Permalink',
  copyLink: 'Copy link',
  copyCitation: 'Copy citation',
  copied: 'Copied',
  share: 'Share',
  print: 'Print',
  links: 'Links in the text',
  reprintedFrom: 'Reprinted from {publisher}',
  copy: 'A copy',
  pageOf: 'page {page} of {pages}',
};

const languages: Record<string, Phrases> = { en };

/** The words of the article's language, or English where there are none; `lang` says which it is. */
export function phrasesFor(lang: string): Phrases {
  return languages[lang] ?? languages[lang.split('-')[0] ?? ''] ?? en;
}

/** Fills `{name}` in a phrase. */
export function fill(phrase: string, values: Record<string, string | number>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
