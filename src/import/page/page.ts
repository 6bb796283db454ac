import type { Format } from '../formats/format.ts';
import { SourceError } from '../source-error.ts';
import { readPage } from './read-page.ts';

/** A page of the web, saved from a browser. */
export const page: Format = {
  name: 'page',
  title: 'saved web page (HTML)',
  detect: (text) =>
    /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*){0,3}<(?:!doctype html|html|head|body)\b/i.test(
      text.slice(0, 8192),
    ),
  read: (text, from) => {
    try {
      return [readPage(text, from?.url)];
    } catch (error) {
      if (error instanceof SourceError) return [error];
      throw error;
    }
  },
};
