import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { allPages, type BuiltPage, htmlOf } from './built.ts';

interface Found {
  addresses: string[];
  ids: Set<string>;
}

type Tree = { children?: Tree[]; attribs?: Record<string, string> };

/** What a page links to or shows, and the places in it that a link can name. */
function read(page: BuiltPage): Found {
  const found: Found = { addresses: [], ids: new Set() };
  const visit = ({ children, attribs = {} }: Tree) => {
    const { href, src, srcset = '', id } = attribs;
    const pictures = srcset.split(',').map((candidate) => candidate.trim().split(' ')[0]);
    found.addresses.push(...[href, src, ...pictures].filter((address): address is string => !!address));
    if (id) found.ids.add(id);
    for (const child of children ?? []) visit(child);
  };
  visit(parseDocument(htmlOf(page)) as unknown as Tree);
  return found;
}

test.each(allPages)('every link of $name within the site leads somewhere', (page) => {
  const { folder, address } = page.site;
  const { addresses, ids } = read(page);
  const own = addresses
    .map((given) => new URL(given, address + page.path))
    .filter(({ href }) => href.startsWith(address));
  const broken = own.filter(({ href, origin, pathname, hash }) => {
    const path = decodeURIComponent((origin + pathname).slice(address.length));
    const file = join(folder, path.replace(/(^|\/)$/, '$1index.html'));
    const samePage = href.split('#')[0] === address + page.path;
    return !existsSync(file) || (samePage && hash !== '' && !ids.has(hash.slice(1)));
  });
  expect(own.length).toBeGreaterThan(0);
  expect(broken.map(({ href }) => href)).toEqual([]);
});

test.each(allPages)('$name stays on its site for everything that it loads', (page) => {
  const origin = new URL(page.site.address).origin;
  const loaded = [
    ...htmlOf(page).matchAll(/<(?:img|script|source|iframe|video)\b[^>]*? src(?:set)?="([^"]+)"/g),
  ];
  const elsewhere = loaded.filter(
    ([, given = '']) => new URL(given.split(' ')[0] ?? '', page.site.address).origin !== origin,
  );
  expect(elsewhere).toEqual([]);
});
