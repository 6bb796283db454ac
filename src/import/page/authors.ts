/** Who wrote the article, by what the page says in its data and in its byline. */

import type { Contributor } from '../../article.ts';
import { afterOpener, readByline } from '../byline.ts';
import { oneLine, plainWords } from '../formats/fill.ts';
import { below, type Element, isElement, wordsOf } from '../formats/html-tree.ts';
import { isJob, isName, isOrganisation, splitNames, titleCase } from '../names.ts';
import { vocabularyOf } from '../vocabulary.ts';
import type { Carriers } from './carriers.ts';
import { classWords } from './class-words.ts';
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

export interface PageByline {
  authors: { name: string }[];
  contributors: Contributor[];
}

const isAddress = (text: string) =>
  /^(?:https?:)?\/\/|^www\.|^[\w.-]+\/[\w/-]+$|^\S+@\S+\.\w+$|^@\w+$/.test(text);

/** The names in one value of a carrier: a name, a list of names, a whole byline. */
const namesIn = (value: string, lang: string): string[] => {
  const text = oneLine(plainText(value));
  if (!text || text.length > 300 || isAddress(text)) return [];
  const words = vocabularyOf(lang);
  const whole = afterOpener(text, lang) ?? text;
  const read =
    !/[;|•]/.test(whole) && /[,&(]|\s(?:and|und|et|y|e|en)\s/.test(whole)
      ? readByline(`By ${whole}`, 'en')
      : undefined;
  if (read && lang === 'en') return read.authors.map(({ name }) => name);
  return whole
    .split(/\s*[|｜•·;]\s*|\s+[–—-]\s+|\s*\/\s*|\n/u)
    .flatMap((part) => splitNames(part, words))
    .map((name) => name.replace(/\s*[(（][^()（）]{0,80}[)）]?\s*$/u, '').replace(/^[\s:]+|[\s:,]+$/g, ''))
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
  !isOrganisation(name) && !organisations.has(plainWords(name));

/** The publisher itself, or words for its people; an agency is none. */
const isNewsroom = (name: string, site: readonly string[]) =>
  site.some((each) => plainWords(each) === plainWords(name)) ||
  (isOrganisation(name) && /staff|desk|newsroom|board|team|reporters?|agencies|correspondents?/i.test(name));

const unique = (names: readonly string[]): string[] => {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = plainWords(name);
    if (!key || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

const bylineWords =
  / (?:byline|bylines|by line|author|authors|autor|autores|auteur|auteurs|autoren|writer|journalist|reporter|redakteur|firma|signature|article author|forfatter|author name|posted by|byliner) /;
const notBylines =
  / (?:bio|image|photo|avatar|picture|img|related|follow|box|card|comment|comments|social|credit|caption|figcaption|description|title|date) /;

/** Elements near the headline that pages call the byline. */
export const bylineElements = (region: Element, enter: (element: Element) => boolean): Element[] => {
  const found: Element[] = [];
  for (const node of below(region, (element) => enter(element) && !found.includes(element))) {
    if (!isElement(node) || found.length > 12) continue;
    const words = classWords(node);
    if ((bylineWords.test(words) && !notBylines.test(words)) || /\bauthor\b/.test(node.attribs.rel ?? '')) {
      const { length } = wordsOf(node);
      if (length > 2 && length < 250) found.push(node);
    }
  }
  return found;
};

/** The words of the innermost elements, each apart. */
const partsOf = (element: Element): string[] =>
  [...below(element)]
    .filter((node): node is Element => isElement(node) && !node.children.some(isElement))
    .map((node) => wordsOf(node).replace(/[,;]$/, ''))
    .filter(Boolean);

/** The names that links inside a byline hold, else those that its words give. */
const namesOfElement = (element: Element, lang: string): string[] => {
  const links = [...below(element)].filter(
    (node): node is Element =>
      isElement(node) && (node.name === 'a' || /\bname\b/.test(node.attribs.itemprop ?? '')),
  );
  const texts = links
    .map((link) => wordsOf(link))
    .map((text) => afterOpener(text, lang) ?? text)
    .filter((text) => isName(text, 2));
  const words = vocabularyOf(lang);
  if (texts.length > 0) return unique(texts).filter((text) => !isJob(text, words) || isName(text, 2));
  const parts = element.children.filter(isElement).length > 0 ? partsOf(element) : [];
  if (parts.length > 1 && parts.every((part) => isName(part, 2))) return parts;
  const text = wordsOf(element);
  const read = readByline(text, lang);
  if (read) return read.authors.map(({ name }) => name);
  const opened = afterOpener(text, lang);
  if (opened && isName(opened, 1)) return [opened];
  return isName(text, 2) ? [text] : [];
};

/**
 * The authors. Data comes before the visible byline, and persons before newsrooms: where one carrier has a name of
 * a person, what others give is left.
 */
export const authorsOf = (
  carriers: Carriers,
  article: LdNode | undefined,
  shown: readonly Element[],
  site: readonly string[],
  lang: string,
): string[] => {
  const organisations = new Set(site.filter(Boolean).map(plainWords));
  const linked = ldNames(article?.author ?? article?.creator, carriers.linked.resolve);
  for (const { name, organisation } of linked)
    if (organisation && !isName(name, 2)) organisations.add(plainWords(name));
  const items = (carriers.items.get('author') ?? []).filter(
    ({ name, parent }) =>
      name !== 'meta' && !/figure|figcaption/.test((parent as Element | null)?.name ?? ''),
  );
  const sources: string[][] = [
    linked.flatMap(({ name }) => namesIn(name, lang)),
    ...metaNames.map((name) => (carriers.meta.get(name) ?? []).flatMap((value) => namesIn(value, lang))),
    items.slice(0, 6).flatMap((element) => namesOfElement(element, lang)),
    shown.slice(0, 4).flatMap((element) => namesOfElement(element, lang)),
  ].map((names) => unique(names.map((name) => titleCase(name))));
  const best = sources
    .filter((names) => names.some((name) => isPerson(name, organisations)))
    .map((names) =>
      names.filter(
        (name) => !isNewsroom(name, site) && !(organisations.has(plainWords(name)) && !isOrganisation(name)),
      ),
    )[0];
  return best ?? sources.find((names) => names.length > 0) ?? [];
};
