import type { Contributor } from '../article.ts';
import { readContributors } from './contributors.ts';
import { findDate } from './dates.ts';
import { isJob, isName, isOrganisation, isPublisher, isTitled, splitNames, titleCase } from './names.ts';
import { normalLine, type Vocabulary, vocabularyOf } from './vocabulary.ts';

export interface Byline {
  authors: { name: string }[];
  contributors: Contributor[];
  /** Whom the byline says they wrote for: "for The Mirror". */
  publisher?: string;
  /** Where they wrote: "in Beijing". */
  place?: string;
  /** What else stands in the line, with what it is: a job title, an address. */
  rest: { text: string; reason: string }[];
}

const longest = 260;

const patternsOf = (words: Vocabulary) => ({
  opener: new RegExp(
    `^(?:${words.any('by')})(?:\\s*[:：/／|｜=＝・]\\s*|\\s+|(?<=[\\p{sc=Han}])(?=\\p{sc=Han}{2,4}$))(?=\\S)`,
    'iu',
  ),
  ending:
    /^([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}・\s]{2,14}?)\s?(?:特派員|編集委員|論説委員|記者|特约记者|特派记者|本报记者)(?:[)）】])?$/u,
  ends: new RegExp(`\\s+\\(?(${words.any('nameEnds')})\\s+(.{2,80}?)\\)?$`, 'iu'),
});

const contact = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|(?<![\w@])@\w{2,30}|https?:\/\/\S{3,200}/g;

/** Takes mail addresses and handles out of a line. */
const withoutContacts = (line: string, rest: Byline['rest']) =>
  line.replace(contact, (text) => {
    rest.push({ text, reason: 'address in the byline' });
    return ' ';
  });

/** "(By Ann Lee)" without its brackets; brackets inside stay. */
const withoutBrackets = (text: string) => text.replace(/^[([（【]([^()[\]（）【】]*)[)\]）】]$/u, '$1');

const notNames =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i;

const isAuthor = (part: string, atLeast: number) =>
  (isName(part, atLeast) && !notNames.test(part)) || isOrganisation(part);

/** "Ann Lee Political Editor": the job behind a name without a comma. */
const splitJob = (part: string, words: Vocabulary): [name: string, job?: string] => {
  const all = part.split(/\s+/);
  if (all.length < 3 || isOrganisation(part) || !isJob(all[all.length - 1] ?? '', words)) return [part];
  const lower = all.findIndex(
    (entry, at) =>
      at > 1 && /^\p{Ll}/u.test(entry) && !/^(?:de|da|van|von|der|den|la|el|al|bin)$/.test(entry),
  );
  const cut = lower > 2 ? lower - 1 : 2;
  const from = isJob(all[cut] ?? '', words) || lower !== cut + 1 ? cut : cut;
  return [all.slice(0, from).join(' '), all.slice(from).join(' ')];
};

/** Sorts the parts of a byline that commas join into authors, jobs, publishers and places. */
const sortParts = (parts: string[], opened: boolean, joined: boolean, byline: Byline, words: Vocabulary) => {
  for (const [at, part] of parts.entries()) {
    const first = byline.authors.length === 0;
    const others = first ? undefined : readContributors(part, words.lang);
    if (others) {
      byline.contributors.push(...others.contributors);
      byline.rest.push(...others.rest.map((text) => ({ text, reason: 'part of the byline' })));
      continue;
    }
    const [name, job] = splitJob(part, words);
    if (first && !isAuthor(name, opened || joined ? 1 : 2)) return false;
    const other =
      !first &&
      (isJob(name, words) ||
        (isPublisher(name) && !(joined && isOrganisation(name))) ||
        !isAuthor(name, 2) ||
        (!opened && !joined && at > 0));
    if (!other) byline.authors.push({ name: titleCase(name) });
    else if (isJob(name, words)) byline.rest.push({ text: part, reason: 'job title' });
    else if (!byline.publisher && (isPublisher(name) || !opened)) byline.publisher = part;
    else byline.rest.push({ text: part, reason: 'part of the byline' });
    if (!other && job) byline.rest.push({ text: job, reason: 'job title' });
  }
  return true;
};

/** Takes "for The Mirror" and "in Beijing" off the end of the names. */
const withoutEnd = (text: string, byline: Byline, words: Vocabulary): string => {
  const found = words.once('byline', patternsOf).ends.exec(text);
  if (!found?.[1] || !found[2]) return text;
  const word = normalLine(found[1]);
  const names = text.slice(0, found.index);
  if (/^(?:for|für|pour|para|per|voor|لـ|of|from)$/.test(word) || (word === 'at' && isPublisher(found[2])))
    byline.publisher = found[2].trim();
  else byline.place = found[2].trim();
  return names;
};

/** Takes the agency whose copy the author used off the end: "Claire Dumont, avec AFP". */
const withoutAgency = (text: string, byline: Byline): string => {
  const found = /,?(?<!\s)\s+(with|avec|mit|con|com|met)\s+([^,]{2,40})$/iu.exec(text);
  if (!found?.[1] || !found[2] || !isOrganisation(found[2])) return text;
  byline.contributors.push({ name: found[2], role: found[1].charAt(0).toUpperCase() + found[1].slice(1) });
  return text.slice(0, found.index);
};

