/** A page's policy names the scripts and styles that the page has, and no others of the site or of Astro. */
import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'astro';

const hashOf = (code: string) => `sha256-${createHash('sha256').update(code).digest('base64')}`;

export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  const inline = html.matchAll(/<(?:script|style)\b[^>]*>([\s\S]*?)<\/(?:script|style)>/g);
  const own = new Set(Array.from(inline, ([, code = '']) => hashOf(code)));
  const policy = /<meta http-equiv="content-security-policy"[^>]*>/;
  const withOwn = (meta: string) =>
    meta.replace(/ '(sha256-[^']+)'/g, (all, hash: string) => (own.has(hash) ? all : ''));
  return new Response(html.replace(policy, withOwn), response);
};
