import { extname } from 'node:path';

/** Media types of the files beside the pages, by their endings (IANA). */
const types: Record<string, string> = {
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.epub': 'application/epub+zip',
  '.ico': 'image/x-icon',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml; charset=utf-8',
};

/** The media type that a file is served with, by its name's ending. */
export const typeOf = (path: string): string => types[extname(path)] ?? 'application/octet-stream';
