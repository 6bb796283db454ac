import type { Resource, SourceDocument } from '../source-document.ts';
import { SourceError } from '../source-error.ts';
import { bodyOf, headerFields, leafParts, mediaType, type Part, partOf } from './mime.ts';

/** The types of a part that is a page. */
const isPage = (type: string) => /^(?:text\/html|application\/xhtml\+xml)$/.test(type);

const typeOf = ({ fields }: Part) => mediaType(fields.get('content-type'));

/**
 * Whether bytes are a page saved as MHTML (RFC 2557): MIME's header at the beginning, of a page or of parts.
 * Some browsers save a page without pictures as a message of one part.
 */
export function isMhtml(bytes: Buffer): boolean {
  const beginning = bytes.subarray(0, 8192).toString('latin1');
  if (!/^\s{0,20}[A-Za-z][\w-]{0,60}:/.test(beginning) || !/^mime-version:/im.test(beginning)) return false;
  const fields = headerFields(beginning.trimStart().split(/\r?\n\r?\n/, 1)[0] ?? '');
  const { type } = mediaType(fields.get('content-type'));
  return fields.has('mime-version') && (/^multipart\//.test(type) || isPage(type));
}

const bare = (id: string | undefined): string => (id ?? '').trim().replace(/^<|>$/g, '');

const absolute = (address: string, base: string | undefined): string => {
  const [plain = ''] = address.split('#');
  return URL.canParse(plain, base) ? new URL(plain, base).href : plain;
};

const webAddress = (value: string | undefined): string | undefined =>
  value && /^https?:\/\//i.test(value) && URL.canParse(value) ? value : undefined;

/** Looks up parts by `cid:` and by their Content-Location. */
function resources(
  parts: readonly Part[],
  base: string | undefined,
): NonNullable<SourceDocument['resource']> {
  const byAddress = new Map<string, Part>();
  const add = (address: string, part: Part) => {
    if (address && !byAddress.has(address)) byAddress.set(address, part);
  };
  for (const part of parts) {
    const id = bare(part.fields.get('content-id'));
    if (id) add(`cid:${id}`, part);
    const location = part.fields.get('content-location')?.trim();
    if (location) for (const address of [location, absolute(location, base)]) add(address, part);
  }
  return async (address): Promise<Resource | undefined> => {
    const part = byAddress.get(address) ?? byAddress.get(absolute(address, base));
    return part && { bytes: bodyOf(part), type: typeOf(part).type || undefined };
  };
}

/**
 * The page in an MHTML file, with the parts that came with it. The file itself is what is kept.
 * @throws SourceError where it holds no page.
 */
export function openMhtml(document: SourceDocument): SourceDocument {
  const bytes = Buffer.from(document.bytes.buffer, document.bytes.byteOffset, document.bytes.byteLength);
  const message = partOf(bytes.subarray(bytes.findIndex((byte) => byte > 32)));
  const parts = leafParts(message);
  const start = bare(typeOf(message).parameters.get('start'));
  const page =
    (start && parts.find((part) => bare(part.fields.get('content-id')) === start)) ||
    parts.find((part) => isPage(typeOf(part).type));
  if (!page) throw new SourceError('is a web archive (MHTML) without a page in it: save the page again');
  const { type, parameters } = typeOf(page);
  const url =
    webAddress(message.fields.get('snapshot-content-location')) ??
    webAddress(page.fields.get('content-location')) ??
    webAddress(message.fields.get('content-location')) ??
    document.url;
  return {
    file: document.file,
    bytes: bodyOf(page),
    type,
    charset: parameters.get('charset'),
    url,
    resource: resources(parts, url),
    copy: document.copy ?? { bytes: document.bytes, ending: 'mhtml' },
  };
}
