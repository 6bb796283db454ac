import type { Block } from '../../article.ts';
import { type LdNode, ldText } from './json-ld.ts';
import { plainText } from './plain-text.ts';

/** The text that JSON-LD gives of the article, for pages whose own is not in the HTML. */
export const linkedBody = (article: LdNode | undefined): Block[] =>
  ldText(article?.articleBody)
    .split(/\n+|<\/p>|<br\s*\/?>/)
    .map((text) => plainText(text))
    .filter(Boolean)
    .map((text) => ({ type: 'paragraph', text }));
