/** Authors as the citation styles write them. */
import { isOrganisation, type NameParts, partsOfName } from '../names.ts';

/** The initials of a given name: "Jean-Paul" gives "J.-P.", "Mary Ann" "M. A.", "J.K." "J. K.". */
const initials = (given: string): string =>
  given
    .replace(/\./g, ' ')
    .trim()
    .split(/\s+/)
    .flatMap((word) => (/^\p{Lu}{2,3}$/u.test(word) ? [...word] : [word]))
    .map((word) =>
      word
        .split('-')
        .filter(Boolean)
        .map((part) => `${[...part][0]?.toUpperCase()}.`)
        .join('-'),
    )
    .join(' ');

/** APA: "Lau, C.", "King, M. L., Jr."; what is no person's name stays whole. */
export function apaName(name: string): string {
  const parts = partsOfName(name);
  if ('literal' in parts) return parts.literal;
  return [parts.family, initials(parts.given), parts.suffix].filter(Boolean).join(', ');
}

const ordered = (parts: NameParts): string =>
  'literal' in parts
    ? parts.literal
    : parts.familyFirst
      ? `${parts.family} ${parts.given}`
      : `${parts.family}, ${parts.given}${parts.suffix ? `, ${parts.suffix}` : ''}`;

/** MLA and Chicago, for the first author: "Lau, Connie"; "Cheng Yonghua", which has the family first, needs no comma. */
export const leadName = (name: string): string => ordered(partsOfName(name));

/** For the authors after the first: "Connie Lau", "Martin Luther King Jr.". */
export function followingName(name: string): string {
  const parts = partsOfName(name);
  if ('literal' in parts) return parts.literal;
  const { family, given, suffix, familyFirst } = parts;
  return [...(familyFirst ? [family, given] : [given, family]), suffix].filter(Boolean).join(' ');
}

/** An organisation's name without its article, as MLA lists it. */
export const withoutThe = (name: string): string =>
  isOrganisation(name) ? name.replace(/^The\s+/, '') : name;
