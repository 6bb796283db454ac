import type { Block } from '../../article.ts';
import { markOf } from '../clip/marks.ts';
import { drop, plainWords } from '../formats/fill.ts';
import { withoutAsides } from '../formats/fill-body.ts';
import type { Reading } from '../reading.ts';
import { normalLine, vocabularyOf } from '../vocabulary.ts';
import { isWords } from './ends.ts';
import { isOnSite } from './on-site.ts';

const onlyLink = /^[*_]{0,3}\[[^\]]{10,400}\]\(([^()\s]{1,2048})\)[*_.]{0,3}$/;

const isLinks = ({ markdown }: Block) =>
  markdown?.split('\n').every((line) => onlyLink.test(line.replace(/\\$/, '').trim())) ?? false;

/** A heading may lead to what is written of below it, on a site of its own. */
const isOfText = ({ type, markdown }: Block, base: string | undefined) =>
  type === 'heading' && !isOnSite(onlyLink.exec(markdown ?? '')?.[1] ?? '', base);

/** "READ ANOTHER STORY | [A winter without bread](…)": a label in capitals or ending in a sign, and a link to the end. */
const labelledLink =
  /^[*_>»▶→\s]{0,6}([^[\]\n]{2,45}?)\s?[*_]{0,3}\s?([:：|>»→])\s?[*_]{0,3}\[[^\]]{10,400}\]\([^()\s]{1,2048}\)[*_.\s]{0,4}$/u;
/** "> [A winter without bread](…)". */
const signedLink = /^\\?[>»▶→]\s?[*_]{0,3}\[[^\]]{10,400}\]\([^()\s]{1,2048}\)[*_.\s]{0,4}$/u;

const isLabelledLink = ({ type, markdown = '' }: Block): boolean => {
  if (type !== 'paragraph') return false;
  if (signedLink.test(markdown)) return true;
  const [, label = '', sign] = labelledLink.exec(markdown) ?? [];
  return (
    sign === '|' ||
    sign === '»' ||
    sign === '>' ||
    (label !== '' && label === label.toUpperCase() && /\p{Lu}{3}/u.test(label))
  );
};

/** "Bridge reopens" and, under a film, "Bridge reopens back to video". */
const repeatsHeadline = (text: string, title: string): boolean => {
  const words = plainWords(text);
  const headline = plainWords(title);
  return (
    words === headline ||
    (headline.length > 20 && words.startsWith(headline) && words.length < headline.length + 20)
  );
};

/** Whether the text says the words of a quotation too: it is a pull quote then. */
const repeaterOf = (blocks: readonly Block[]): ((text: string) => boolean) => {
  let prose: string | undefined;
  return (text) => {
    prose ??= plainWords(
      blocks
        .filter(({ type }) => type === 'paragraph')
        .map((block) => block.text)
        .join(' '),
    );
    const all = prose;
    return text.split('\n').some((line) => plainWords(line).length > 24 && all.includes(plainWords(line)));
  };
};

/** What a template left unfilled: "{{advertisement}}", "$$AD$$". */
const placeholder = /^(?:\$\$|\{\{|\[\[|%%)[^\s$}\]%]{1,60}(?:\$\$|\}\}|\]\]|%%)$/;

type Test = (block: Block, reading: Reading, repeats: (text: string) => boolean) => boolean;

const isShort = ({ text, markdown }: Block) => Boolean(markdown) || text.length < 80;

/** What a block's own words tell it to be, and by what. The first that holds says the reason. */
const tests: [reason: string, holds: Test][] = [
  ['pull quote', ({ type, text }, _, repeats) => type === 'quote' && repeats(text)],
  [
    'links to other articles',
    ({ type, text }, { lang }) =>
      type === 'heading' &&
      ['related' as const, 'furniture' as const].some((list) =>
        vocabularyOf(lang).phrases(list).has(normalLine(text)),
      ),
  ],
  ['repeats the headline', ({ type, text }, { title }) => type === 'heading' && repeatsHeadline(text, title)],
  [
    'link to another article',
    (block, { source }) => (isLinks(block) && !isOfText(block, source.url)) || isLabelledLink(block),
  ],
  ['placeholder of the page', ({ text }) => placeholder.test(text)],
  [
    'link to another article',
    (block, { lang }) =>
      isShort(block) && ['more', 'related'].includes(markOf(block.text, vocabularyOf(lang)).kind),
  ],
];

/** A heading that stands before another of its level, or at the end. */
const isLeftOver = (block: Block, next: Block | undefined): boolean =>
  block.type === 'heading' && (!next || (next.type === 'heading' && (next.level ?? 2) <= (block.level ?? 2)));

/** Takes out of the blocks what their own words tell to be no text. */
export const withoutFurniture = (reading: Reading, blocks: readonly Block[]): Block[] => {
  const repeats = repeaterOf(blocks);
  const kept = withoutAsides(reading, blocks).filter((block) => {
    if (!isWords(block) || block.text.length > 400) return true;
    const found = tests.find(([, holds]) => holds(block, reading, repeats));
    if (found) drop(reading, block.text, found[0]);
    return !found;
  });
  let next: Block | undefined;
  const full = kept.toReversed().filter((block) => {
    const isLeft = isLeftOver(block, next);
    if (isLeft) drop(reading, block.text, 'heading without text');
    else if (isWords(block)) next = block;
    return !isLeft;
  });
  return full.reverse();
};
