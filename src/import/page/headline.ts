import { oneLine } from '../../one-line.ts';
import { plainWords } from '../formats/fill.ts';
import { type Element, wordsOf } from '../formats/html-tree.ts';
import { type Carriers, metaValue } from './carriers.ts';
import { classWords } from './class-words.ts';
import { type LdNode, ldText } from './json-ld.ts';
import { withoutKicker } from './kicker.ts';
import { plainText } from './plain-text.ts';

const signs = /\s+[|｜»«•·–—:-]+\s+|\s*[|｜ㅣ]\s*|--|_(?=\S{1,20}$)/gu;

/** A text without what a sign joins to its end or beginning: each way in which a name of the site may stand. */
const withoutSite = (text: string): string[] =>
  [...text.matchAll(signs)]
    .slice(0, 20)
    .flatMap(({ 0: sign, index }) => [text.slice(0, index), text.slice(index + sign.length)])
    .filter((part) => part.length > text.length * 0.4);

/** A headline that a carrier gives. */
interface Candidate {
  text: string;
  /** What it may be besides: without the site's name, without a kicker. In plain words. */
  forms: Set<string>;
  /** What its word counts for: as much as it is seen, and as little as it is a copy of another. */
  weight: number;
}

const weights = { heading: 1.25, data: 1, openGraph: 1, title: 0.75, copy: 0.25 };

/** Whether a heading stands in the path of sections over the page, which repeats its title. */
const isPath = (heading: Element): boolean => {
  let up = heading.parent as Element | null;
  for (let depth = 0; up && 'attribs' in up && depth < 4; depth += 1, up = up.parent as Element | null)
    if (/^(?:nav|ol|ul|li)$/.test(up.name) || / breadcrumbs? /.test(classWords(up))) return true;
  return false;
};

const candidatesOf = (carriers: Carriers, article: LdNode | undefined): Candidate[] => {
  const headings = [...carriers.h1s.slice(0, 8), ...carriers.h2s].map((h1) => {
    const bare = withoutKicker(h1);
    const whole = wordsOf(h1);
    return {
      texts: bare?.sure ? [bare.text] : [whole, bare?.text ?? ''],
      weight: isPath(h1) ? weights.copy : weights.heading,
    };
  });
  const items = (carriers.items.get('headline') ?? []).slice(0, 3).map((element) => ({
    texts: [wordsOf(element) || (element.attribs.content ?? '')],
    weight: weights.copy,
  }));
  const said = [
    { texts: [ldText(article?.headline ?? article?.name)], weight: weights.data },
    { texts: [metaValue(carriers, ['og:title']) ?? ''], weight: weights.openGraph },
    { texts: [carriers.title], weight: weights.title },
    { texts: [metaValue(carriers, copies) ?? ''], weight: weights.copy },
  ];
  return [...headings, ...items, ...said]
    .map(({ texts, weight }) => {
      const plain = texts.map((text) => oneLine(plainText(text))).filter(Boolean);
      return {
        text: plain[0] ?? '',
        forms: new Set(
          plain
            .flatMap((text) => [text, ...withoutSite(text)])
            .map(plainWords)
            .filter(Boolean),
        ),
        weight,
      };
    })
    .filter(({ text }) => text);
};

const copies = ['twitter:title', 'parsely-title', 'sailthru.title', 'dc.title', 'citation_title', 'title'];

/** Those that give the same headline, by any of their forms. */
const groupsOf = (candidates: readonly Candidate[]): Candidate[][] => {
  const groups: Candidate[][] = [];
  for (const candidate of candidates) {
    const agrees = (other: Candidate) => [...candidate.forms].some((form) => other.forms.has(form));
    const group = groups.find((each) => each.some(agrees));
    if (group) group.push(candidate);
    else groups.push([candidate]);
  }
  return groups;
};

const weightOf = (group: readonly Candidate[]) => {
  const counted = new Set<number>();
  let sum = 0;
  for (const { weight } of group) {
    if (weight === weights.heading && counted.has(weight)) continue;
    counted.add(weight);
    sum += weight;
  }
  return sum;
};

/**
 * Of a group, the text that the most of the others give too: the one without kicker and site. Of two that differ in
 * spaces or signs alone, the one that more of the others hold as it is written.
 */
const commonText = (group: readonly Candidate[]): string =>
  group
    .map(({ text }) => ({
      text,
      given: group.filter(({ forms }) => forms.has(plainWords(text))).length,
      written: group.filter((other) => other.text.includes(text)).length,
    }))
    .reduce((best, next) =>
      next.given > best.given || (next.given === best.given && next.written > best.written) ? next : best,
    ).text;

const agreedHeadline = (carriers: Carriers, article: LdNode | undefined): string => {
  const groups = groupsOf(candidatesOf(carriers, article));
  const best = groups.reduce<Candidate[]>(
    (most, next) => (weightOf(next) > weightOf(most) ? next : most),
    [],
  );
  return best.length > 0 ? commonText(best) : '';
};

/**
 * The headline on which the most of the page's carriers agree: the heading that is seen, JSON-LD, Open Graph and
 * the title, each with or without the name of the site and a kicker.
 */
export const headlineOf = (carriers: Carriers, article: LdNode | undefined, site = ''): string => {
  const found = agreedHeadline(carriers, article);
  const [last] = [...found.matchAll(signs)].slice(-1);
  const name = plainWords(site);
  return last && name && plainWords(found.slice(last.index)).endsWith(name) && found.length - last.index < 60
    ? found.slice(0, last.index).replace(/(?:(?<!\s)\s+)?-\S{1,10}$/u, '')
    : found;
};
