import { basename, extname } from 'node:path';

/** Media types of the files that their endings do not tell. */
const byName: Record<string, string> = {
  'citation.json': 'application/vnd.citationstyles.csl+json',
  'feed.json': 'application/feed+json',
  'feed.xml': 'application/atom+xml; charset=utf-8',
};

/** Media types of the files of a site, by their endings (IANA). */
const byEnding: Record<string, string> = {
  '.avif': 'image/avif',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.epub': 'application/epub+zip',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** The media type that a file is served with, by its name or its ending. */
export const typeOf = (path: string): string =>
  byName[basename(path)] ?? byEnding[extname(path)] ?? 'application/octet-stream';
