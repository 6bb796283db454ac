import { localeOf } from './languages.ts';
import { oncePer } from './once-per.ts';

/** Words that only an organisation's name holds. */
const organisation =
  /\b(agence|agencia|agency|agencies|agentur|agenzia|associated|association|bureau|correspondents?|desk|editorial|editors|group|institute|magazine|media|news|newsroom|newspaper|office|presse?|redacci[oó]n|redaktion|redazione|reporters?|reuters|service|staff|team|times|university|writers?)\b/i;

/** Small words that belong to the family name: "van der", "de la". */
const particle = /^(al|bin|da|dal|de|del|della|den|der|di|dos|du|el|la|le|ten|ter|van|von|y|zu)$/i;
const suffix = /^(jr|sr|ii|iii|iv)\.?$/i;

/**
 * A name as catalogues and reference managers want it: "Lau, Connie". Organisations, single names and names in
 * scripts that put the family name first stay as they are.
 */
export function invertedName(name: string): string {
  const words = name.trim().split(/\s+/);
  if (words.length < 2 || organisation.test(name) || !/^\p{Script=Latin}/u.test(name) || name.includes(','))
    return name;
  const ending = suffix.test(words.at(-1) ?? '') && words.length > 2 ? words.pop() : undefined;
  let family = words.length - 1;
  while (family > 1 && particle.test(words[family - 1] ?? '')) family--;
  const inverted = `${words.slice(family).join(' ')}, ${words.slice(0, family).join(' ')}`;
  return ending ? `${inverted}, ${ending}` : inverted;
}

/** Whether a name is surely an organisation's: schema.org and citations tell them apart from people. */
export function isOrganisation(name: string): boolean {
  return organisation.test(name);
}

const listFormat = oncePer((lang) => new Intl.ListFormat(localeOf(lang), { type: 'conjunction' }));

/** "A", "A and B", "A, B and C", in the article's language. */
export function listOfNames(names: readonly string[], lang: string): string {
  return listFormat(lang).format(names);
}
