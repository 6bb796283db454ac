/**
 * What the build and the pages tell each other of permalinks. The pages are bundled, and so have this module a second
 * time, in the same process: what is shared hangs on the global object.
 */
import { kept, type Published, paragraphsOf } from './keep.ts';
import type { Ledger } from './ledger.ts';
import { edited, formerByStanding } from './paragraphs.ts';

interface AtHand {
  /** As it was before this build. */
  ledger: Ledger;
  /** The ids of the paragraphs that were rendered, by slug, joined by spaces. */
  rendered: Map<string, string>;
}

const key = Symbol.for('offprint.permalinks');
const shelf = globalThis as { [key]?: AtHand };

/** Puts the ledger where the pages find it. */
export function putAtHand(ledger: Ledger): void {
  shelf[key] = { ledger, rendered: new Map() };
}

/** Of an article that is being rendered, with the ids of its paragraphs: the former ids by that which now answers. */
export function formerIds(one: Published, ids: readonly string[]): Map<string, string[]> {
  const hand = shelf[key];
  if (!hand) return new Map();
  hand.rendered.set(one.slug, ids.join(' '));
  return formerByStanding(edited(paragraphsOf(hand.ledger, one), ids));
}

/** The ledger with what this build has published. */
export function ledgerAfter(ledger: Ledger, articles: Iterable<Published>, today: string): Ledger {
  const idsOf = (slug: string) => shelf[key]?.rendered.get(slug)?.split(' ').filter(Boolean) ?? [];
  return kept(ledger, articles, today, idsOf);
}
