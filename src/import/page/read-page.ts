/** A saved page of the web as one reading. */
import type { Block, Photo } from '../../article.ts';
import { markOf } from '../clip/marks.ts';
import { splitDateline } from '../dateline.ts';
import { findDate } from '../dates.ts';
import { photoText } from '../file/markdown.ts';
import { drop, oneLine, plainWords } from '../formats/fill.ts';
import { addBody, withoutAsides } from '../formats/fill-body.ts';
import { blocksOf, type HtmlOptions } from '../formats/html-blocks.ts';
import {
  address,
  below,
  type Element,
  holdersOf,
  isBlock,
  isElement,
  nameOf,
  type Tree,
  treeOf,
  wordsOf,
} from '../formats/html-tree.ts';
import { languageTag } from '../formats/language-tag.ts';
import { detectLanguage } from '../languages/detect.ts';
import { isName, titleCase } from '../names.ts';
import { publisherOf } from '../publishers.ts';
import { emptyReading, type Reading } from '../reading.ts';
import { SourceError } from '../source-error.ts';
import { normalLine, vocabularyOf } from '../vocabulary.ts';
import { articleRoot, commonParent } from './article-root.ts';
import { authorsOf, bylineElements } from './authors.ts';
import { type Carriers, carriersOf, metaValue } from './carriers.ts';
import { classWords } from './class-words.ts';
import { clutterOf, isHidden } from './clutter.ts';
import { embedPosts } from './embedded-posts.ts';
import { headlineOf, likeness } from './headline.ts';
import { type LdNode, ldNames, ldText, listOf } from './json-ld.ts';
import { type Measures, measure, measured } from './measures.ts';
import { besidePicture, captionAfter, isLoneCaption, loneCaption, photosOf } from './pictures.ts';
import { plainText } from './plain-text.ts';
import { datesOf } from './published.ts';
import { descriptionsOf, findStandfirst } from './standfirst.ts';

/** The node of JSON-LD that describes the article, with what others of the same headline add. */
const mainArticle = ({ linked, h1s, title }: Carriers): LdNode | undefined => {
  const heads = [...h1s.slice(0, 5).map((h1) => wordsOf(h1)), title];
  const fitOf = (node: LdNode) =>
    Math.max(0, ...heads.map((head) => likeness(ldText(node.headline ?? node.name), head))) +
    (node.datePublished ? 0.5 : 0) +
    (node.author ? 0.3 : 0);
  const sorted = linked.articles
    .map((node, at) => ({ node, at, like: fitOf(node) }))
    .sort((a, b) => b.like - a.like || a.at - b.at);
  const [best, ...others] = sorted;
  if (!best) return undefined;
  const headline = plainWords(ldText(best.node.headline));
  const same = others.filter(({ node }) => !node.headline || plainWords(ldText(node.headline)) === headline);
  return Object.assign({}, ...same.reverse().map(({ node }) => node), best.node) as LdNode;
};

const languageOf = (carriers: Carriers, article: LdNode | undefined, text: string): string => {
  const stated = [
    carriers.lang,
    ldText(article?.inLanguage),
    metaValue(carriers, ['og:locale', 'language', 'content-language', 'dc.language']),
  ]
    .map((value) => (value ? languageTag(value) : undefined))
    .find(Boolean);
  const found = detectLanguage(text);
  // A template's "en" stands on pages in every language.
  if (!stated || (stated.startsWith('en') && found !== 'en')) return found;
  return stated;
};

const addOrigin = (
  reading: Reading,
  carriers: Carriers,
  article: LdNode | undefined,
  savedFrom: string | undefined,
) => {
  const url = [
    carriers.canonical,
    metaValue(carriers, ['og:url', 'parsely-link']),
    ldText(article?.url),
    typeof article?.mainEntityOfPage === 'string'
      ? article.mainEntityOfPage
      : ldText((article?.mainEntityOfPage as LdNode | undefined)?.['@id']),
  ]
    .map((value) => address(value, address(carriers.base, savedFrom) ?? savedFrom))
    .concat(address(savedFrom, undefined))
    .find(Boolean);
  if (url) reading.source.url = url;
  const name =
    metaValue(carriers, ['og:site_name', 'application-name', 'dc.publisher', 'publisher']) ??
    ldNames(article?.publisher, carriers.linked.resolve)[0]?.name ??
    (url && publisherOf(url));
  if (name) reading.source.name = oneLine(plainText(name));
  const section =
    metaValue(carriers, ['article:section', 'parsely-section']) ?? ldText(article?.articleSection);
  if (section && section.length < 60) reading.section = oneLine(plainText(section));
};

