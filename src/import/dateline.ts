export interface Dateline {
  /** The place, in the source's words and in title case: "Beijing". */
  dateline?: string;
  /** The agency that the dateline names: "Reuters". */
  agency?: string;
  /** The paragraph after it. */
  text: string;
}

/** The place that an opening paragraph was filed from, and the paragraph without it. */
export const splitDateline = (paragraph: string): Dateline => {
  const found = /^(\p{Lu}[\p{Lu} ]{1,60})(?: \(([^)]{2,30})\))? ?[-–—_] ?/u.exec(paragraph);
  return found
    ? { dateline: found[1], agency: found[2], text: paragraph.slice(found[0].length) }
    : { text: paragraph };
};
