/**
 * What several workers found, as one list, the best first. Each worker has its own in order, so that it is enough to
 * know which worker stands at each place: its first place is its best, its second the next.
 */

/** What was found, by how well it fits; of what fits equally well the first stays first. */
export const bestFirst = <Scored extends { score: number }>(all: readonly Scored[]): Scored[] =>
  [...all].sort((a, b) => b.score - a.score);

/** The worker of each place, by the scores of what each found, the best first; of equal ones that of the first worker. */
export const mergedOrder = (scores: readonly (readonly number[])[]): number[] =>
  bestFirst(scores.flatMap((own, worker) => own.map((score) => ({ score, worker })))).map(
    ({ worker }) => worker,
  );

/** What a worker has to show from one place of the order to before another, counted in what it found itself. */
export function spanOf(
  order: readonly number[],
  worker: number,
  from: number,
  to: number,
): [from: number, to: number] {
  const before = (end: number) => order.slice(0, end).filter((one) => one === worker).length;
  return [before(from), before(to)];
}

/** What each worker has shown for places of the order, put in these places. */
export function inOrder<Shown>(places: readonly number[], shown: readonly (readonly Shown[])[]): Shown[] {
  const next = shown.map((own) => [...own]);
  return places.flatMap((worker) => next[worker]?.splice(0, 1) ?? []);
}
