/** What tells of an article that is there which source it was read from. */
import { readArticleFile } from '../../article-file.ts';

/** By what the source of an article is known again. */
export interface Identity {
  sha256?: string | undefined;
  /** Its address, and that from which the copy was fetched where it is another. */
  url?: string | undefined;
  fetched?: string | undefined;
  reading?: string | undefined;
  /** Its place in the copy, where that holds other articles too. */
  part?: number | undefined;
  aliases: string[];
}

const textOf = (text: string): string => Buffer.from(text).toString();

/** Fields of `source` as the importer writes them; a value that is quoted or broken over lines is none of these. */
const plain: Record<string, RegExp> = {
  name: /./,
  url: /^https?:\/\/[^\s"'#]+$/,
  fetched: /^https?:\/\/[^\s"'#]+$/,
  charset: /^[\w.:-]+$/,
  file: /^[\w.-]+$/,
  sha256: /^[0-9a-f]{64}$/,
  reading: /^[0-9a-f]{12}$/,
  part: /^[1-9]\d{0,8}$/,
};

const sourceLine = /^ {2}([a-z0-9]+): (.*)$/;

/** The fields of `source`, where all of them stand as the importer writes them; undefined where they do not. */
function plainSource(head: string): Record<string, string> | undefined {
  const [, block] = /^source:\n((?: .*\n)+)/m.exec(head) ?? [];
  if (block === undefined || /^aliases:/m.test(head)) return undefined;
  const fields: Record<string, string> = {};
  for (const line of block.trimEnd().split('\n')) {
    const [, name = '', value = ''] = sourceLine.exec(line) ?? [];
    if (!plain[name]?.test(value)) return undefined;
    // A part of a text would keep all of it in memory.
    fields[name] = textOf(value);
  }
  return fields;
}

/**
 * Reads whose source an article has. What the importer wrote is not parsed, which would take milliseconds each.
 * @throws ArticleFileError where the file is no article.
 */
export function identityOf(text: string, path: string): Identity {
  const head = text.slice(0, Math.max(text.indexOf('\n---', 3), 0) + 1);
  const fields = plainSource(head);
  if (!fields) {
    const { source, aliases } = readArticleFile(text, path).data;
    return { ...source, aliases };
  }
  return { ...fields, part: fields.part === undefined ? undefined : Number(fields.part), aliases: [] };
}

const trackers = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid)$/;

/**
 * An address as it is compared: however its host is written, over http or https, without what only tracks a reader
 * and without a fragment, but for one that some sites route by (#!, #/).
 */
export function addressKey(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (url.protocol === 'http:') url.protocol = 'https:';
  if (!/^#[!/]/.test(url.hash)) url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (trackers.test(name)) url.searchParams.delete(name);
  return url.href;
}