/** The share of the text's prose above which an element is no clutter, whatever it is called. */
const keepShare = 0.3;

/** What is left out even inside a line, as `class="sr-only"`. */
const inlineClutter =
  / (?:sr only|sronly|visually hidden|visuallyhidden|screen reader text|share|sharing|ad|advertisement) /;

/** A picture of the author, beside the byline. */
const isPortrait = (figure: Element): boolean =>
  [...below(figure)].some(
    (node) => isElement(node) && (node.name === 'address' || /\bauthor\b/.test(node.attribs.rel ?? '')),
  );

/** A reason for which an element stands outside the text, or none. */
const cutter = (root: Element, measures: Measures, holdsBlock: Set<unknown>, isLenient: boolean) => {
  const all = measured(measures, root).prose;
  return (element: Element): string | undefined => {
    const { prose, text, linked, links, images, paragraphs } = measured(measures, element);
    if (prose > all * keepShare) return undefined;
    if (isHidden(element) && prose < all * keepShare) return 'hidden';
    const isHeading = /^h[2-6]$/.test(element.name);
    if (!isBlock(nameOf(element)) && measured(measures, element).paragraphs === 0 && !holdsBlock.has(element))
      return inlineClutter.test(classWords(element)) ? 'control of the page' : undefined;
    if (element.name === 'figure' && isPortrait(element)) return 'byline and date';
    const reason = clutterOf(element);
    if (isHeading && inlineClutter.test(classWords(element))) return 'control of the page';
    if (isLenient && paragraphs > 1 && reason && !/other articles|comments/.test(reason)) return undefined;
    if (isHeading && reason && !/other articles|advert|newsletter|comments/.test(reason)) return undefined;
    if (reason && element.name === 'figure' && images > 0 && !/other articles|advert|author/.test(reason))
      return undefined;
    if (reason) return reason;
    if (element.name === 'article' && element !== root && paragraphs < 2 && links > 0)
      return 'links to other articles';
    const isList = /^(?:ul|ol|div|section|table)$/.test(nameOf(element));
    if (isList && links > 1 && text > 30 && linked > text * 0.75) return 'links to other articles';
    if (isList && links > 2 && text > 30 && linked > text * 0.6 && prose === 0)
      return 'links to other articles';
    return undefined;
  };
};

const onlyLink = /^[*_]{0,3}\[[^\]]{10,400}\]\([^()\s]{1,2048}\)[*_.]{0,3}$/;
const isLinks = ({ markdown }: Block) =>
  markdown?.split('\n').every((line) => onlyLink.test(line.replace(/\\$/, '').trim())) ?? false;

/** "Bridge reopens" and, under a film, "Bridge reopens back to video". */
const repeatsHeadline = (text: string, title: string): boolean => {
  const words = plainWords(text);
  const headline = plainWords(title);
  return (
    words === headline ||
    (headline.length > 20 && words.startsWith(headline) && words.length < headline.length + 20)
  );
};

/** A line of the day, the hour and how long one reads: it may end as a sentence does. */
const isTimeLine = (text: string) =>
  text.length < 90 && /\b\d{1,2}[:.h]\d{2}\b/.test(text) && /\b(?:19|20)\d\d\b/.test(text);

const isWords = ({ type }: Block) => type !== 'photo' && type !== 'embed';
/** The length of a text in letters of Latin script: those of East Asia say more each. */
const sizeOf = (text: string) =>
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(text) ? text.length * 2.5 : text.length;

