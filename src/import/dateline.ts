export interface Dateline {
  /** The place, in the source's words and in title case: "Beijing". */
  dateline?: string;
  /** The agency that the dateline names: "Reuters". */
  agency?: string;
  /** The day that the dateline names, which has no year: "March 6". */
  day?: string;
  /** Who filed it, where the dateline says it: 【北京=山田太郎】 */
  author?: string;
  /** The paragraph after it. */
  text: string;
}

const dash = '\\s{0,2}(?:\\.-|[-–—_]{1,2}|:)\\s{0,2}';
const agency = '(?<agency>[\\p{L}][\\p{L}\\p{N}./&\\s-]{0,38})';
const capitals =
  "(?<place>\\p{Lu}[\\p{Lu}.'’-]{1,30}(?:[ /][\\p{Lu}.'’/-]{1,30}){0,4}(?:,\\s(?:[\\p{Lu}][\\p{L}.]{0,20})(?:\\s\\p{Lu}[\\p{Ll}]{1,15})?)?)";
const mixed =
  "(?<place>\\p{Lu}[\\p{L}.'’-]{1,30}(?:[ /]\\p{Lu}?[\\p{L}.'’-]{1,30}){0,4}(?:,\\s\\p{Lu}[\\p{L}.]{1,20})?)";
const date =
  '(?:,\\s(?<day>(?:\\p{L}{3,12}\\.?\\s\\d{1,2}|\\d{1,2}\\.?\\s(?:de\\s)?\\p{L}{3,12}\\.?)(?:,\\s\\d{4})?))?';

/** Towns that papers set before a paragraph with a full stop alone: "Berlin. Der Senat …". */
const towns =
  'Berlin|Hamburg|München|Köln|Frankfurt|Stuttgart|Düsseldorf|Leipzig|Dresden|Hannover|Bremen|Essen|Dortmund|Nürnberg|Erfurt|Potsdam|Kiel|Mainz|Wien|Graz|Linz|Salzburg|Zürich|Bern|Basel|Genf|Brüssel|London|Paris|Madrid|Barcelona|Sevilla|Valencia|Bilbao|Bogotá|Lima|Quito|Caracas|México|Montevideo|Roma|Milano|Torino|Napoli|Lisboa|Porto|Brasília|Amsterdam|Rotterdam|Utrecht|Bruxelles|Genève|Moskau|Washington|Peking|Tokio';

/** How datelines are set, the surest first; an example beside each. */
const forms: RegExp[] = [
  // BEIJING, March 6 (Reuters) — ; Berlin (dpa) - ; القاهرة (رويترز) -
  new RegExp(`^${mixed}${date}\\s?[(（]${agency}[)）]${dash}(?=\\S)`, 'u'),
  // PARIS (AFP) Le …
  new RegExp(`^${capitals}${date}\\s?[(（]${agency}[)）]\\s+(?=\\p{Lu})`, 'u'),
  new RegExp(`^(?<place>[\\p{sc=Arabic}\\s]{2,30})\\s?[(（-]\\s?${agency}[)）-](?:${dash}|\\s+)(?=\\S)`, 'u'),
  // WASHINGTON — ; NEW DELHI, March 6 —
  new RegExp(`^${capitals}${date}\\s{0,2}(?:\\.-|[–—_]{1,2}|--?(?=\\s))\\s{0,2}(?=\\S)`, 'u'),
  // Berlin. Der … ; Hamburg - Ein …
  new RegExp(`^(?<place>${towns})(?:\\.\\s{1,2}|\\s[–—-]{1,2}\\s)(?=["“„«»]?\\p{Lu})`, 'u'),
  // NEW DELHI: The … ; of two words only where the first begins many places' names, since kickers look alike
  /^(?<place>(?:(?:NEW|SAN|SANTA|LOS|LAS|EL|LA|HONG|KUALA|SRI|ADDIS|DAR ES|TEL|ABU|PORT|CAPE|SAINT|ST\.?|BUENOS|RIO DE|SÃO|SAO|MEXICO|HO CHI MINH|PHNOM|GUATEMALA|PANAMA|KUWAIT|WEST|EAST|NORTH|SOUTH)\s)?\p{Lu}[\p{Lu}-]{3,20}):\s(?=\p{Lu})/u,
  // 新华社北京3月6日电 ; （路透北京6日電）; 【北京=山田太郎】
  /^[(（【]?(?<agency>新华社|新華社|中新社|中新网|路透社?|法新社|美联社|美聯社|中央社|共同社)(?<place>\p{sc=Han}{2,8}?)(?<day>(?:\d{1,2}月)?\d{1,2}日)?(?:电|電|讯|訊)[)）】]?\s?/u,
  /^【(?<place>[\p{sc=Han}\p{sc=Katakana}ー]{2,12})(?:\s?[=＝]\s?(?<author>[^】]{2,20}))?】\s?/u,
  /^(?<place>\p{sc=Han}{2,8})[(（](?<agency>[^()（）]{2,12})[)）]\s?[-–—─]+\s?/u,
];

/** "NEW YORK" as "New York"; "U.S." and "UK" stay. */
const placeCase = (place: string) =>
  place.replace(
    /(?<![\p{L}.])\p{Lu}[\p{Lu}'’]{2,}(?![\p{L}.])/gu,
    (part) => part.charAt(0) + part.slice(1).toLowerCase(),
  );

const notPlaces =
  /^(?:A|I|AN|THE|BREAKING|QUESTION|ANSWER|TITLE|HEADLINE|SUBJECT|SOURCE|DATE|AUTHOR|UPDATE|WATCH|EXCLUSIVE|OPINION|ANALYSIS|NEWS|LIVE|VIDEO|NOTE|FILE|Q|ADVERTISEMENT|WARNING|CORRECTION|CLARIFICATION|FACT|MYTH|READ|MORE|ALSO|PHOTO|YES|NO|BBC|CNN|FBI|CIA|UN|EU|US|UK|PM|CEO)$/u;

/**
 * The place that an opening paragraph was filed from ("BEIJING (Reuters) — Talks …"), and the paragraph
 * without it. A place needs capitals or an agency in brackets, so that "Trump — who …" stays text.
 */
export const splitDateline = (paragraph: string): Dateline => {
  const head = paragraph.slice(0, 200);
  for (const form of forms) {
    const found = form.exec(head)?.groups && form.exec(head);
    const place = found?.groups?.place?.trim();
    if (!found || !place || notPlaces.test(place)) continue;
    return {
      dateline: placeCase(place),
      ...(found.groups?.agency && { agency: found.groups.agency.trim() }),
      ...(found.groups?.author && { author: found.groups.author.trim() }),
      ...(found.groups?.day && { day: found.groups.day }),
      text: paragraph.slice(found[0].length),
    };
  }
  return { text: paragraph };
};
