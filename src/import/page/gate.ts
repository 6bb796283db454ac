/** Pages that stand before an article: checks for robots, consent, logins, subscription notices, errors. */
import type { Block } from '../../article.ts';
import { below, type Element, isElement, isText, type Tree, wordsOf } from '../formats/html-tree.ts';
import type { Reading } from '../reading.ts';
import { SourceError } from '../source-error.ts';
import { normalLine, Phrases } from '../vocabulary.ts';
import { type Carriers, metaValue } from './carriers.ts';
import { classWords } from './class-words.ts';
import { consentHeads, consentWords, gates, subscriberLines } from './gate-words.ts';
import { type LdNode, ldText, listOf } from './json-ld.ts';
import { type Measures, measured } from './measures.ts';

/** A page as it was read. */
export interface ReadPage {
  tree: Tree;
  /** Where its text stands; undefined where it has none. */
  root: Element | undefined;
  carriers: Carriers;
  measures: Measures;
  article: LdNode | undefined;
  reading: Reading;
}

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

const phrasesOf = (byLanguage: Record<string, string>) =>
  once(() => new Phrases(Object.values(byLanguage).flatMap((list) => list.split(' / '))));

const known = gates.map((gate) => ({ ...gate, phrases: phrasesOf(gate.heads) }));
const consent = phrasesOf(consentHeads);
const subscriber = phrasesOf(subscriberLines);

/** The most text of a question for consent, in letters of Latin script. */
const longestQuestion = 5000;
/** The most text of a teaser: where the page's data says that the article is for subscribers, and where not. */
const longestTeaser = { locked: 4000, open: 1500 };
/** The text that a locked article has at least, where nothing else says whether it is whole. */
const leastWhole = 1500;

/** The length of a text in letters of Latin script: those of East Asia say more each. */
const sizeOf = (text: string) =>
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(text) ? text.length * 2.5 : text.length;

const sumOf = (blocks: readonly Block[]) => blocks.reduce((sum, { text }) => sum + sizeOf(text), 0);

/** What stands where a headline would: the parts of the title, and the first headings. */
const headsOf = ({ carriers, reading }: ReadPage): string[] =>
  [
    ...carriers.title.slice(0, 300).split(/\s[|–—·:-]\s|[|｜]/),
    reading.title,
    ...[...carriers.h1s, ...carriers.h2s].slice(0, 4).map((heading) => wordsOf(heading)),
  ].map((head) => normalLine(head.slice(0, 300).replace(/[?？؟]$/, '')));

/** Whether the page says that it is an article: then its headline may be anything. */
const saysArticle = ({ carriers, article, reading }: ReadPage): boolean =>
  article !== undefined ||
  reading.published !== undefined ||
  metaValue(carriers, ['og:type'])?.toLowerCase() === 'article';

/** What the scripts and frames of services that check for robots are called. */
const checkMarks =
  /captcha-delivery\.com|_cf_chl_opt|challenges\.cloudflare\.com|px-captcha|_Incapsula_Resource|distil_r_|awswaf|hcaptcha\.com|google\.com\/recaptcha|\/kpsdk|geo\.ddc/i;

const marksOf = ({ attribs, children }: Element): string =>
  `${attribs.src ?? ''} ${attribs.id ?? ''} ${children.map((node) => (isText(node) ? node.data.slice(0, 20_000) : '')).join('')}`;

const checksRobots = ({ tree }: ReadPage): boolean => {
  for (const node of below(tree))
    if (isElement(node) && /^(?:script|iframe|div)$/.test(node.name) && checkMarks.test(marksOf(node)))
      return true;
  return false;
};

/** A check, a refusal, an error or a login, by its head or its marks; short, and with no sign of an article. */
const machinery = (page: ReadPage): string | undefined => {
  const size = sumOf(page.reading.body);
  if (size > gates.reduce((most, gate) => Math.max(most, gate.most), 0) || saysArticle(page))
    return undefined;
  const heads = headsOf(page);
  const gate = known.find(({ most, phrases }) => size <= most && heads.some((head) => phrases().has(head)));
  if (gate) return gate.says;
  return size < 400 && checksRobots(page) ? gates[0]?.says : undefined;
};

/** How managers of consent name what they show. */
const consentNames =
  / (?:onetrust|didomi|sp message|qc cmp2?|usercentrics|cmpbox|cmp (?:container|wrapper|app)|cybot cookiebot|cookiebot|trustarc|truste|osano|iubenda|klaro|borlabs|cookiescript|cookieyes|cky|termly|axeptio|fc consent|sd cmp|tarteaucitron|cmplz|evidon|consent (?:page|form|wall|body|overlay|banner|modal|dialog)|cookie (?:wall|consent|banner|notice)|cookiewall|privacy wall) /;

