/** The ids of an article's paragraphs through its edits: each that was ever published leads to one that stands. */

/** The ids as they stand in the text, in order, and the former ones, each with that which it now leads to. */
export interface Paragraphs {
  standing: readonly string[];
  former: ReadonlyMap<string, string>;
}

export const noParagraphs: Paragraphs = { standing: [], former: new Map() };

/** Of a paragraph that stood twice: `p1a2b3c4-2` has the words of `p1a2b3c4`. */
const firstWithSameWords = (id: string) => id.replace(/-\d+$/, '');

/** The ids between two neighbours that were not there before: those that follow `before`, else those that `after` follows. */
function newcomers(
  ids: readonly string[],
  known: ReadonlySet<string>,
  before: number,
  after: number,
): string[] {
  const isNew = (at: number) => at >= 0 && at < ids.length && !known.has(ids[at] ?? '');
  let end = before + 1;
  while (isNew(end)) end += 1;
  let start = after;
  while (isNew(start - 1)) start -= 1;
  return end > before + 1 ? ids.slice(before + 1, end) : ids.slice(start, after);
}

/**
 * Where each id that has vanished now leads. A run of vanished ids leads, in order, to what now stands between its
 * neighbours, wherever these have moved: to the first half of a paragraph that was split, to the one that two became.
 * Where nothing stands there, to the paragraph that follows, or at the end to the one before.
 */
function leadsOf(then: readonly string[], now: readonly string[]): Map<string, string> {
  const places = new Map(now.map((id, at) => [id, at]));
  const known = new Set(then);
  const leads = new Map<string, string>();
  let run: string[] = [];
  let before = -1;
  const close = (after: number) => {
    const found = newcomers(now, known, before, after);
    const place = now[Math.min(after, now.length - 1)] ?? '';
    for (const [at, id] of run.entries()) {
      const same = firstWithSameWords(id);
      const lead = found[Math.floor((at * found.length) / run.length)] ?? place;
      leads.set(id, places.has(same) ? same : lead);
    }
    run = [];
  };
  for (const id of then) {
    const at = places.get(id);
    if (at === undefined) run.push(id);
    else {
      close(at);
      before = at;
    }
  }
  close(now.length);
  return leads;
}

/** The paragraphs after an edit. Text that is gone altogether leaves them as they were: it may come back. */
export function edited({ standing, former }: Paragraphs, now: readonly string[]): Paragraphs {
  const [first] = now;
  if (first === undefined) return { standing, former };
  // Of what is published for the first time nothing leads anywhere: a whole archive, in a first build.
  if (standing.length === 0 && former.size === 0) return { standing: now, former };
  const stands = new Set(now);
  const leads = leadsOf(standing, now);
  const follow = (id: string) => (stands.has(id) ? id : (leads.get(id) ?? first));
  const still = [...former].map(([id, lead]) => [id, follow(lead)] as const);
  const all = [...still, ...leads].filter(([id]) => !stands.has(id));
  return { standing: now, former: new Map(all) };
}

/** The paragraphs of an article that took over another's address: the other's lead to its own. */
export function joined(one: Paragraphs, other: Paragraphs): Paragraphs {
  const { standing, former } = edited(other, one.standing);
  const stands = new Set(standing);
  const own = [...one.former].filter(([id]) => !stands.has(id));
  return { standing, former: new Map([...former, ...own]) };
}

/** Former ids by the standing one that each leads to: what the page needs in order to answer to all. */
export function formerByStanding({ former }: Paragraphs): Map<string, string[]> {
  const by = new Map<string, string[]>();
  for (const [id, lead] of former) by.set(lead, [...(by.get(lead) ?? []), id]);
  return by;
}
