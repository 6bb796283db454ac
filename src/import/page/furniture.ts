import type { Block } from '../../article.ts';
import { markOf } from '../clip/marks.ts';
import { drop, plainWords } from '../formats/fill.ts';
import { withoutAsides } from '../formats/fill-body.ts';
import type { Reading } from '../reading.ts';
import { normalLine, vocabularyOf } from '../vocabulary.ts';
import { isWords } from './ends.ts';

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

/** Takes out of the blocks what their own words tell to be no text. */
export const withoutFurniture = (reading: Reading, blocks: readonly Block[]): Block[] => {
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