const isConsent = (element: Element) => consentNames.test(classWords(element));

/** How much prose of the text stands inside what managers of consent show, or in what they show around it. */
const consentProse = (root: Element, measures: Measures): number => {
  let around: Element | undefined;
  for (let up: Element['parent'] = root; up && 'attribs' in up; up = up.parent)
    if (isConsent(up)) around = up;
  if (around) return measured(measures, around).prose;
  let prose = 0;
  for (const node of below(root, (element) => !isConsent(element)))
    if (isElement(node) && isConsent(node)) prose += measured(measures, node).prose;
  return prose;
};

/** A page that holds a question for consent and no article. */
const asksConsent = (page: ReadPage): boolean => {
  const { tree, root, measures, reading } = page;
  const size = sumOf(reading.body);
  if (!root || size > longestQuestion) return false;
  const asked = consentProse(root, measures);
  if (asked > 100 && measured(measures, tree).prose - asked < 200) return true;
  const about = reading.body.filter(({ text }) => consentWords.test(text));
  return size > 0 && sumOf(about) > size * 0.5 && headsOf(page).some((head) => consent().has(head));
};

const isLockedPart = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && /^false$/i.test(`${(value as LdNode).isAccessibleForFree}`);

/** Whether the page's data says that the article, or a part of it, is for subscribers. */
const isLocked = ({ article, carriers }: ReadPage): boolean =>
  isLockedPart(article) ||
  listOf(article?.hasPart).some(isLockedPart) ||
  /^(?:locked|metered|premium|paid)$/i.test(metaValue(carriers, ['article:content_tier']) ?? '');

const isNotice = (text: string) => text.length < 400 && subscriber().has(normalLine(text));

const isWords = ({ type }: Block) => type !== 'photo' && type !== 'embed';

/** Fewer words than the data says that the article has. */
const isCutShort = ({ article, reading }: ReadPage): boolean => {
  const stated = Number(ldText(article?.wordCount) || article?.wordCount);
  const text = reading.body.map((block) => block.text).join(' ');
  // What counts as a word where none are parted by spaces is each publisher's own.
  return stated > 100 && sizeOf(text) === text.length && text.split(/\s+/).length < stated * 0.5;
};

/** Takes the lines that ask for a subscription out of the end of the text; whether there were any. */
const withoutNotice = (reading: Reading): boolean => {
  const from = reading.body.length - 6;
  const notices = reading.body.filter((block, at) => at >= from && isWords(block) && isNotice(block.text));
  reading.dropped.push(...notices.map(({ text }) => ({ text, reason: 'subscription notice' })));
  reading.body = reading.body.filter((block) => !notices.includes(block));
  return notices.length > 0;
};

/** Whether a line that readers of the page see, and that is not in the text, is of a kind. */
const wasDropped = ({ dropped }: Reading, isKind: (text: string) => boolean): boolean =>
  dropped.slice(0, 500).some(({ text, reason }) => reason !== 'hidden' && isKind(text));

const teaser =
  'the article is for subscribers, and the page seems to hold its beginning alone: save it while you are signed in';

/**
 * Looks whether a page holds its article. A teaser stays, and is said to be one; so does a locked article that is
 * whole in the page.
 * @throws SourceError where a check for robots, a question for consent, a login, an error or a subscription notice
 * is all there is.
 */
export function passGate(page: ReadPage): void {
  const { reading } = page;
  const says = machinery(page);
  if (says) throw new SourceError(says);
  if (asksConsent(page)) {
    throw new SourceError(
      'reads as a question for consent, not as an article: answer it in your browser, save the page, and give that file',
    );
  }
  const locked = isLocked(page);
  const size = sumOf(reading.body);
  const hasNotice =
    size < (locked ? longestTeaser.locked : longestTeaser.open) &&
    (withoutNotice(reading) || wasDropped(reading, isNotice));
  const left = sumOf(reading.body.filter(isWords));
  if (hasNotice ? left < 100 : locked && left === 0) {
    throw new SourceError(
      'reads as a subscription notice, not as an article: save the page while you are signed in, and give that file',
    );
  }
  if (hasNotice || (locked && (size < leastWhole || isCutShort(page))))
    reading.uncertain.push({ field: 'body', message: teaser });
}
