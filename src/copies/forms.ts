/** What makes the copies of an article, to be loaded at once. */
export { copied } from './copy.ts';
export { epub } from './epub.ts';
export { markdownCopy } from './markdown.ts';
export { ninjsCopy } from './ninjs.ts';
export { textCopy } from './text.ts';
