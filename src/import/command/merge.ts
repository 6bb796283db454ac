/** Three-way merging: what a person changed stays, what only the source changed is taken over. */
import { isDeepStrictEqual } from 'node:util';
import { diffArrays } from 'diff';

/** A place where both sides changed the same thing in different ways; mine was kept. */
export interface Conflict<Value> {
  mine: Value;
  theirs: Value;
}

/** One value. `base` is what both sides started from. */
export function mergeValue<Value>(
  base: Value,
  mine: Value,
  theirs: Value,
): { merged: Value; conflict?: Conflict<Value> } {
  if (isDeepStrictEqual(theirs, base) || isDeepStrictEqual(mine, theirs)) return { merged: mine };
  if (isDeepStrictEqual(mine, base)) return { merged: theirs };
  return { merged: mine, conflict: { mine, theirs } };
}

/** The most texts, or lines, that are looked for one by one: the time goes with their square. Beyond, nothing is alike. */
export const mostDifferent = 2000;

/** For each item of `base` that `other` still has, its place there. */
function placesIn(base: string[], other: string[]): Map<number, number> {
  const places = new Map<number, number>();
  let at = 0;
  let there = 0;
  for (const { added, removed, count } of diffArrays(base, other, { maxEditLength: mostDifferent }) ?? []) {
    if (!added && !removed) for (let step = 0; step < count; step += 1) places.set(at + step, there + step);
    if (!added) at += count;
    if (!removed) there += count;
  }
  return places;
}

/** A run in which both sides changed something: text by text where none came or went, else as a whole. */
function mergeRun(base: string[], mine: string[], theirs: string[]) {
  const pairs = base.length === mine.length && base.length === theirs.length;
  if (!pairs) return [mergeValue(base, mine, theirs)];
  return base.map((text, at) => mergeValue([text], mine.slice(at, at + 1), theirs.slice(at, at + 1)));
}

/** A list of texts, such as paragraphs: each run between the texts that all three have is merged for itself. */
export function mergeLists(
  base: string[],
  mine: string[],
  theirs: string[],
): { merged: string[]; conflicts: Conflict<string[]>[] } {
  const inMine = placesIn(base, mine);
  const inTheirs = placesIn(base, theirs);
  const merged: string[] = [];
  const conflicts: Conflict<string[]>[] = [];
  const from = { base: 0, mine: 0, theirs: 0 };
  for (let at = 0; at <= base.length; at += 1) {
    const to = at === base.length ? [mine.length, theirs.length] : [inMine.get(at), inTheirs.get(at)];
    const [toMine, toTheirs] = to;
    if (toMine === undefined || toTheirs === undefined) continue;
    for (const run of mergeRun(
      base.slice(from.base, at),
      mine.slice(from.mine, toMine),
      theirs.slice(from.theirs, toTheirs),
    )) {
      merged.push(...run.merged);
      if (run.conflict) conflicts.push(run.conflict);
    }
    if (at < base.length) merged.push(base[at] ?? '');
    Object.assign(from, { base: at + 1, mine: toMine + 1, theirs: toTheirs + 1 });
  }
  return { merged, conflicts };
}
