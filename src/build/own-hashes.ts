/** A page has one style, and its policy names that and the scripts that the page has: no others of the site or of Astro. */
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

/** What a script or style that begins at a place of a page holds, up to its end. */
function codeAt(html: string, start: number, name: string): Pick<Inline, 'code' | 'hash'> | undefined {
  const close = `</${name}>`;
  const same = before.find(
    (one) =>
      one.name === name &&
      html.startsWith(one.code, start) &&
      html.startsWith(close, start + one.code.length),
  );
  if (same) return same;
  const end = html.indexOf(close, start);
  if (end < 0) return undefined;
  const code = html.slice(start, end);
  return { code, hash: hashOf(code) };
}

/**
 * A tag with its attributes, whose values may hold any sign but the quotation mark around them – words like `<style>`
 * too, which are none – and what a script or style holds up to its end.
 */
const tag = /<(?:(script|style)\b)?(?:[^<>"]|"[^"]*")*>/g;

/** The scripts and styles of a page. */
function* inlineElements(html: string): Generator<Inline> {
  tag.lastIndex = 0;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    const [, name] = found;
    if (!name) continue;
    const held = codeAt(html, tag.lastIndex, name);
    if (!held) return;
    const { code, hash } = held;
    tag.lastIndex += code.length + `</${name}>`.length;
    yield { name, code, hash, start: found.index, end: tag.lastIndex };
  }
}

const policy = /<meta http-equiv="content-security-policy"[^>]*>/;

/**
 * The page with its styles joined in the place of the last, which its policy goes before, and the policy cut to what it
 * holds. A script or style that the policy does not name was not written by the project, and stays without leave.
 */
export function withOwnHashes(html: string): string {
  const named = new Set(policy.exec(html)?.[0].match(/sha256-[^']+/g));
  const elements = [...inlineElements(html)];
  before = elements;
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
