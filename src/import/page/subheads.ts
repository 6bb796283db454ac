import type { Block } from '../../article.ts';

const allBold = /^\*\*[^*]{3,100}\*\*$/;

/** A short line all in bold that stands before a paragraph is a subhead. */
export const withSubheads = (blocks: readonly Block[]): Block[] =>
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
