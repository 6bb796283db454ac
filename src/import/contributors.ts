/** Lines that say who else had a part: "Additional reporting by Ann Lee; Editing by Bo Ek". */
import type { Contributor } from '../article.ts';
import { isJob, isName, isOrganisation, isTitled, splitNames } from './names.ts';
import { normalLine, type Vocabulary, vocabularyOf } from './vocabulary.ts';

export interface Contributors {
  contributors: Contributor[];
  /** Words of the line that are in no contributor: places, a job before a name. */
  rest: string[];
}

const longest = 700;

const patternsOf = (words: Vocabulary) => {
  const role = words.any('roles');
  const by = words.any('roleBy');
  const tails = words
    .list('contributed')
    .map((entry) => entry.replace('…', ''))
    .sort((a, b) => b.length - a.length);
  return {
    // A word of which every line about contributors without a part before the names has one.
    sign: new RegExp(
      `(?<![\\p{L}])(?:${[...new Set(tails.map((tail) => tail.split(' ').find((part) => part.length > 5) ?? tail))].join('|')})`,
      'iu',
    ),
    // The part and an agency: "Avec AFP".
    agency: new RegExp(`^((?:${role}))\\s+(?=\\S)`, 'iu'),
    // The part and then "by" or a colon: in scripts without spaces the colon alone, or a mark of equality.
    opener: new RegExp(
      `^((?:${role}))(?:\\s+(?:${by})(?:\\s*[:：])?\\s+|(?<=['’])|\\s*[:：=＝/]\\s*)(?=\\S)`,
      'iu',
    ),
    inner: new RegExp(
      `(?:[,.;|،؛]\\s*|\\s+[–—-]\\s+|\\s+(?:and|und|et|y|e|en)\\s+)(?=(?:with\\s+)?(?:${role})(?:\\s+(?:${by})\\s|\\s*[:：]))`,
      'iu',
    ),
    tails: tails.map((tail) => ({
      tail,
      pattern: new RegExp(
        `^(.{2,300}?)[\\s,]+(${tail.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')})(?![\\p{L}])(.{0,80})$`,
        'iu',
      ),
    })),
  };
};

const sentenceCase = (role: string) => role.charAt(0).toUpperCase() + role.slice(1);

/** Leaves off what stands around a name: "in Beijing", "Associated Press writer". */
const bareName = (name: string, words: Vocabulary): { name: string; rest: string[] } => {
  const rest: string[] = [];
  let bare = name.replace(
    /^(?:the\s+)?(?:.{0,40}\s)?(?:writers?|reporters?|journalists?|correspondents?|staff)\s+(?=\p{Lu})/u,
    (job) => {
      rest.push(job.trim());
      return '';
    },
  );
  bare = bare.replace(
    words.once('place', () => new RegExp(`\\s+(?:${words.any('nameEnds')})\\s+.{1,60}$`, 'iu')),
    (place) => {
      rest.push(place.trim());
      return '';
    },
  );
  bare = bare.replace(/(?:(?<!\s)\s+)?[(（]([^()（）]{1,60})[)）]\s*$/u, (_, inside: string) => {
    rest.push(inside);
    return '';
  });
  return { name: bare.trim(), rest };
};

const isWho = (name: string) =>
  isName(name, 1) || isOrganisation(name) || isTitled(name) || /^@[\w.]{2,30}$/.test(name);

const named = (list: string, role: string, words: Vocabulary): Contributors | undefined => {
  const contributors: Contributor[] = [];
  const rest: string[] = [];
  for (const entry of splitNames(list.replace(/[.。]$/, ''), words)) {
    const bare = bareName(entry, words);
    rest.push(...bare.rest);
    if (isWho(bare.name) && !(contributors.length > 0 && isJob(bare.name, words)))
      contributors.push({ name: bare.name, role: sentenceCase(role) });
    else rest.push(bare.name);
  }
  // A place or a job may stand beside names; a sentence may not.
  const said = (part: string) =>
    part.split(' ').length <= 7 && (isTitled(part.replace(/^\p{Ll}+\s/u, '')) || isJob(part, words));
  return contributors.length > 0 && rest.length <= contributors.length + 3 && rest.every(said)
    ? { contributors, rest }
    : undefined;
};

const readClause = (clause: string, words: Vocabulary): Contributors | undefined => {
  const { opener, agency, tails } = words.once('contributors', patternsOf);
  const found = opener.exec(clause);
  if (found?.[1]) return named(clause.slice(found[0].length), found[1], words);
  const before = agency.exec(clause);
  const whose = before?.[1] && clause.slice(before[0].length).replace(/\.$/, '');
  if (before?.[1] && whose && isOrganisation(whose)) return named(whose, before[1], words);
  const lower = normalLine(clause);
  for (const { tail, pattern } of tails) {
    if (!lower.includes(tail)) continue;
    const said = pattern.exec(clause);
    const read = said?.[1] && named(said[1], said[2] ?? '', words);
    if (read)
      return {
        contributors: read.contributors,
        rest: [...read.rest, ...(said[3]?.replace(/^[\s.]+$/, '') ? [said[3].trim()] : [])],
      };
  }
  return undefined;
};

/**
 * The contributors whom a line names, with their parts in its words; undefined where it is no such line.
 * Every clause must be one, so that a sentence which only begins like that stays text.
 */
export const readContributors = (line: string, lang?: string): Contributors | undefined => {
  if (line.length > longest || line.length < 4) return undefined;
  const words = vocabularyOf(lang);
  const text = line.trim().replace(/^[\s([（【*_–—-]+|[\s)\]）】*_]+$/gu, '');
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  const { inner, opener, agency, sign } = words.once('contributors', patternsOf);
  if (!opener.test(text) && !agency.test(text) && !sign.test(text)) return undefined;
  const clauses = text
    .split(/(?:(?<!\s)\s+)?[;；]\s*|(?<=\p{Ll}{2}|\p{sc=Han})[.。]\s+(?=\p{Lu}|\p{Lo})/u)
    .flatMap((clause) => clause.split(inner))
    .filter((clause) => clause.trim());
  const read = clauses.map((clause) => readClause(clause.trim(), words));
  if (!read[0]) return undefined;
  const contributors = read.flatMap((part) => part?.contributors ?? []);
  const rest = read.flatMap((part, at) => part?.rest ?? [clauses[at] ?? '']);
  return read.filter((part) => !part).length * 2 > read.length ? undefined : { contributors, rest };
};
