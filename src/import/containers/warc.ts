import type { Resource, SourceDocument } from '../source-document.ts';
import { SourceError } from '../source-error.ts';
import type { ByteSource } from './byte-source.ts';
import { httpBody, httpHead } from './http-response.ts';
import { documentLimit } from './limits.ts';
import { mediaType } from './mime.ts';
import { damaged, type WarcRecord, warcRecords } from './warc-records.ts';

/** A file that was archived: its address, and what a header said of it. */
interface Archived extends Resource {
  charset?: string | undefined;
}

const addressOf = ({ fields }: WarcRecord): string | undefined => {
  const uri = fields.get('warc-target-uri')?.replace(/^<|>$/g, '');
  return uri && /^https?:/i.test(uri) && URL.canParse(uri) ? new URL(uri).href : undefined;
};

/** Records that hold a file as it was served; of the others, a request or a revisit holds none. */
const holdsFile = ({ fields }: WarcRecord) => /^(?:response|resource)$/.test(fields.get('warc-type') ?? '');

const pageType = /^(?:text\/html|application\/xhtml\+xml)$/;
const pageBeginning = /^\s{0,99}<(?:!doctype html|html)\b/i;

const isPage = ({ type, bytes }: Archived) =>
  bytes.length > 0 &&
  (type ? pageType.test(type) : pageBeginning.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1')));

/** The longest header of a response that is looked at, in bytes. */
const headLimit = 65_536;

/** The file of a record, if its type may be wanted; undefined where it was not served with status 200. */
function archivedIn(
  record: WarcRecord,
  wanted: (type: string) => boolean = () => true,
): Archived | undefined {
  if (!holdsFile(record)) return undefined;
  const isBare = record.fields.get('warc-type') === 'resource';
  const head = isBare ? { fields: record.fields, status: 200, at: 0 } : httpHead(record.content(headLimit));
  const { type, parameters } = mediaType(head?.fields.get('content-type'));
  if (head?.status !== 200 || !wanted(type)) return undefined;
  const bytes = isBare ? record.content() : httpBody(head, record.content());
  return { bytes, type, charset: parameters.get('charset') };
}

/** Looks up what the same archive holds under an address; the archive is gone through once, when first asked. */
function resources(
  source: ByteSource,
): (base: string | undefined) => NonNullable<SourceDocument['resource']> {
  let byAddress: Map<string, WarcRecord['again'][]> | undefined;
  const index = (): Map<string, WarcRecord['again'][]> => {
    const found = new Map<string, WarcRecord['again'][]>();
    for (const record of warcRecords(source)) {
      const url = record !== damaged && holdsFile(record) ? addressOf(record) : undefined;
      if (url && record !== damaged) found.set(url, [...(found.get(url) ?? []).slice(0, 9), record.again]);
    }
    return found;
  };
  return (base) => async (address) => {
    if (!URL.canParse(address, base)) return undefined;
    const url = new URL(address, base);
    url.hash = '';
    byAddress ??= index();
    for (const again of byAddress.get(url.href) ?? []) {
      const record = again();
      const archived = record && archivedIn(record);
      if (archived) return archived;
    }
    return undefined;
  };
}

/**
 * The pages of a web archive, one after another: each response with status 200 that is HTML. What is kept of each
 * is its record, as it stands in the archive. A SourceError stands in the place of what is damaged.
 */
export function* warcDocuments(source: ByteSource, file: string): Generator<SourceDocument | SourceError> {
  const resourcesFor = resources(source);
  let pages = 0;
  let isWhole = true;
  for (const record of warcRecords(source)) {
    if (record === damaged) {
      isWhole = false;
      yield new SourceError('has a record that is damaged or too large, which was passed over');
      continue;
    }
    const url = addressOf(record);
    const archived = url ? archivedIn(record, (type) => !type || pageType.test(type)) : undefined;
    if (!url || !archived || !isPage(archived)) continue;
    pages += 1;
    if (archived.bytes.length > documentLimit) {
      yield new SourceError(`${url} is larger than ${documentLimit / 1024 / 1024} MB, and was passed over`);
      continue;
    }
    yield { file, ...archived, url, resource: resourcesFor(url), copy: record.raw() };
  }
  if (pages === 0 && isWhole)
    yield new SourceError('is a web archive (WARC) that holds no page with status 200');
}
