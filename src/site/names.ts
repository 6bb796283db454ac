import { isFamilyFirst } from './family-first.ts';
import { localeOf } from './languages.ts';
import { oncePer } from './once-per.ts';

/** Words that only an organisation's name holds. */
const organisation =
  /\b(agence|agencia|agency|agencies|agentur|agenzia|associated|association|broadcasting|bureau|committee|correspondents?|council|department|desk|editorial|editors|foundation|gazette|gmbh|government|group|herald|inc|institute|ltd|magazine|media|ministry|network|news|newsroom|newspaper|office|radio|presse?|redacci[oó]n|redaktion|redazione|reporters?|reuters|service|staff|team|television|times|tribune|university|writers?|zeitung)\b/i;

/** Small words that belong to the family name: "van der", "de la". */
const particle = /^(al|bin|da|dal|de|del|della|den|der|di|dos|du|el|la|le|ten|ter|van|von|y|zu)$/i;
const suffix = /^(jr|sr|ii|iii|iv)\.?$/i;

/** A person's name in its parts, or a name that has none: an organisation's, a single name, one in Chinese characters. */
export type NameParts =
  | { literal: string }
  | { family: string; given: string; suffix?: string; familyFirst?: true };

/** The parts of a name that a catalogue has already turned round: "Lau, Connie", "King, Martin Luther, Jr.". */
function partsAtCommas(name: string): NameParts {
  const pieces = name.split(/(?:(?<!\s)\s+)?,\s*/);
  const ending = suffix.test(pieces.at(-1) ?? '') ? pieces.pop() : undefined;
  const [family, given, ...more] = pieces;
  if (!family || more.length) return { literal: name };
  if (given) return { family, given, ...(ending && { suffix: ending }) };
  return ending ? readParts(`${family} ${ending}`) : { literal: name };
}

function readParts(name: string): NameParts {
  const words = name.trim().split(/\s+/);
  if (organisation.test(name) || !/^\p{Script=Latin}/u.test(words[0] ?? '')) return { literal: name.trim() };
  if (name.includes(',')) return partsAtCommas(name.trim());
  const ending = suffix.test(words.at(-1) ?? '') && words.length > 2 ? words.pop() : undefined;
  if (words.length < 2) return { literal: name.trim() };
  if (isFamilyFirst(words)) {
    return { family: words[0] ?? '', given: words.slice(1).join(' '), familyFirst: true };
  }
  let family = words.length - 1;
  while (family > 1 && particle.test(words[family - 1] ?? '')) family--;
  return {
    family: words.slice(family).join(' '),
    given: words.slice(0, family).join(' '),
    ...(ending && { suffix: ending }),
  };
}

/**
 * A name in its parts, with "van der" and the like before the family's. Names in scripts that put the family first
 * are left whole.
 */
export const partsOfName: (name: string) => NameParts = oncePer(readParts);

/**
 * A name as catalogues and reference managers want it: "Lau, Connie". Organisations, single names and names in
 * scripts that put the family name first stay as they are.
 */
export function invertedName(name: string): string {
  const parts = partsOfName(name);
  if ('literal' in parts) return name;
  return [parts.family, parts.given, parts.suffix].filter(Boolean).join(', ');
}

/** Whether a name is surely an organisation's: schema.org and citations tell them apart from people. */
export function isOrganisation(name: string): boolean {
  return organisation.test(name);
}

const listFormat = oncePer((lang) => new Intl.ListFormat(localeOf(lang), { type: 'conjunction' }));

/** The names and what stands between them, in the article's language. */
export function partsOfList(
  names: readonly string[],
  lang: string,
): { type: 'element' | 'literal'; value: string }[] {
  return listFormat(lang).formatToParts(names);
}

/** "A", "A and B", "A, B and C", in the article's language. */
export function listOfNames(names: readonly string[], lang: string): string {
  return listFormat(lang).format(names);
}
