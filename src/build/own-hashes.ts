/** The policy of a page names the scripts and styles that the page has: no others of the site or of Astro. */
import { hash } from 'node:crypto';

const hashOf = (code: string) => `sha256-${hash('sha256', code, 'base64')}`;

/** A script or style of a page. */
interface Inline {
  name: string;
  code: string;
  hash: string;
  /** Where the element begins and ends. */
  start: number;
  end: number;
}

/** Those of the page before: most stand in page after page, and to compare is ten times as fast as to hash. */
let before: readonly Inline[] = [];

const knownHash = (code: string) => before.find((one) => one.code === code)?.hash ?? hashOf(code);

/**
 * Where a script or style may begin or end; not where data does, which a browser does not run. The value of an
 * attribute, too, may hold such words.
 */
const tag = /<(\/?)(script|style)\b(?! type="application\/)[^>]*>/g;

/**
 * What begins and ends, with no such tag between: the scripts and styles of a page, and now and then some words of an
 * attribute, of which no policy has the hash. Code of the project holds no such tag.
 */
function inlineElements(html: string): Inline[] {
  const elements: Inline[] = [];
  let open = { name: '', start: 0, from: 0 };
  for (const found of html.matchAll(tag)) {
    const [all, slash, name = ''] = found;
    const end = found.index + all.length;
    if (!slash) open = { name, start: found.index, from: end };
    else if (open.name === name) {
      const code = html.slice(open.from, found.index);
      elements.push({ name, code, hash: knownHash(code), start: open.start, end });
      open.name = '';
    }
  }
  return elements;
}

const policy = /<meta http-equiv="content-security-policy"[^>]*>/;

/**
 * The page with its styles beside the last, which its policy goes before, and the policy cut to what it holds. A script or
 * style that the policy does not name was not written by the project, and stays without leave.
 */
export function withOwnHashes(html: string): string {
  const named = new Set(policy.exec(html)?.[0].match(/sha256-[^']+/g));
  const elements = inlineElements(html);
  const styles = elements.filter(({ name, hash }) => name === 'style' && named.has(hash));
  before = elements;
  let head = '';
  let at = 0;
  for (const { start, end } of styles) {
    head += html.slice(at, start);
    at = end;
  }
  for (const { start, end } of styles) head += html.slice(start, end);
  const scripts = new Set(elements.filter(({ name }) => name === 'script').map(({ hash }) => hash));
  const cut = (meta: string) =>
    meta
      .replace(/ '(sha256-[^']+)'/g, (all, hash: string) => (scripts.has(hash) ? all : ''))
      .replace(/style-src[^;"]*/, (sources) => sources + styles.map(({ hash }) => ` '${hash}'`).join(''));
  return at ? head.replace(policy, cut) + html.slice(at) : html.replace(policy, cut);
}
