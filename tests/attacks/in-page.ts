/**
 * What runs inside a page that may be attacked. Each function is sent to the browser as text, so that it uses nothing
 * from outside itself.
 */

/** What a page consists of, as far as an attack could change it. */
export interface PageParts {
  /** Elements with their namespace where it is not HTML's, and with each attribute and class: `a`, `a@href`, `p.note`. */
  parts: string[];
  /** Attributes that run something: `img onerror`. */
  handlers: string[];
  /** Addresses of another kind than http, https and mailto. */
  addresses: string[];
  /** Ids and names that stand in the way of the document's own properties, or that the page has twice. */
  shadows: string[];
  /** Properties of the window that scripts have made. */
  globals: string[];
  /** Frames, cookies and the like: `frame`, `cookie`. */
  others: string[];
}

declare global {
  interface Window {
    /** Reports to the harness, from whatever frame. */
    attackSeen?: (what: string) => void;
    /** Tells it what the page consists of when all has been done to it. */
    attackEnded?: (parts: PageParts) => void;
    attackGlobals?: Set<string>;
  }
}

/** Before any script of a page: hooks what attacks call to show that they run. */
export function watch(): void {
  const report = (what: string) => window.attackSeen?.(what);
  const hook = (name: 'alert' | 'confirm' | 'prompt' | 'print' | 'open') =>
    Object.defineProperty(window, name, {
      configurable: true,
      writable: true,
      value: (...given: unknown[]) => {
        report(`${name}(${String(given[0] ?? '').slice(0, 40)})`);
        return null;
      },
    });
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'] as const) hook(name);
  for (const name of ['log', 'info', 'warn', 'error', 'debug', 'table', 'dir'] as const)
    console[name] = () => report(`console.${name}`);
  addEventListener('message', () => report('postMessage'));
  window.attackGlobals = new Set([...Object.getOwnPropertyNames(window), 'attackGlobals', 'attackEnded']);
}

/**
 * Does to every element what a reader may do. The page's own buttons and marks of paragraphs are left out, since they
 * print and copy; links to the web are clicked and not followed.
 */
export async function provoke(): Promise<void> {
  addEventListener(
    'click',
    (event) => {
      const web = (node: EventTarget) =>
        node instanceof Element &&
        /^(?:https?|mailto):/.test(String((node as HTMLAnchorElement).protocol ?? ''));
      if (event.composedPath().some(web)) event.preventDefault();
    },
    true,
  );
  const options = { bubbles: false, cancelable: true, composed: true };
  // To focus each of thousands of links, or to scroll to it, would take minutes.
  let mayFocus = 300;
  for (const element of document.querySelectorAll<HTMLElement>('*')) {
    if (element.matches('.notice button, .here')) continue;
    // Whoever listens in another way than by an attribute has run already.
    for (const { name } of element.attributes)
      if (/^on/i.test(name)) element.dispatchEvent(new Event(name.slice(2).toLowerCase(), options));
    element.dispatchEvent(new MouseEvent('mouseover', options));
    if (element.tabIndex >= 0 && mayFocus-- > 0) element.focus({ preventScroll: true });
    element.dispatchEvent(new MouseEvent('click', { ...options, bubbles: true }));
    if (element instanceof HTMLDetailsElement) element.open = true;
  }
  for (const element of document.querySelectorAll<HTMLElement>('a, area')) {
    if (/^javascript:/i.test((element as HTMLAnchorElement).href)) element.click();
  }
  scrollTo(0, document.documentElement.scrollHeight);
  await new Promise((done) => setTimeout(done, 120));
}

/** What a page consists of now. */
export function partsOfPage(): PageParts {
  const parts = new Set<string>();
  const handlers: string[] = [];
  const addresses: string[] = [];
  const shadows: string[] = [];
  const ids = new Set<string>();
  const spaces: Record<string, string> = {
    'http://www.w3.org/2000/svg': 'svg:',
    'http://www.w3.org/1998/Math/MathML': 'math:',
  };
  const isAddress =
    /^(?:(?:xlink:)?href|src|srcdoc|action|formaction|poster|data|background|cite|ping|longdesc|manifest|codebase|classid|archive|profile|usemap|dynsrc|lowsrc|icon|xml:base|base|from|to|values|by)$/;
  const isOwnName = (name: string) => name in HTMLDocument.prototype || name in HTMLFormElement.prototype;
  for (const element of document.querySelectorAll('*')) {
    const tag = (spaces[element.namespaceURI ?? ''] ?? '') + element.localName;
    parts.add(tag);
    for (const { name, value } of element.attributes) {
      parts.add(`${tag}@${name}`);
      if (/^on/i.test(name)) handlers.push(`${tag} ${name}`);
      const given =
        name === 'content' && element.matches('meta[http-equiv="refresh" i]')
          ? [value.replace(/^[^=]*=\s*['"]?/, '')]
          : name === 'srcset' || name === 'imagesrcset'
            ? value.split(/,\s+/)
            : isAddress.test(name)
              ? [value]
              : [];
      for (const address of given) {
        const url = URL.canParse(address, document.URL) ? new URL(address, document.URL) : undefined;
        if (url && !/^(?:https?|mailto):$/.test(url.protocol))
          addresses.push(`${tag} ${address.slice(0, 200)}`);
      }
    }
    for (const word of element.classList) parts.add(`${tag}.${word}`);
    const id = element.id;
    const named = tag === 'meta' ? '' : (element.getAttribute('name') ?? '');
    for (const name of [id, named]) if (name && isOwnName(name)) shadows.push(`${tag} ${name}`);
    if (id && (ids.has(id) || window.attackGlobals?.has(id))) shadows.push(`${tag} ${id}`);
    ids.add(id);
  }
  return {
    parts: [...parts],
    handlers,
    addresses,
    shadows,
    globals: Object.getOwnPropertyNames(window).filter((name) => !window.attackGlobals?.has(name)),
    others: [
      ...(window.frames.length > 0 ? ['frame'] : []),
      ...(document.cookie ? ['cookie'] : []),
      ...(localStorage.length + sessionStorage.length > 0 ? ['storage'] : []),
    ],
  };
}
