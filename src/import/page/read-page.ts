/** A saved page of the web as one reading. */
import type { Block, Photo } from '../../article.ts';
import { drop, oneLine, plainWords } from '../formats/fill.ts';
import { addBody, withoutAsides } from '../formats/fill-body.ts';
import { blocksOf } from '../formats/html-blocks.ts';
import { address, type Element, holdersOf, isBlock, nameOf, treeOf, wordsOf } from '../formats/html-tree.ts';
import { languageTag } from '../formats/language-tag.ts';
import { markOf } from '../clip/marks.ts';
import { isName, titleCase } from '../names.ts';
import { detectLanguage } from '../languages/detect.ts';
import { publisherOf } from '../publishers.ts';
import { splitDateline } from '../dateline.ts';
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
import { measure, measured, type Measures } from './measures.ts';
import { isLoneCaption, loneCaption, photosOf } from './pictures.ts';
import { plainText } from './plain-text.ts';
import { datesOf } from './published.ts';
import { descriptionsOf, findStandfirst } from './standfirst.ts';

/** The node of JSON-LD that describes the article, with what others of the same headline add. */
const mainArticle = ({ linked, h1s, title }: Carriers): LdNode | undefined => {
  const heads = [...h1s.slice(0, 5).map((h1) => wordsOf(h1)), title];
  const fit = (node: LdNode) =>
    Math.max(0, ...heads.map((head) => likeness(ldText(node.headline ?? node.name), head))) +
    (node.datePublished ? 0.5 : 0) +
    (node.author ? 0.3 : 0);
  const sorted = linked.articles.map((node, at) => ({ node, at, fit: fit(node) })).sort((a, b) => b.fit - a.fit || a.at - b.at);
  const [best, ...others] = sorted;
  if (!best) return undefined;
  const headline = plainWords(ldText(best.node.headline));
  const same = others.filter(({ node }) => !node.headline || plainWords(ldText(node.headline)) === headline);
  return Object.assign({}, ...same.reverse().map(({ node }) => node), best.node) as LdNode;
};

const languageOf = (carriers: Carriers, article: LdNode | undefined, text: string): string => {
  const stated = [carriers.lang, ldText(article?.inLanguage), metaValue(carriers, ['og:locale', 'language', 'content-language', 'dc.language'])]
    .map((value) => (value ? languageTag(value) : undefined))
    .find(Boolean);
  const found = detectLanguage(text);
  // A template's "en" stands on pages in every language.
  if (!stated || (stated.startsWith('en') && found !== 'en')) return found;
  return stated;
};

const addOrigin = (reading: Reading, carriers: Carriers, article: LdNode | undefined) => {
  const url = [
    carriers.canonical,
    metaValue(carriers, ['og:url', 'parsely-link']),
    ldText(article?.url),
    typeof article?.mainEntityOfPage === 'string' ? article.mainEntityOfPage : ldText((article?.mainEntityOfPage as LdNode | undefined)?.['@id']),
  ]
    .map((value) => address(value, carriers.base))
    .find(Boolean);
  if (url) reading.source.url = url;
  const name =
    metaValue(carriers, ['og:site_name', 'application-name', 'dc.publisher', 'publisher']) ??
    ldNames(article?.publisher, carriers.linked.resolve)[0]?.name ??
    (url && publisherOf(url));
  if (name) reading.source.name = oneLine(plainText(name));
  const section = metaValue(carriers, ['article:section', 'parsely-section']) ?? ldText(article?.articleSection);
  if (section && section.length < 60) reading.section = oneLine(plainText(section));
};

/** The share of the text's prose above which an element is no clutter, whatever it is called. */
const keepShare = 0.3;

/** What is left out even inside a line, as `class="sr-only"`. */
const inlineClutter = / (?:sr only|sronly|visually hidden|visuallyhidden|screen reader text|share|sharing|ad|advertisement) /;

