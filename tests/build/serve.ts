/** A built folder on a port of this machine, as a plain host serves it; for what a browser asks for past its tests' routes. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { typeOf } from '../../src/build/media-type.ts';

export interface Served {
  address: string;
  close(): Promise<void>;
}

/** Serves a folder under a path, such as `/kept/`, on a free port; `told` hears the bytes of each answer. */
export async function serve(
  folder: string,
  base: string,
  told: (bytes: number) => void = () => {},
): Promise<Served> {
  const server = createServer(async (request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    const asked = decodeURIComponent(path.slice(base.length));
    const file = normalize(/(^|\/)$/.test(asked) ? `${asked}index.html` : asked);
    const found = path.startsWith(base)
      ? await readFile(join(folder, file)).catch(() => undefined)
      : undefined;
    response.writeHead(found ? 200 : 404, { 'Content-Type': typeOf(file), 'Cache-Control': 'no-cache' });
    response.end(found);
    told(found?.length ?? 0);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const close = () =>
    new Promise<void>((closed) => {
      server.closeAllConnections();
      server.close(() => closed());
    });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`, close };
}
