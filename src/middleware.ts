/** What Astro does with each page that it answers with. */
import type { MiddlewareHandler } from 'astro';
import { renderToString } from 'astro/runtime/server/index.js';
import { withOwnHashes } from './build/own-hashes.ts';

export const onRequest: MiddlewareHandler = async (context, next) => {
  // For the build, which renders pages without a request for each.
  Object.assign(context.locals, { context, renderToString });
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(withOwnHashes(await response.text()), response);
};
