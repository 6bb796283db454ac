/** What a page says of its article in JSON-LD (schema.org), however it is wrapped. */
import { articleFileLimit } from '../../article.ts';

export type LdNode = Record<string, unknown>;

const isNode = (value: unknown): value is LdNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** Repairs that cannot change what is said, tried one after another. */
const repairs: ((json: string) => string)[] = [
  (json) => json,
  // Comments of HTML and CDATA around it, a semicolon after it; a line end inside a string.
  (json) =>
    json
      .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)/, '')
      .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>|;)\s*$/, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids these inside a string
      .replace(/[\u0000-\u001f]/g, ' '),
  // A comma before a closing bracket; a backslash before what needs none.
  (json) => json.replace(/,\s{0,99}(?=[}\]])/g, '').replace(/\\(?!["\\/bfnrtu])/g, ''),
  // Quotes that were escaped as HTML.
  (json) => json.replaceAll('&quot;', '"').replaceAll('&#34;', '"'),
  // Two objects without an array around.
  (json) => `[${json.replace(/\}\s{0,99}\{/g, '},{')}]`,
];

const parsed = (json: string): unknown => {
  let text = json;
  for (const repair of repairs) {
    text = repair(text);
    try {
      return JSON.parse(text);
    } catch {}
  }
  return undefined;
};

const articleType = /(?:Article|Posting|Report|Review|Recipe|HowTo|Interview|ClaimReview|AnalysisNews\w*)$/;
/** Where a node names other articles than the one it describes. */
const elsewhere =
  /^(?:hasPart|itemListElement|citation|isBasedOn|relatedLink|mentions|liveBlogUpdate|comment|review|about|sameAs|significantLink)$/;
const nodeLimit = 20_000;

export interface LinkedData {
  /** The nodes that describe an article, the outermost first. */
  articles: LdNode[];
  /** The nodes that describe a picture. */
  images: LdNode[];
  /** The node that an `@id` names. */
  resolve: (value: unknown) => unknown;
}

export const typeOf = (node: LdNode): string =>
  listOf(node['@type'])
    .join(' ')
    .replace(/https?:\/\/schema\.org\//g, '');

const isArticle = (node: LdNode) =>
  typeOf(node)
    .split(' ')
    .some((type) => articleType.test(type)) ||
  (/WebPage$/.test(typeOf(node)) && node.headline !== undefined && node.datePublished !== undefined);

/** Reads the scripts of type application/ld+json of a page. What is no JSON, even after repair, is passed over. */
export const readLinkedData = (scripts: readonly string[]): LinkedData => {
  const articles: LdNode[] = [];
  const images: LdNode[] = [];
  const byId = new Map<string, LdNode>();
  const waiting = scripts.map(parsed).map((value) => ({ value, other: false }));
  for (let at = 0; at < waiting.length && at < nodeLimit; at += 1) {
    const { value, other } = waiting[at] as { value: unknown; other: boolean };
    if (Array.isArray(value)) waiting.push(...value.slice(0, 1000).map((item) => ({ value: item, other })));
    if (!isNode(value)) continue;
    const id = value['@id'];
    if (typeof id === 'string' && Object.keys(value).length > 1 && !byId.has(id)) byId.set(id, value);
    if (!other && isArticle(value)) articles.push(value);
    if (!other && typeOf(value).includes('ImageObject')) images.push(value);
    for (const [key, inner] of Object.entries(value))
      if (typeof inner === 'object') waiting.push({ value: inner, other: other || elsewhere.test(key) });
  }
  const resolve = (value: unknown): unknown =>
    isNode(value) && typeof value['@id'] === 'string' ? (byId.get(value['@id']) ?? value) : value;
  return { articles, images, resolve };
};

/** A text of JSON-LD: a string, or the `@value` or name of a node. One that is longer than any article is passed over. */
export const ldText = (value: unknown): string => {
  const first = listOf(value)[0];
  if (typeof first === 'string') return first.length > articleFileLimit ? '' : first;
  if (isNode(first)) return ldText(first['@value'] ?? first.name ?? first.url);
  return '';
};

/** A person or organisation that JSON-LD names. */
export interface LdName {
  name: string;
  organisation: boolean;
}

/** The names in a field such as `author`, which may be a string, a node, or a list of either. */
export const ldNames = (value: unknown, resolve: LinkedData['resolve']): LdName[] =>
  listOf(value)
    .slice(0, 50)
    .map(resolve)
    .flatMap((item): LdName[] => {
      if (typeof item === 'string') return [{ name: item, organisation: false }];
      if (!isNode(item)) return [];
      const organisation = /Organization|NewsMediaOrganization/.test(typeOf(item));
      return listOf(item.name)
        .filter((name): name is string => typeof name === 'string')
        .map((name) => ({ name, organisation }));
    });
