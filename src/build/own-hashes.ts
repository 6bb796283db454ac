/** A page has one style, and its policy names that and the scripts that the page has: no others of the site or of Astro. */
import { hash } from 'node:crypto';

const hashOf = (code: string) => `sha256-${hash('sha256', code, 'base64')}`;

/** The project's own scripts and styles, which stand in page after page, and their hashes. */
const known: { code: string; hash: string }[] = [];

/** A script or style that begins at a place of a page, with its hash; `named` are the hashes that its policy names. */
function codeAt(html: string, start: number, close: string, named: ReadonlySet<string>) {
  // To compare is ten times as fast as to hash.
  for (const one of known)
    if (html.startsWith(one.code, start) && html.startsWith(close, start + one.code.length)) return one;
  const end = html.indexOf(close, start);
  if (end < 0) return undefined;
  const code = html.slice(start, end);
  const made = { code, hash: hashOf(code) };
  // What no policy names may be an article's.
  // A copy: a part of the page would keep the whole page in memory.
  if (named.has(made.hash)) known.push({ ...made, code: Buffer.from(code).toString() });
  return made;
}

/**
 * A tag with its attributes, whose values may hold any sign but the quotation mark around them – words like `<style>`
 * too, which are none – and what a script or style holds up to its end.
 */
const tag = /<(?:(script|style)\b)?(?:[^<>"]|"[^"]*")*>/g;

interface Inline {
  name: string;
  code: string;
  hash: string;
  /** Where the element begins and ends. */
  start: number;
  end: number;
}

/** The scripts and styles of a page. */
function* inlineElements(html: string, named: ReadonlySet<string>): Generator<Inline> {
  tag.lastIndex = 0;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    const [, name] = found;
    if (!name) continue;
    const close = `</${name}>`;
    const inside = codeAt(html, tag.lastIndex, close, named);
    if (!inside) return;
    tag.lastIndex += inside.code.length + close.length;
    yield { ...inside, name, start: found.index, end: tag.lastIndex };
  }
}

const policy = /<meta http-equiv="content-security-policy"[^>]*>/;

/**
 * The page with its styles joined in the place of the last, which its policy goes before, and the policy cut to what it
 * holds. A script or style that the policy does not name was not written by the project, and stays without leave.
 */
export function withOwnHashes(html: string): string {
  const named = new Set(policy.exec(html)?.[0].match(/sha256-[^']+/g));
  const elements = [...inlineElements(html, named)];
  const styles = elements.filter(({ name, hash }) => name === 'style' && named.has(hash));
  const css = styles.map(({ code }) => code.trim()).join('');
  let page = '';
  let at = 0;
  for (const style of styles) {
    page += html.slice(at, style.start) + (style === styles.at(-1) ? `<style>${css}</style>` : '');
    at = style.end;
  }
  const scripts = new Set(elements.filter(({ name }) => name === 'script').map(({ hash }) => hash));
  const cut = (meta: string) =>
    meta
      .replace(/ '(sha256-[^']+)'/g, (all, hash: string) => (scripts.has(hash) ? all : ''))
      .replace(/style-src[^;"]*/, (sources) => (css ? `${sources} '${hashOf(css)}'` : sources));
  return (page + html.slice(at)).replace(policy, cut);
}
