/** The tree of an HTML or NITF fragment, and its running text. Nesting may be hostile: nothing here recurses far. */
import { DomHandler, Parser } from 'htmlparser2';
import type { PhrasingContent } from 'mdast';
import { articleFileLimit, webUrl } from '../../article.ts';
import { oneLine } from '../../one-line.ts';
import { cleanText } from '../lines.ts';
import { SourceError } from '../source-error.ts';

export type Tree = DomHandler['root'];
export type Node = Tree['children'][number];
export type Element = Extract<Node, { attribs: unknown }>;
type Text = Extract<Node, { nodeType: 3 }>;
export type Parent = Extract<Node, { children: unknown }> | Tree;

/** The parser's work on each element grows with its depth: no article is nested so far. */
export const nestingLimit = 1000;
/** Says that a text is nested deeper. */
export const tooDeep = () => new SourceError('its HTML is nested too deep for an article');

/** A page of a newspaper has a few thousand elements, some ten deep; these are for exports of hundreds of articles. */
const most = { elements: 60_000, depths: 4_000_000, attributes: 300_000 };
const tooMany = (what = 'elements', count = most.elements) =>
  new SourceError(
    `has more than ${count.toLocaleString('en')} HTML ${what}: give the article's own text (.txt), or split the export`,
  );

const tooMuchText = () =>
  new SourceError(
    `holds more than ${articleFileLimit / 1024} KB of text in one element: give the article's own text (.txt), or split it`,
  );

/** What `cleanText` may have to do with a piece; most pieces have nothing of it. */
const unclean = /[^\t\n -~\u00a1-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\ud7ff]| {4}|\n[ \t]*\n/;

/** A piece of text without what a reader does not see; space between elements is one space or line end. */
const cleanPiece = (text: string): string => {
  if (!/\S/.test(text)) return text.includes('\n') ? '\n' : ' ';
  return unclean.test(text) ? cleanText(text) : text;
};

/** Builds the tree of what is read: without comments, which stand within words, and without the inside of drawings. */
class BoundedHandler extends DomHandler {
  /** How deep the parser is in a drawing; 0 outside. */
  #drawing = 0;
  #elements = 0;
  /** How deep its elements stand, in all: what readers do with an element, they may do for all around it. */
  #depths = 0;
  #attributes = 0;
  /** The length of the text since the last tag. */
  #piece = 0;

