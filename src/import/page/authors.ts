/** Who wrote the article, by what the page says in its data and in its byline. */

import { oneLine } from '../../one-line.ts';
import { afterOpener, readByline } from '../byline.ts';
import { plainWords } from '../formats/fill.ts';
import type { Element } from '../formats/html-tree.ts';
import { isJob, isName, isOrganisation, splitNames, titleCase } from '../names.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { isOfPicture, namesOfElement, together, unique } from './byline-elements.ts';
import type { Carriers } from './carriers.ts';
import { type LdNode, ldNames } from './json-ld.ts';
import { plainText } from './plain-text.ts';

/** `<meta>` names that hold an author, the surest first. */
const metaNames = [
  'citation_author',
  'parsely-author',
  'sailthru.author',
  'article:author',
  'article:author:name',
  'author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'byl',
  'cxenseparse:author',
  'cxenseparse:recs:author',
  'article.author',
  'vr:author',
  'twitter:creator:name',
  'creator',
];

/** A URL, a path, a mail address, a handle, or an account's name in an address: "ann-lee". */
const isAddress = (text: string) =>
  /^(?:https?:)?\/\/|^www\.|^[\w.-]+\/[\w/-]+$|^\S+@\S+\.\w+$|^@\w+$|^[a-z\d]+(?:[-_][a-z\d]+)+$/.test(text);

/** "courier.example": a site. */
const isHost = (text: string) => /^[\p{L}\d-]+(?:\.[\p{L}\d-]+){0,3}\.[a-z]{2,12}$/iu.test(text);

/** The title that follows a name in Korean, Chinese and Japanese: "reporter". */
const titleBehind = /(?:(?<!\s)\s+)?(?:선임기자|전문기자|인턴기자|기자|특파원|논설위원|記者|特派員|记者)$/u;

/** The names in one value of a carrier: a name, a list of names, a whole byline. */
const namesIn = (value: string, lang: string): string[] => {
  const text = oneLine(plainText(value));
  // "courier.example, Oban, Scotland" is where the site is at home.
  if (!text || text.length > 300 || isAddress(text) || /^[\w-]+\.[a-z]{2,12}\s?,/.test(text)) return [];
  const words = vocabularyOf(lang);
  const whole = afterOpener(text, lang) ?? text;
  const read =
    !/[;|•]/.test(whole) && /[,&(]|\s(?:and|und|et|y|e|en)\s/.test(whole)
      ? readByline(`By ${whole}`, 'en')
      : undefined;
  if (read && lang === 'en') return read.authors.map(({ name }) => name);
  return whole
    .split(/(?:(?<!\s)\s+)?[|｜•·;/]\s*|(?<!\s)\s+[–—-]\s+|\n/u)
    .flatMap((part) => splitNames(part, words))
    .map((name) =>
      name
        .replace(/(?:(?<!\s)\s+)?[(（][^()（）]{0,80}[)）]?\s*$/u, '')
        .replace(titleBehind, '')
        .replace(/^[\s:]+|[\s:,]+$/g, ''),
    )
    .filter(
      (name, at) =>
        /\p{L}{2}/u.test(name) &&
        !/\d{3}/.test(name) &&
        !isAddress(name) &&
        name.length < 80 &&
        !(at > 0 && !isName(name, 2) && isJob(name, words)),
    )
    .filter(
      (name, at, all) => at === 0 || !isName(all[0] ?? '', 2) || isName(name, 1) || isOrganisation(name),
    );
};

const isPerson = (name: string, organisations: ReadonlySet<string>) =>
  !isOrganisation(name) && !isHost(name) && !organisations.has(plainWords(name));

/** "KRN SOUTH" of the publisher "krn.example": an abbreviation that the publisher's name begins with. */
const isDepartment = (name: string, site: readonly string[]) => {
  const [first = ''] = name.split(/\s/);
  return (
    /^\p{Lu}{2,5}$/u.test(first) &&
    site.some((each) => plainWords(each).split(' ')[0] === first.toLowerCase())
  );
};

/** "Lee, Ann", as catalogues write it, the other way round. */
const inOrder = (value: string): string =>
  value.replace(/^([\p{Lu}][\p{L}'’-]+),\s([\p{Lu}][\p{L}.'’-]*(?:\s[\p{Lu}][\p{L}.'’-]*)?)$/u, '$2 $1');

/** The publisher itself, or words for its people; an agency is none. */
const isNewsroom = (name: string, site: readonly string[]) =>
  site.some((each) => plainWords(each) === plainWords(name)) ||
  (isOrganisation(name) &&
    /staff|desk|newsroom|board|team|reporters?|agencies|correspondents?/i.test(name)) ||
  isDepartment(name, site);

/** Whether a carrier names everyone whom another names, and more. */
const holdsAll = (names: readonly string[], fewer: readonly string[]): boolean => {
  const keys = new Set(names.map(plainWords));
  return names.length > fewer.length && fewer.every((name) => keys.has(plainWords(name)));
};

/**
 * The authors. Data comes before the visible byline, and persons before newsrooms: where one carrier has a name of
 * a person, what others give is left, unless it names all of them and more.
 */
export const authorsOf = (
  carriers: Carriers,
  article: LdNode | undefined,
  shown: readonly (readonly Element[])[],
  site: readonly string[],
  lang: string,
): string[] => {
  const organisations = new Set(site.filter(Boolean).map(plainWords));
  const linked = ldNames(article?.author ?? article?.creator, carriers.linked.resolve);
  for (const { name, organisation } of linked)
    if (organisation && !isName(name, 2)) organisations.add(plainWords(name));
  const items = (carriers.items.get('author') ?? []).filter(
    (element) => element.name !== 'meta' && !isOfPicture(element),
  );
  const sources: string[][] = [
    linked.flatMap(({ name }) => namesIn(name, lang)),
    ...metaNames.map((name) =>
      (carriers.meta.get(name) ?? []).flatMap((value) => namesIn(inOrder(value), lang)),
    ),
    together(items.slice(0, 6)).flatMap((element) => namesOfElement(element, lang)),
    ...shown.map((bylines) =>
      together(bylines.slice(0, 4)).flatMap((element) => namesOfElement(element, lang)),
    ),
  ].map((names) => unique(names.map((name) => titleCase(name))));
  const persons = (names: readonly string[]) =>
    names.some((name) => isPerson(name, organisations))
      ? names.filter(
          (name) =>
            !isNewsroom(name, site) && !(organisations.has(plainWords(name)) && !isOrganisation(name)),
        )
      : undefined;
  const best = sources.map(persons).find(Boolean);
  // Linked data names them all; a `<meta>` may hold the first alone.
  const over = sources[0]?.length === 0 ? persons(sources.at(-1) ?? []) : undefined;
  const whole = best && over && holdsAll(over, best) && over.every((name) => isName(name)) ? over : best;
  return whole ?? sources.find((names) => names.length > 0) ?? [];
};