/** A reason for which an element stands outside the text, or none. */
const cutter = (root: Element, measures: Measures, holdsBlock: Set<unknown>) => {
  const all = measured(measures, root).prose;
  return (element: Element): string | undefined => {
    const { prose, text, linked, images } = measured(measures, element);
    if (prose > all * keepShare) return undefined;
    if (isHidden(element) && prose < all * keepShare) return 'hidden';
    const isHeading = /^h[2-6]$/.test(element.name);
    if (!isBlock(nameOf(element)) && measured(measures, element).paragraphs === 0 && !holdsBlock.has(element)) return inlineClutter.test(classWords(element)) ? 'control of the page' : undefined;
    const reason = clutterOf(element);
    if (isHeading && reason && !/other articles|advert|newsletter|comments/.test(reason)) return undefined;
    if (reason && element.name === 'figure' && images > 0 && !/other articles|advert|author/.test(reason)) return undefined;
    if (reason) return reason;
    const isList = /^(?:ul|ol|div|section|table)$/.test(nameOf(element));
    if (isList && text > 30 && linked > text * 0.75 && images === 0) return 'links to other articles';
    if (isList && text > 30 && linked > text * 0.6 && prose === 0) return 'links to other articles';
    return undefined;
  };
};

const onlyLink = /^[*_]{0,3}\[[^\]]{10,400}\]\([^()\s]{1,2048}\)[*_.]{0,3}$/;
const isLinks = ({ markdown }: Block) => markdown?.split('\n').every((line) => onlyLink.test(line.replace(/\\$/, '').trim())) ?? false;

const isWords = ({ type }: Block) => type !== 'photo' && type !== 'embed';
/** A line that ends as sentences do, or is as long as one. */
const isSentence = ({ text }: Block) => text.length > 110 || (text.length > 30 && /[.!?…。！？:؟।]["”“’'»)\]]?$/u.test(text.trim()));

/** Takes out the short lines over the text (section, byline, date) and under it (agency's sign, tags). */
const withoutEnds = (reading: Reading, blocks: readonly Block[]): Block[] => {
  const isOpening = (block: Block) => isWords(block) && (block.type === 'paragraph' || block.type === 'quote') && isSentence(block);
  const first = blocks.findIndex(isOpening);
  const last = blocks.findLastIndex((block) => isWords(block) && (isSentence(block) || block.type === 'quote' || block.type === 'table'));
  if (first < 0) return [...blocks];
  return blocks.filter((block, at) => {
    const isHead = at < first && isWords(block) && !(at === first - 1 && block.type === 'heading') && block.text.length < 110;
    const isFoot = at > last && isWords(block) && block.text.length < 110;
    if (!isHead && !isFoot) return true;
    if (isHead && reading.authors.length === 0 && block.type === 'paragraph' && isName(block.text)) reading.authors.push({ name: titleCase(block.text) });
    else drop(reading, block.text, isHead ? 'over the text: section, byline or date' : 'under the text: sign or tags');
    return false;
  });
};

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
  const kept = withoutAsides(reading, blocks).filter((block) => {
    if (block.type === 'photo' || block.type === 'embed' || block.text.length > 400) return true;
    const normal = normalLine(block.text);
    const reason =
      block.type === 'heading' && (words.phrases('related').has(normal) || words.phrases('furniture').has(normal))
        ? 'links to other articles'
        : block.type === 'heading' && plainWords(block.text) === plainWords(reading.title)
          ? 'repeats the headline'
          : isLinks(block)
            ? 'link to another article'
            : ['more', 'related'].includes(markOf(block.text, words).kind) && (block.markdown || block.text.length < 80)
              ? 'link to another article'
              : undefined;
    if (reason) drop(reading, block.text, reason);
    return !reason;
  });
  while (kept.at(-1)?.type === 'heading') drop(reading, kept.pop()?.text ?? '', 'heading without text');
  return kept;
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
        (photo.url && fileOf(photo.url).length > 8 && fileOf(ldText(node.url ?? node.contentUrl)) === fileOf(photo.url)),
    );
    if (!match) continue;
    const credit = oneLine(plainText(ldText(match.creditText ?? match.copyrightNotice ?? match.author)));
    if (!photo.credit && credit && credit.length < 120) photo.credit = credit;
  }
};