  /** Called for each attribute before its element opens: one alone may have a million. */
  onattribute(): void {
    this.#attributes += 1;
    if (this.#attributes > most.attributes) throw tooMany('attributes', most.attributes);
  }

  override onopentag(name: string, attribs: Record<string, string>): void {
    if (this.tagStack.length > nestingLimit || this.#drawing > nestingLimit) throw tooDeep();
    if (this.#drawing > 0 || name === 'svg') this.#drawing += 1;
    if (this.#drawing > 1) return;
    this.#elements += 1;
    this.#piece = 0;
    this.#depths += this.tagStack.length;
    if (this.#elements > most.elements) throw tooMany();
    if (this.#depths > most.depths) throw tooDeep();
    super.onopentag(name, attribs);
  }

  override onclosetag(): void {
    this.#piece = 0;
    if (this.#drawing < 2) super.onclosetag();
    if (this.#drawing > 0) this.#drawing -= 1;
  }

  /** Text is cleaned as it comes: scripts and styles, which are most of a page, need not be. */
  override ontext(data: string): void {
    if (this.#drawing > 0) return;
    const { name } = this.tagStack[this.tagStack.length - 1] as { name?: string };
    const text = name === 'script' || name === 'style' ? data : cleanPiece(data);
    this.#piece += text.length;
    if (this.#piece > articleFileLimit && !unseen.has(name ?? '')) throw tooMuchText();
    super.ontext(text);
  }

  override oncomment(): void {}
  override oncommentend(): void {}
  override onprocessinginstruction(): void {}
}

/** The tree of HTML or XML, however ill-formed. Throws a SourceError where it is nested beyond reason. */
export const treeOf = (text: string, xml: boolean): Tree => {
  const handler = new BoundedHandler();
  new Parser(handler, { xmlMode: xml, decodeEntities: true }).end(text);
  return handler.root;
};

export const isElement = (node: Node): node is Element => 'attribs' in node;
export const isText = (node: Node): node is Text => node.type === 'text';

/** The elements of NITF 3.6 that HTML has under another name. */
const aliases: Record<string, string> = {
  hl2: 'h2',
  bq: 'blockquote',
  media: 'figure',
  'media-caption': 'figcaption',
  'media-producer': 'credit',
  'media-reference': 'img',
  block: 'div',
  fn: 'p',
  note: 'p',
};

export const nameOf = (element: Element): string => aliases[element.name] ?? element.name;

const names = (list: string) => new Set(list.split(' '));
/** What no reader sees. */
export const unseen = names(
  'script style template noscript head title meta link svg math media-metadata media-object',
);
/** What belongs to the page and not to the article. */
export const furniture = names('nav button form input select textarea dialog menu');
export const embeds = names('iframe video audio embed object');
const blocks = names(
  'p div section article main header footer aside address blockquote ul ol li dl dt dd table tr td th pre figure ' +
    'figcaption credit h1 h2 h3 h4 h5 h6 hr details summary center body html img picture caption',
);
export const isBlock = (name: string): boolean => blocks.has(name) || embeds.has(name) || furniture.has(name);

/** How deep elements may stand in one another; what is deeper is read as its words alone. */
export const depthLimit = 100;

const always = () => true;

/** The node that follows another and all below it, inside a parent. */
const after = (node: Node, parent: Parent): Node | null => {
  for (let up: Node | null = node; up && up !== parent; up = up.parent as Node | null)
    if (up.next) return up.next as Node;
  return null;
};

/** Each node below a node, in the order of the text. `enter` says whether to go into an element. */
export function* below(parent: Parent, enter: (element: Element) => boolean = always): Generator<Node> {
  let next: Node | null | undefined = parent.children[0];
  while (next) {
    yield next;
    const inner: Node | undefined = isElement(next) && enter(next) ? next.children[0] : undefined;
    next = inner ?? after(next, parent);
  }
}

const never = () => false;

/** Adds the words of a node's children. The parser bounds how deep they stand. */
const wordsInto = (parent: Parent, leave: (element: Element) => boolean): string => {
  let words = '';
  for (const node of parent.children) {
    if (isText(node)) words += node.data;
    else if (isElement(node)) {
      const gap = isBlock(nameOf(node)) || node.name === 'br' ? ' ' : '';
      words += unseen.has(node.name) || leave(node) ? gap : gap + wordsInto(node, leave) + gap;
    }
  }
  return words;
};

/** The words of a node on one line, without those of the elements that `leave` names. */
export const wordsOf = (parent: Parent, leave: (element: Element) => boolean = never): string =>
  oneLine(wordsInto(parent, leave));

const addHolders = (parent: Parent, holders: Set<unknown>): boolean => {
  let holds = false;
  for (const child of parent.children)
    if (isElement(child) && (addHolders(child, holders) || isBlock(nameOf(child)))) holds = true;
  if (holds) holders.add(parent);
  return holds;
};

/** The elements that hold a block somewhere inside, so that they are no running text themselves. */
export const holdersOf = (tree: Parent): Set<unknown> => {
  const holders = new Set<unknown>();
  addHolders(tree, holders);
  return holders;
};

/** An address as the record has it, resolved against that of the article; undefined where it is none of the web. */
export const address = (value: string | undefined, base: string | undefined): string | undefined => {
  if (!value || !URL.canParse(value, base)) return undefined;
  const url = new URL(value, base).href;
  return webUrl.safeParse(url).success ? url : undefined;
};

const marks: Record<string, 'emphasis' | 'strong' | 'delete'> = {
  em: 'emphasis',
  i: 'emphasis',
  strong: 'strong',
  b: 'strong',
  del: 'delete',
  s: 'delete',
  strike: 'delete',
};

/** Running text with its links and emphasis. */
export const phrasing = (nodes: readonly Node[], base: string | undefined, depth = 0): PhrasingContent[] =>
  nodes.flatMap((node): PhrasingContent[] => {
    if (isText(node)) return [{ type: 'text', value: node.data.replace(/[\s\u00a0]+/g, ' ') }];
    if (!isElement(node) || unseen.has(node.name)) return [];
    if (node.name === 'br') return [{ type: 'break' }];
    if (depth > depthLimit) return [{ type: 'text', value: wordsOf(node) }];
    const children = phrasing(node.children, base, depth + 1);
    const mark = marks[node.name];
    if (mark) return [{ type: mark, children }];
    const url = node.name === 'a' ? address(node.attribs.href ?? node.attribs.HREF, base) : undefined;
    return url ? [{ type: 'link', url, children }] : children;
  });
