/**
 * What a language's news text says in fixed words. Each field is a list, its entries parted by ` / `, in lower
 * case. An entry is matched whole, never as a part of a sentence; `…` at its end means that anything may follow.
 */
export interface Language {
  /** BCP 47. */
  code: string;
  /** Most frequent words, which tell the language from others of its script. */
  stopWords: string;
  /** Month names and short forms beyond those that Intl gives, as `sept=9`. */
  months?: string;
  /** Opens a byline: "By Ann Lee", "Text: Ann Lee". */
  by: string;
  /** Joins names. */
  and: string;
  /** Stands between a name and a publisher ("for the Post") or a place ("in Beijing"). */
  nameEnds: string;
  /** Words of which one makes a part of a byline a job and no name. */
  jobs: string;
  /** Opens a credit: "Photo: Reuters", "Photo by Ann Lee". */
  photo: string;
  /** Joins the photo word and the name where there is no colon: "by", "courtesy of". */
  photoBy: string;
  /** Stands in brackets for a name of a photographer: "Supplied". */
  handout: string;
  /** Opens a caption. */
  caption: string;
  /** Parts that others had, which a name follows after "by" or a colon: "Additional reporting by". */
  roles: string;
  /** Joins the part and the name: "by". */
  roleBy: string;
  /** Said of a person after the name, with the part: "contributed to this report". */
  contributed: string;
  /** Labels of the date of first publication, and words that stand in a date line. */
  published: string;
  /** Labels of the date of the last change. */
  updated: string;
  /** Small words of date lines: "on", "at", "uhr". */
  dateWords: string;
  /** Labels of the address. */
  source: string;
  /** Labels that some clips put before fields. */
  labels: Partial<
    Record<'title' | 'standfirst' | 'section' | 'publisher' | 'by' | 'published' | 'lang', string>
  >;
  /** Usual names of sections. */
  sections: string;
  /** Lines of the page around the article: share, subscribe, advertisement, menus. */
  furniture: string;
  /** Heads of lists of other articles. */
  related: string;
  /** Opens a line that leads to another article: "Read more: …". */
  readMore: string;
  /** Opens a correction. */
  corrections: string;
  /** Opens what the publisher says about the article. */
  notes: string;
  /** Opens a copyright notice. */
  copyright: string;
}
