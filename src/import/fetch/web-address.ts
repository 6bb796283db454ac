import { SourceError } from '../source-error.ts';

/** The longest address that is fetched, in characters; the record allows no longer one. */
const longest = 2048;

/** Whether an argument is meant as an address and not as the name of a file; also one that is then refused. */
export const looksLikeAddress = (argument: string): boolean => /^[a-z][a-z0-9+.-]{1,30}:\/\//i.test(argument);

/**
 * An address to fetch, as the WHATWG URL standard reads it, without its fragment.
 * @throws SourceError for what is no http or https address, or holds a user name or password.
 */
export function webAddress(text: string, base?: URL): URL {
  const url = URL.canParse(text, base) ? new URL(text, base) : undefined;
  if (!url) throw new SourceError('is no address that can be read: check it');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new SourceError(
      `is no http or https address but one of ${url.protocol.slice(0, 40)} only the web is fetched`,
    );
  }
  if (url.username || url.password) {
    throw new SourceError('holds a user name or password: give the address without it');
  }
  if (url.href.length > longest) {
    throw new SourceError(
      'is longer than 2,048 characters: save the page in your browser and give that file',
    );
  }
  url.hash = '';
  return url;
}
