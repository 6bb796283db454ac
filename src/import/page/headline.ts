import { type Element, isElement, isText, wordsOf } from '../formats/html-tree.ts';
import { oneLine, plainWords } from '../formats/fill.ts';
import { type Carriers, metaValue } from './carriers.ts';
import { classWords } from './class-words.ts';
import { type LdNode, ldText } from './json-ld.ts';
import { plainText } from './plain-text.ts';

const signs = /\s+[|｜»«•·–—:-]+\s+|\s*[|｜ㅣ]\s*|--|_(?=\S{1,20}$)/gu;

/** A text without what a sign joins to its end or beginning: each way in which a name of the site may stand. */
const withoutSite = (text: string): string[] =>
  [...text.matchAll(signs)]
    .slice(0, 20)
    .flatMap(({ 0: sign, index }) => [text.slice(0, index), text.slice(index + sign.length)])
    .filter((part) => part.length > text.length * 0.4);

/** How pages name what stands over a headline, an example: `class="article__kicker"`. */
const kickerWords =
  / (?:kicker|topline|top line|overline|dachzeile|eyebrow|pretitle|pre title|antetitulo|surtitre|supertitle|roofline|label|category|section|spitzmarke|prefix|hat|tag|rubric|overhead|topic) /;

/** The heading without the words that stand over the headline in an element of their own. */
const withoutKicker = (h1: Element): { text: string; sure: boolean } | undefined => {
  let inner = h1;
  for (let depth = 0; depth < 5; depth += 1) {
    const filled = inner.children.filter((child) => (isText(child) ? child.data.trim() : isElement(child) && wordsOf(child)));
    const [first] = filled;
    if (filled.length === 1 && first && isElement(first)) inner = first;
    else {
      if (filled.length !== 2 || !first || !isElement(first)) return undefined;
      const kicker = wordsOf(first);
      const whole = wordsOf(h1);
      if (!whole.startsWith(kicker) || kicker.length > whole.length * 0.6) return undefined;
      return { text: whole.slice(kicker.length).trim(), sure: kickerWords.test(classWords(first)) };
    }
  }
  return undefined;
};

/** A headline that a carrier gives. */
interface Candidate {
  text: string;
  /** The order of trust where nothing agrees. */
  rank: number;
}

const candidatesOf = (carriers: Carriers, article: LdNode | undefined): Candidate[] => {
  const texts: string[] = [
    ...carriers.h1s.slice(0, 8).map((h1) => wordsOf(h1)),
    ...(carriers.items.get('headline') ?? []).slice(0, 3).map((element) => wordsOf(element) || (element.attribs.content ?? '')),
    plainText(ldText(article?.headline ?? article?.name)),
    metaValue(carriers, ['og:title']) ?? '',
    metaValue(carriers, ['twitter:title', 'parsely-title', 'sailthru.title', 'dc.title', 'citation_title', 'title']) ?? '',
    carriers.title,
  ];
  return texts.map((text, rank) => ({ text: oneLine(plainText(text)), rank })).filter(({ text }) => text);
};

/** How far two texts have the same words, 0 to 1. */
export const likeness = (one: string, other: string): number => {
  const a = plainWords(one).split(' ');
  const b = plainWords(other).split(' ');
  const count = new Map<string, number>();
  for (const word of a) count.set(word, (count.get(word) ?? 0) + 1);
  let same = 0;
  for (const word of b) {
    const left = count.get(word) ?? 0;
    if (left > 0) same += 1;
    count.set(word, left - 1);
  }
  return (2 * same) / (a.length + b.length);
};

/**
 * The headline: the heading of the page where another carrier has the same words, with or without the name of the
 * site; else what two others agree on; else the heading that is most like them.
 */
export const headlineOf = (carriers: Carriers, article: LdNode | undefined, site = ''): string => {
  const found = agreedHeadline(carriers, article);
  const [last] = [...found.matchAll(signs)].slice(-1);
  const name = plainWords(site);
  return last && name && plainWords(found.slice(last.index)).endsWith(name) && found.length - last.index < 60
    ? found.slice(0, last.index).replace(/\s*-\S{1,10}$/u, '')
    : found;
};

const agreedHeadline = (carriers: Carriers, article: LdNode | undefined): string => {
  const candidates = candidatesOf(carriers, article);
  const count = carriers.h1s.length;
  const forms = candidates.map(({ text }) => new Set([text, ...withoutSite(text)].map(plainWords).filter(Boolean)));
  const agreeing = ({ text }: Candidate, at: number) =>
    forms.filter((form, other) => other !== at && form.has(plainWords(text))).length;
  const scored = candidates.map((candidate, at) => ({ ...candidate, agreed: agreeing(candidate, at) }));
  const headings = scored.slice(0, Math.min(count, 8));
  const heading = headings.filter(({ agreed }) => agreed > 0).sort((a, b) => b.agreed - a.agreed)[0];
  const bare = carriers.h1s.slice(0, 8).map(withoutKicker);
  const like = (text: string) => forms.slice(headings.length).some((form) => form.has(plainWords(text)));
  const kicked = bare.find((each) => each && (each.sure ? likeness(each.text, candidates.at(-1)?.text ?? '') > 0.3 : !heading && like(each.text)));
  if (kicked) return kicked.text;
  if (heading) return heading.text;
  const others = scored.filter(({ agreed }) => agreed > 0).sort((a, b) => b.agreed - a.agreed || a.rank - b.rank)[0];
  const most = (text: string) => Math.max(0, ...scored.filter((each) => !headings.includes(each)).map((each) => likeness(each.text, text)));
  const near = headings.map(({ text }) => ({ text, like: most(text) })).sort((a, b) => b.like - a.like)[0];
  if (near && near.like > 0.5) return bare[headings.findIndex(({ text }) => text === near.text)]?.text ?? near.text;
  return others?.text ?? near?.text ?? scored[0]?.text ?? '';
};