/** What follows the names in a segment of its own: a job, a publisher, a place. */
const readSegment = (segment: string, byline: Byline, words: Vocabulary, publisher = true) => {
  const read = readContributors(segment, words.lang);
  if (read) {
    byline.contributors.push(...read.contributors);
    byline.rest.push(...read.rest.map((text) => ({ text, reason: 'part of the byline' })));
  } else if (isJob(segment, words)) byline.rest.push({ text: segment, reason: 'job title' });
  else if (!byline.publisher && (publisher || isPublisher(segment))) byline.publisher = segment;
  else byline.rest.push({ text: segment, reason: 'part of the byline' });
};

/** "Ann Lee and Bo Ek, The Post": what a comma adds after the last of the names. */
const withoutLast = (names: string, opened: boolean, words: Vocabulary): [people: string, last?: string] => {
  const found = /^(.{2,200}),\s*([^,]{2,60})$/u.exec(names);
  const and = words.once('and word', () => new RegExp(`(?:^|\\s)(?:${words.any('and')})\\s`, 'iu'));
  if (!found?.[1] || !found[2] || and.test(found[2]) || /[，、]/.test(names)) return [names];
  return !opened || and.test(found[1]) ? [found[1], found[2]] : [names];
};

const readNames = (text: string, opened: boolean, byline: Byline, words: Vocabulary): boolean => {
  const trimmed = text
    .trim()
    .replace(/(?<![,;:.\s])[,;:.\s]+$/u, (mark, at: number) =>
      /\b(?:Jr|Sr|\p{Lu})$/u.test(text.trim().slice(0, at)) ? mark.slice(0, 1) : '',
    );
  const names = withoutEnd(withoutAgency(trimmed, byline), byline, words);
  const joined = names !== names.split(/(?<!\s)\s+(?:and|und|et|y|e|en|&)\s+/i)[0] || /[、和與]/.test(names);
  const [people, last] = withoutLast(names, opened, words);
  const parts = splitNames(people, words);
  if (last && parts.length > 0 && sortParts(parts, opened, joined, byline, words)) {
    readSegment(last, byline, words, !opened);
    return true;
  }
  if (last) return false;
  return parts.length > 0 && parts.length <= 12 && sortParts(parts, opened, joined, byline, words);
};

/** What follows a word that opens a byline ("By"); undefined where none does. */
export const afterOpener = (line: string, lang?: string): string | undefined => {
  const found = vocabularyOf(lang)
    .once('byline', patternsOf)
    .opener.exec(line.replace(/^[\s*_([（【–—-]+/u, ''));
  return found ? line.slice(line.indexOf(found[0]) + found[0].length).trim() : undefined;
};

/**
 * The people whom a byline names ("By Ann Lee and Bo Ek, Political Editor"); undefined where the line is none.
 * A line without an opening word is read as one only in the form "Ann Lee, The Publisher"; whether it stands
 * where bylines do is for the caller to know.
 */
export const readByline = (line: string, lang?: string): Byline | undefined => {
  if (line.length > longest || line.length < 2) return undefined;
  const words = vocabularyOf(lang);
  const { opener, ending } = words.once('byline', patternsOf);
  const byline: Byline = { authors: [], contributors: [], rest: [] };
  const text = withoutContacts(
    withoutBrackets(line.trim().replace(/^[\s*_–—-]+|[*_]+$/gu, '')),
    byline.rest,
  ).trim();
  const signed = ending.exec(text);
  const open = signed ? undefined : opener.exec(text);
  let names = signed?.[1] ?? (open ? text.slice(open[0].length) : text);
  const date = findDate(names, lang);
  if (date) return undefined;
  const [head = '', ...segments] = names
    .split(/\s*[|｜•·;]\s*|\s+[–—-]\s+|\s{3,}|\t/u)
    .filter((segment) => segment.trim());
  names = head;
  const [authors = '', ...others] = splitOffRoles(names, words);
  if (!open && !signed && !/[,|]/.test(text)) return undefined;
  if (/[!?]|\.{2}|[.。]\s+\p{Lu}\p{Ll}{2,} \p{Ll}/u.test(authors)) return undefined;
  if (!readNames(authors, Boolean(open ?? signed), byline, words)) return undefined;
  // Without an opening word a sentence with commas would pass for names and what is said of them.
  if (
    !open &&
    !signed &&
    (byline.rest.some(({ reason }) => reason === 'part of the byline') || !isTitled(byline.publisher ?? 'A'))
  )
    return undefined;
  for (const segment of [...others, ...segments]) readSegment(segment.trim(), byline, words);
  return byline;
};

/** "Ann Lee, photographs by Bo Ek" in two. */
const splitOffRoles = (text: string, words: Vocabulary): string[] =>
  text
    .split(
      words.once(
        'inner role',
        () =>
          new RegExp(
            `\\s*[,;]?(?<!\\bwith)\\s+(?:and\\s+)?(?=(?:with\\s+)?(?:${words.any('roles')}|photos?|photographs|pictures)\\s+(?:${words.any('roleBy')})\\s)`,
            'iu',
          ),
      ),
    )
    .filter((part) => part.trim());
