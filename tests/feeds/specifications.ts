/** What the specifications ask of a feed and a sitemap: each of these throws an `Error` that says what is wrong. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';

const beside = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');

const grammar = (file: string) => RelaxNGValidator.fromDoc(XmlDocument.fromString(beside(file)));
const atom = grammar('atom.rng');
const sitemap = grammar('sitemap.rng');

function validXml(
  text: string,
  by: RelaxNGValidator,
  more: (document: XmlDocument) => void = () => {},
): void {
  const document = XmlDocument.fromString(text);
  try {
    by.validate(document);
    more(document);
  } finally {
    document.dispose();
  }
}

const names = { atom: 'http://www.w3.org/2005/Atom' };
const textsOf = (document: XmlDocument, path: string) =>
  document.find(path, names).map((node) => node.content);

/** What RFC 4287 asks beyond the grammar: sections 4.1.1 (authors, alternates, ids) and 4.1.1.1 (summaries). */
function atomRules(document: XmlDocument): void {
  const count = (path: string) => document.find(path, names).length;
  const rules: [string, number][] = [
    [
      'an entry has no author, nor has the feed',
      count('/atom:feed[not(atom:author)]/atom:entry[not(atom:author)]'),
    ],
    [
      'an entry has neither content nor alternate',
      count('//atom:entry[not(atom:content or atom:link[@rel="alternate"])]'),
    ],
    [
      'two alternates have the same type and language',
      count(
        '//atom:link[@rel="alternate" and @type=preceding-sibling::atom:link[@rel="alternate"]/@type and string(@hreflang)=string(preceding-sibling::atom:link[@rel="alternate"]/@hreflang)]',
      ),
    ],
  ];
  const ids = textsOf(document, '//atom:entry/atom:id');
  rules.push(['two entries have the same id', ids.length - new Set(ids).size]);
  const broken = rules.filter(([, found]) => found > 0).map(([rule]) => rule);
  if (broken.length > 0) throw new Error(broken.join('; '));
}

/** Well-formed XML that RFC 4287 allows. */
export const isAtom = (text: string): void => validXml(text, atom, atomRules);

/** Well-formed XML that the sitemap protocol allows. */
export const isSitemap = (text: string): void => validXml(text, sitemap);

const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
addFormats.default(ajv);
const jsonFeed = ajv.compile<{ items: { id: string }[] }>(JSON.parse(beside('json-feed.schema.json')));

/** What JSON Feed 1.1 allows; UTF-8 can hold all of it. */
export function isJsonFeed(text: string): void {
  const feed: unknown = JSON.parse(text);
  if (!jsonFeed(feed)) throw new Error(ajv.errorsText(jsonFeed.errors));
  if (/\\u[dD][89a-fA-F]/.test(text)) throw new Error('holds half of a character');
  const ids = feed.items.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw new Error('two items have the same id');
}
