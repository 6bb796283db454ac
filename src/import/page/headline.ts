import { wordsOf } from '../formats/html-tree.ts';
import { oneLine, plainWords } from '../formats/fill.ts';
import { type Carriers, metaValue } from './carriers.ts';
import { type LdNode, ldText } from './json-ld.ts';
import { plainText } from './plain-text.ts';

const signs = /\s+[|｜»«•·–—:-]+\s+|\s*[|｜]\s*|--|_(?=\S{1,20}$)/gu;

/** A text without what a sign joins to its end or beginning: each way in which a name of the site may stand. */
const withoutSite = (text: string): string[] =>
  [...text.matchAll(signs)].flatMap(({ 0: sign, index }) => [text.slice(0, index), text.slice(index + sign.length)]);

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
export const headlineOf = (carriers: Carriers, article: LdNode | undefined): string => {
  const candidates = candidatesOf(carriers, article);
  const count = carriers.h1s.length;
  const forms = candidates.map(({ text }) => new Set([text, ...withoutSite(text)].map(plainWords).filter(Boolean)));
  const agreeing = ({ text }: Candidate, at: number) =>
    forms.filter((form, other) => other !== at && form.has(plainWords(text))).length;
  const scored = candidates.map((candidate, at) => ({ ...candidate, agreed: agreeing(candidate, at) }));
  const headings = scored.slice(0, Math.min(count, 8));
  const heading = headings.filter(({ agreed }) => agreed > 0).sort((a, b) => b.agreed - a.agreed)[0];
  if (heading) return heading.text;
  const others = scored.filter(({ agreed }) => agreed > 0).sort((a, b) => b.agreed - a.agreed || a.rank - b.rank)[0];
  const most = (text: string) => Math.max(0, ...scored.filter((each) => !headings.includes(each)).map((each) => likeness(each.text, text)));
  const near = headings.map(({ text }) => ({ text, like: most(text) })).sort((a, b) => b.like - a.like)[0];
  if (near && near.like > 0.5) return near.text;
  return others?.text ?? near?.text ?? scored[0]?.text ?? '';
};
