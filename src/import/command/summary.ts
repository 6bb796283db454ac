/** What many sources came to, in a few lines. */
import { neutralLine } from '../../neutral-text.ts';
import type { Paint } from '../../terminal.ts';
import { type Became, isUndated, type Status } from './became.ts';

/** Sources of one kind: how many there are, and the first of them. */
class Group {
  count = 0;
  readonly #first: string[] = [];

  add(file: string): void {
    this.count += 1;
    if (this.#first.length < named && !this.#first.includes(file)) this.#first.push(file);
  }

  toString(): string {
    const files = this.#first.map((file) => neutralLine(file)).join(', ');
    return this.count > this.#first.length ? `${files} …` : files;
  }
}

/** How many files are named of each kind. */
const named = 3;

/** Failures are counted apart by the words in which they are told, whatever the numbers and names in these; at most so many. */
const mostReasons = 200;
const withoutDetails = (error: string) => error.replace(/https?:\/\/\S+|“[^“”]*”|\d[\d,.]*/g, '…');

const words: [Status, string][] = [
  ['written', 'written'],
  ['updated', 'updated'],
  ['there', 'there already'],
  ['differs', 'there already, with other bytes'],
  ['failed', 'failed'],
];

export const number = (count: number): string => count.toLocaleString('en-GB');
const plural = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`;

/** Counts what becomes of sources; its memory does not grow with their number. */
export class Summary {
  readonly counts = new Map<Status, number>();
  readonly #unsure = new Map<string, Group>();
  readonly #undated = new Group();
  readonly #kept = new Group();
  readonly #differing = new Group();
  readonly #failed = new Map<string, { error: string; group: Group }>();

  add({ file, status, error = '', kept, doubts }: Became): void {
    this.counts.set(status, (this.counts.get(status) ?? 0) + 1);
    if (status === 'failed') this.#fail(file, error);
    if (status === 'differs') this.#differing.add(file);
    if (kept && kept.length > 0) this.#kept.add(file);
    for (const field of new Set(doubts?.uncertain.map((each) => each.field))) {
      const group = this.#unsure.get(field) ?? new Group();
      this.#unsure.set(field, group);
      group.add(file);
    }
    if (doubts && isUndated(doubts)) this.#undated.add(file);
  }

  #fail(file: string, error: string): void {
    const key = this.#failed.size < mostReasons ? withoutDetails(error) : 'other reasons';
    const reason = this.#failed.get(key) ?? { error, group: new Group() };
    this.#failed.set(key, reason);
    reason.group.add(file);
  }

  /** The lines; `passedOver` says how much of what folders hold was no source. */
  text(sources: number, passedOver: ReadonlyMap<string, number>, paint: Paint): string {
    const counted = words.flatMap(([status, word]) => {
      const count = this.counts.get(status);
      return count ? [`${number(count)} ${word}`] : [];
    });
    const about = [...passedOver].map(([what, count]) => `${what}: ${number(count)}`);
    const byCount = (one: Group, other: Group) => other.count - one.count;
    const unsure = [...this.#unsure].sort(([, one], [, other]) => byCount(one, other));
    const failed = [...this.#failed.values()].sort((one, other) => byCount(one.group, other.group));
    const line = (label: string, text: string) => `  ${paint('yellow', label)} ${neutralLine(text)}`;
    const several = (group: Group) => `${plural(group.count, 'article')}: ${group}`;
    const lines = [
      `${plural(sources, 'source')}: ${counted.join(', ') || 'nothing was done'}`,
      ...(about.length > 0 ? [line('passed over', about.join(', '))] : []),
      ...unsure.map(([field, group]) => line('unsure', `of ${field} in ${several(group)}`)),
      ...(this.#undated.count > 0 ? [line('no date', `in ${several(this.#undated)}`)] : []),
      ...(this.#kept.count > 0
        ? [line('kept', `by hand, though the source says otherwise, in ${several(this.#kept)}`)]
        : []),
      ...(this.#differing.count > 0
        ? [line('other bytes', `${this.#differing}; --update takes over what is new`)]
        : []),
      ...failed.map(
        ({ error, group }) =>
          `  ${paint('red', 'failed')} ${number(group.count)} × ${neutralLine(`${error} (${group})`)}`,
      ),
    ];
    return `${lines.join('\n')}\n`;
  }
}