/** Reads a page. Throws a SourceError where it holds no article. */
export const readPage = (html: string): Reading => {
  const tree = treeOf(html, false);
  const carriers = carriersOf(tree);
  const measures = measure(tree);
  const root = articleRoot(tree, carriers, measures);
  if (!root) throw new SourceError('holds no text: save the page whole and give that');
  const article = mainArticle(carriers);
  const reading = emptyReading();
  reading.lang = languageOf(carriers, article, wordsOf(root).slice(0, 4000));
  addOrigin(reading, carriers, article);
  reading.title = headlineOf(carriers, article, reading.source.name);
  const { lang } = reading;
  const base = address(carriers.base, reading.source.url) ?? reading.source.url;

  const h1 = carriers.h1s.find((element) => likeness(wordsOf(element), reading.title) > 0.7);
  const region = (h1 && commonParent(h1, root)) ?? root;
  const cut = cutter(root, measures, holdersOf(tree));
  const stays = (element: Element) => cut(element) === undefined;
  embedPosts(root);

  const shown = bylineElements(region, (element) => !/related|comments|other articles/.test(cut(element) ?? ''));
  reading.authors = authorsOf(carriers, article, shown, [reading.source.name ?? ''], lang).map((name) => ({ name }));
  Object.assign(reading, datesOf(carriers, article, lang));

  const descriptions = descriptionsOf(carriers, article);
  const standfirst = findStandfirst(region, root, h1, reading.title, descriptions, measures, stays);

  const leaveOut = (element: Element): string | undefined => {
    if (element === standfirst?.element) return '';
    if (element === h1) return wordsOf(element) === reading.title ? '' : 'repeats the headline';
    return cut(element);
  };
  let latest: Photo | undefined;
  const photos = (element: Element): Photo[] | undefined => {
    if (isLoneCaption(element, measures)) {
      const said = loneCaption(element, lang);
      if (latest && !latest.caption) {
        Object.assign(latest, said);
        return [];
      }
      return [said];
    }
    const found = photosOf(element, measures, base, lang);
    if (found?.length) latest = found.at(-1);
    return found;
  };
  const inText = blocksOf(root, { base, lang, leaveOut, photosOf: photos });

  const head: Photo[] = [];
  if (region !== root) {
    let zone: 'before' | 'after' = 'before';
    const around = blocksOf(region, {
      base,
      lang,
      leaveOut: (element) => {
        if (element === root) {
          zone = 'after';
          return '';
        }
        return leaveOut(element);
      },
      photosOf: (element) => {
        const found = photos(element);
        if (found && zone === 'before') head.push(...found);
        return found && [];
      },
    });
    reading.dropped.push(...around.dropped);
    for (const block of around.body) drop(reading, block.text, 'outside the text');
  }

  const body = withSubheads(withoutEnds(reading, withoutFurniture(reading, inText.body)));
  splitOpening(reading, body);
  const offset = head.length;
  const placed = body.map((block) => (block.photo === undefined ? block : { ...block, photo: block.photo + offset }));
  if (standfirst) reading.standfirst = standfirst.text;
  else {
    const opening = plainWords(body.slice(0, 3).map(({ text }) => text).join(' '));
    reading.standfirst = descriptions.find((text) => !opening.includes(plainWords(text.replace(/\s*(?:\.{3}|…|\[…\])$/u, ''))));
  }
  const all = [...head, ...inText.photos];
  addLinkedCredits(all, article, carriers);
  addBody(reading, { ...emptyReading(), body: placed, photos: all, dropped: inText.dropped, dateline: undefined });
  if (reading.body.length === 0) throw new SourceError('holds no article that could be found: save its text (.txt) and give that');
  return reading;
};
