/** A loopback server that shows a built site as it is, without its policy, or with markup that nobody has cleaned. */
import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { typeOf } from '../../src/build/media-type.ts';

const policy = /<meta http-equiv="content-security-policy"[^>]*>/g;
/** The text of an article's page. */
const text = /(<div class="text[^"]*">)[\s\S]*(<\/div>\s*<footer class="after">)/;

/** The page without its policy. */
export const withoutPolicy = (html: string): string => html.replace(policy, '');

/** The page with markup in the place of its text, as it would be if nothing cleaned it. */
export const withRaw = (html: string, payload: string): string =>
  html.replace(text, (_, before: string, after: string) => before + payload + after);

export interface AttackedSite {
  origin: string;
  /** The address of a built page, which is served without its policy. */
  built(path: string): string;
  /** The address of the harmless page with a raw attack in it. */
  raw(number: number, policy: 'with policy' | 'without policy'): string;
  close(): void;
}

/** Serves a built folder. `page` is the harmless page that raw attacks are put into. */
export async function serveAttacked(
  folder: string,
  page: string,
  payloads: readonly string[],
): Promise<AttackedSite> {
  const clean = readFileSync(join(folder, page, 'index.html'), 'utf8');
  if (!text.test(clean)) throw new Error(`${page}: its text is not where it was: mend the harness`);
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(request.url?.split(/[?#]/)[0] ?? '/');
    const [, kind, number] = /^\/raw-(with|without)-policy\/(\d+)\/$/.exec(path) ?? [];
    const send = (type: string, body: string | Buffer) => {
      response.setHeader('Content-Type', type);
      response.end(body);
    };
    // For pages in frames.
    if (path === '/frames/') return send('text/html; charset=utf-8', '<!doctype html><title>Frames</title>');
    if (kind) {
      const raw = withRaw(clean, payloads[Number(number)] ?? '');
      return send('text/html; charset=utf-8', kind === 'with' ? raw : withoutPolicy(raw));
    }
    const file = join(folder, path, path.endsWith('/') ? 'index.html' : '');
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end();
    const bytes = readFileSync(file);
    if (extname(file) !== '.html') return send(typeOf(file), bytes);
    send('text/html; charset=utf-8', withoutPolicy(bytes.toString('utf8')));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    built: (path) => `${origin}/${path.split('/').map(encodeURIComponent).join('/')}`,
    raw: (number, kind) => `${origin}/raw-${kind.replace(' ', '-')}/${number}/`,
    close: () => server.close(),
  };
}
