/** The names that articles and their aliases may have beside each other. */
import { deviceName } from '../patterns.ts';
import { reservedNames } from '../site/permalinks.ts';
import type { Published } from './keep.ts';

/** Names that the site may come to need. */
const kept = /^(?:feed|rss|atom|sitemap|robots|favicon|assets|page|search|about|print|card|cards)$/;

/** Whether no article may have this name, since the site or a file system has it. */
export const isReserved = (slug: string): boolean =>
  reservedNames.has(slug) || kept.test(slug) || deviceName.test(slug);

const capital = (letter: string) => {
  const upper = letter.toUpperCase();
  return upper.length === letter.length ? upper : letter;
};

const ascii = /^[ -~]*$/;

/** The same for names that a disk takes for one, since it knows no case, or composes letters with their marks. */
const onDisk = (slug: string): string =>
  ascii.test(slug) ? slug.toUpperCase() : [...slug.normalize('NFC')].map(capital).join('');

/** A name, and the article whose name or alias it is. */
interface Claim {
  name: string;
  slug: string;
}

const said = ({ name, slug }: Claim) =>
  name === slug ? `content/${slug}` : `alias ${name} of content/${slug}`;

function clash(one: Claim, other: Claim): string {
  if (one.name !== other.name)
    return `${said(one)} and ${said(other)}: some disks take these names for one: change one of them`;
  if (one.slug === other.slug)
    return `content/${one.slug}: its own name is among its aliases: take it out there`;
  const alias = one.name === one.slug ? other : one;
  return one.name === one.slug || other.name === other.slug
    ? `${said(alias)} is the name of an article: take it out of aliases, or give that article another name`
    : `alias ${one.name} is that of content/${one.slug} and of content/${other.slug}: leave it to one`;
}

/** A line for each name that is reserved, or claimed twice. `articles` are all of the site. */
export function nameProblems(articles: readonly Published[]): string[] {
  const claims = articles.flatMap(({ slug, article }): Claim[] => [
    { name: slug, slug },
    ...article.aliases.map((name) => ({ name, slug })),
  ]);
  const reserved = claims
    .filter(({ name }) => isReserved(name))
    .map((claim) => `${said(claim)}: the site keeps this name for itself: give it another`);
  const first = new Map<string, Claim>();
  const clashes = claims.flatMap((claim) => {
    const key = onDisk(claim.name);
    const other = first.get(key);
    if (!other) first.set(key, claim);
    return other ? [clash(other, claim)] : [];
  });
  return [...reserved, ...clashes];
}
