/** A page's policy names the scripts and styles that the page has, and no others of the site or of Astro. */
import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'astro';

const hashOf = (code: string) => `sha256-${createHash('sha256').update(code).digest('base64')}`;

/**
 * A tag with its attributes, whose values may hold any sign but the quotation mark around them – words like `<style>`
 * too, which are none – and what a script or style holds up to its end.
 */
const tag = /<(?:(script|style)\b)?(?:[^<>"]|"[^"]*")*>/g;

/** What stands in the scripts and styles of a page. */
function* inlineCode(html: string): Generator<string> {
  tag.lastIndex = 0;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    const [, name] = found;
    if (!name) continue;
    const end = html.indexOf(`</${name}>`, tag.lastIndex);
    if (end < 0) return;
    yield html.slice(tag.lastIndex, end);
    tag.lastIndex = end;
  }
}

/** The page with its policy cut to what it holds. */
export function withOwnHashes(html: string): string {
  const own = new Set(Array.from(inlineCode(html), hashOf));
  const policy = /<meta http-equiv="content-security-policy"[^>]*>/;
  return html.replace(policy, (meta) =>
    meta.replace(/ '(sha256-[^']+)'/g, (all, hash: string) => (own.has(hash) ? all : '')),
  );
}

export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(withOwnHashes(await response.text()), response);
};