/** A line that ends as sentences do, or is as long as one. */
const isSentence = ({ text }: Block) =>
  !isTimeLine(text) &&
  (sizeOf(text) > 110 || (sizeOf(text) > 30 && /[.!?…。！？:؟।]["”“’'»)\]]?$/u.test(text.trim())));

/** Takes out the short lines over the text (section, byline, date) and under it (agency's sign, tags). */
const withoutEnds = (reading: Reading, blocks: readonly Block[]): Block[] => {
  const isOpening = (block: Block) =>
    isWords(block) && (block.type === 'paragraph' || block.type === 'quote') && isSentence(block);
  const first = blocks.findIndex(isOpening);
  const last = blocks.findLastIndex(
    (block) => isWords(block) && (isSentence(block) || block.type === 'quote' || block.type === 'table'),
  );
  if (first < 0) return [...blocks];
  return blocks.filter((block, at) => {
    const isHead =
      at < first &&
      isWords(block) &&
      !(at === first - 1 && block.type === 'heading') &&
      block.text.length < 110;
    const isFoot = at > last && isWords(block) && sizeOf(block.text) < 110 && blocks.length - last < 6;
    if (!isHead && !isFoot) return true;
    if (
      isHead &&
      reading.authors.every(({ name }) => plainWords(name) === plainWords(reading.source.name ?? '')) &&
      block.type === 'paragraph' &&
      isName(block.text)
    )
      reading.authors = [{ name: titleCase(block.text) }];
    else
      drop(
        reading,
        block.text,
        isHead ? 'over the text: section, byline or date' : 'under the text: sign or tags',
      );
    return false;
  });
};

/** Gives a picture without a caption the block after it, where that is one. */
const withCaptionsAfter = (blocks: readonly Block[], photos: readonly Photo[], lang: string): Block[] =>
  blocks.filter((block, at) => {
    const before = blocks[at - 1];
    const photo = before?.photo === undefined ? undefined : photos[before.photo];
    if (!photo || !before || photo.caption || block.type === 'photo' || block.type === 'heading') return true;
    const said = captionAfter(block.text, photo.alt, lang);
    if (!said) return true;
    Object.assign(photo, said);
    before.text = photoText(photo);
    return false;
  });

const allBold = /^\*\*[^*]{3,100}\*\*$/;

/** A short line all in bold that stands before a paragraph is a subhead. */
const withSubheads = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, at) => {
    const next = blocks[at + 1];
    const isSubhead =
      block.type === 'paragraph' &&
      block.text.length < 90 &&
      allBold.test(block.markdown ?? '') &&
      !/[.,;:。]["”’]?$/u.test(block.text) &&
      next?.type === 'paragraph' &&
      !allBold.test(next.markdown ?? '');
    return isSubhead ? { type: 'heading', text: block.text } : block;
  });

/** Takes out of the blocks what their own words tell to be no text. */
const withoutFurniture = (reading: Reading, blocks: readonly Block[]): Block[] => {
  const words = vocabularyOf(reading.lang);
  const prose = plainWords(
    blocks
      .filter(({ type }) => type === 'paragraph')
      .map(({ text }) => text)
      .join(' '),
  );
  const repeated = ({ text }: Block) =>
    text.split('\n').some((line) => plainWords(line).length > 24 && prose.includes(plainWords(line)));
  const kept = withoutAsides(reading, blocks).filter((block) => {
    if (block.type === 'photo' || block.type === 'embed' || block.text.length > 400) return true;
    const normal = normalLine(block.text);
    const reason =
      block.type === 'quote' && repeated(block)
        ? 'pull quote'
        : block.type === 'heading' &&
            (words.phrases('related').has(normal) || words.phrases('furniture').has(normal))
          ? 'links to other articles'
          : block.type === 'heading' && repeatsHeadline(block.text, reading.title)
            ? 'repeats the headline'
            : isLinks(block)
              ? 'link to another article'
              : ['more', 'related'].includes(markOf(block.text, words).kind) &&
                  (block.markdown || block.text.length < 80)
                ? 'link to another article'
                : undefined;
    if (reason) drop(reading, block.text, reason);
    return !reason;
  });
  return kept.filter((block, at) => {
    const next = kept.slice(at + 1).find(isWords);
    const isLeft =
      block.type === 'heading' &&
      (!next || (next.type === 'heading' && (next.level ?? 2) <= (block.level ?? 2)));
    if (isLeft) drop(reading, block.text, 'heading without text');
    return !isLeft;
  });
};

const splitOpening = (reading: Reading, body: readonly Block[]) => {
  const opening = body.find(({ type }) => type === 'paragraph');
  const { dateline, text } = splitDateline(opening?.text ?? '');
  const prefix = opening?.text.slice(0, -text.length) ?? '';
  if (!opening || !dateline || !(opening.markdown ?? prefix).startsWith(prefix)) return;
  opening.text = text;
  if (opening.markdown) opening.markdown = opening.markdown.slice(prefix.length);
  reading.dateline ??= dateline;
};

/** Credits and captions that only the data has. */
const addLinkedCredits = (photos: readonly Photo[], article: LdNode | undefined, carriers: Carriers) => {
  const images = [...listOf(article?.image).map(carriers.linked.resolve), ...carriers.linked.images].filter(
    (node): node is LdNode => typeof node === 'object' && node !== null,
  );
  const fileOf = (url: string) => url.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  for (const photo of photos) {
    const match = images.find(
      (node) =>
        (photo.caption && plainWords(ldText(node.caption)) === plainWords(photo.caption)) ||
        (photo.url &&
          fileOf(photo.url).length > 8 &&
          fileOf(ldText(node.url ?? node.contentUrl)) === fileOf(photo.url)),
    );
    if (!match) continue;
    const credit = oneLine(plainText(ldText(match.creditText ?? match.copyrightNotice ?? match.author)));
    if (!photo.credit && credit && credit.length < 120) photo.credit = credit;
  }
};

/** The text that JSON-LD gives of the article, for pages whose own is not in the HTML. */
const linkedBody = (article: LdNode | undefined): Block[] =>
  ldText(article?.articleBody)
    .split(/\n+|<\/p>|<br\s*\/?>/)
    .map((text) => plainText(text))
    .filter(Boolean)
    .map((text) => ({ type: 'paragraph', text }));

interface Place {
  tree: Tree;
  carriers: Carriers;
  article: LdNode | undefined;
  measures: Measures;
  root: Element;
  /** The headline's heading. */
  h1: Element | undefined;
  /** The nearest element that holds both. */
  region: Element;
  base: string | undefined;
}

/** Takes photos as the walk comes to them; a caption that stands by itself joins the picture before it. */
const photoTaker = (reading: Reading, { measures, base }: Place) => {
  const { lang } = reading;
  let latest: Photo | undefined;
  return (element: Element): Photo[] | undefined => {
    if (isLoneCaption(element, measures)) {
      const said = loneCaption(element, lang);
      if (!latest || latest.caption) return element.name === 'figcaption' ? [said] : undefined;
      Object.assign(latest, said);
      return [];
    }
    const found = photosOf(element, measures, base, lang);
    if (found?.length) {
      latest = found.at(-1);
      drop(reading, besidePicture(element), 'beside a picture');
    }
    return found;
  };
};

/** What stands around the text: its photos over the text are the article's, its words are dropped. */
const readAround = (reading: Reading, place: Place, leaveOut: HtmlOptions['leaveOut']): Photo[] => {
  const head: Photo[] = [];
  let isOver = true;
  const photos = photoTaker(reading, place);
  const { body, dropped } = blocksOf(place.region, {
    base: place.base,
    lang: reading.lang,
    leaveOut: (element) => {
      if (element !== place.root) return leaveOut?.(element);
      isOver = false;
      return '';
    },
    photosOf: (element) => {
      const found = photos(element);
      if (found && isOver) head.push(...found);
      return found && [];
    },
  });
  reading.dropped.push(...dropped);
  for (const block of body) drop(reading, block.text, 'outside the text');
  return head;
};

/** The text and photos of a page; `isLenient` leaves in what only its name tells to be no text. */
const readText = (reading: Reading, place: Place, isLenient: boolean): void => {
  const { tree, carriers, article, measures, root, h1, region, base } = place;
  const { lang } = reading;
  const cut = cutter(root, measures, holdersOf(tree), isLenient);
  const shown = bylineElements(
    region,
    (element) => !/related|comments|other articles/.test(cut(element) ?? ''),
  );
  reading.authors = authorsOf(carriers, article, shown, [reading.source.name ?? ''], lang).map((name) => ({
    name,
  }));
  const descriptions = descriptionsOf(carriers, article);
  const standfirst = findStandfirst(
    region,
    root,
    h1,
    [
      reading.title,
      plainText(ldText(article?.headline)),
      ...carriers.h1s.slice(0, 3).map((heading) => wordsOf(heading)),
    ].filter(Boolean),
    descriptions,
    measures,
    (element) => cut(element) === undefined,
  );
  const leaveOut = (element: Element): string | undefined => {
    if (element === standfirst?.element) return '';
    if (element === h1) return wordsOf(element) === reading.title ? '' : 'repeats the headline';
    return cut(element);
  };
  const head = region === root ? [] : readAround(reading, place, leaveOut);
  const inText = blocksOf(root, { base, lang, leaveOut, photosOf: photoTaker(reading, place) });
  const captioned = withCaptionsAfter(inText.body, inText.photos, lang);
  const body = withSubheads(withoutEnds(reading, withoutFurniture(reading, captioned)));
  splitOpening(reading, body);
  const placed = body.map((block) =>
    block.photo === undefined ? block : { ...block, photo: block.photo + head.length },
  );
  reading.standfirst = standfirst?.text ?? describedBy(descriptions, body);
  const photos = [...head, ...inText.photos];
  for (const [at, photo] of photos.entries()) forgetRepeated(photo, photos.slice(0, at));
  addLinkedCredits(photos, article, carriers);
  addBody(reading, { ...emptyReading(), body: placed, photos, dropped: inText.dropped, dateline: undefined });
};

/** A picture that comes again, as in the gallery that its lead opens, says its words once. */
const forgetRepeated = (photo: Photo, before: readonly Photo[]): void => {
  if (
    !photo.caption ||
    !before.some(({ caption, credit }) => caption === photo.caption && credit === photo.credit)
  )
    return;
  delete photo.caption;
  delete photo.credit;
};

/** The description in the data, where it is not the beginning of the text itself. */
const describedBy = (descriptions: readonly string[], body: readonly Block[]): string | undefined => {
  const opening = plainWords(
    body
      .slice(0, 3)
      .map(({ text }) => text)
      .join(' '),
  );
  return descriptions.find(
    (text) => !opening.includes(plainWords(text.replace(/\s*(?:\.{3}|…|\[…\])$/u, ''))),
  );
};

/** The date that the page shows and no data states: in the byline, or in a short line over the text. */
const shownDate = ({ dropped, lang }: Reading): string | undefined =>
  dropped
    .slice(0, 60)
    .filter(({ reason, text }) => /byline|over the text|outside the text/.test(reason) && text.length < 160)
    .map(({ text }) => ({ text, found: findDate(text, lang) }))
    // A caption may name a day too; a line of the day says little else.
    .find(
      ({ text, found }) => found && found.date.length >= 10 && found.end - found.start > text.length * 0.3,
    )?.found?.date;

const proseOf = (body: readonly Block[]) => body.reduce((sum, { text }) => sum + text.length, 0);

/** Reads a page; `savedFrom` is its address, where that is known. Throws a SourceError where it holds no article. */
export const readPage = (html: string, savedFrom?: string): Reading => {
  const tree = treeOf(html, false);
  const carriers = carriersOf(tree);
  const measures = measure(tree);
  const root = articleRoot(tree, carriers, measures);
  if (!root) throw new SourceError('holds no text: save the page whole and give that');
  const article = mainArticle(carriers);
  embedPosts(root);
  const begun = emptyReading();
  begun.lang = languageOf(carriers, article, wordsOf(root).slice(0, 4000));
  addOrigin(begun, carriers, article, savedFrom);
  begun.title = headlineOf(carriers, article, begun.source.name);
  Object.assign(begun, datesOf(carriers, article, begun.lang));
  const headings = [...carriers.h1s, ...carriers.h2s];
  const like = (least: number) => headings.find((element) => likeness(wordsOf(element), begun.title) > least);
  const h1 =
    like(0.9) ?? like(0.6) ?? carriers.h1s.find((element) => likeness(wordsOf(element), begun.title) > 0.3);
  const place: Place = {
    tree,
    carriers,
    article,
    measures,
    root,
    h1,
    region: (h1 && commonParent(h1, root)) ?? root,
    base: address(carriers.base, savedFrom ?? begun.source.url) ?? savedFrom ?? begun.source.url,
  };
  let reading = structuredClone(begun);
  readText(reading, place, false);
  if (proseOf(reading.body) < measured(measures, root).prose * 0.5) {
    reading = structuredClone(begun);
    readText(reading, place, true);
  }
  reading.published ??= shownDate(reading);
  const linked = linkedBody(article);
  if (proseOf(reading.body) < proseOf(linked) * 0.2) reading.body.push(...linked);
  if (reading.body.length === 0)
    throw new SourceError('holds no article that could be found: save its text (.txt) and give that');
  return reading;
};
