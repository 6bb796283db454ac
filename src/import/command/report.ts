/** What the importer says: results on standard output, problems on standard error, one line each. */
import { neutralLine } from '../../neutral-text.ts';
import { paintFor } from '../../terminal.ts';
import { type Became, isUndated } from './became.ts';
import { uncertainLine } from './show.ts';

export const say = (line: string): void => {
  process.stdout.write(`${neutralLine(line)}\n`);
};

/** Says what is wrong, as `file: what`, and gives false: it was not done. */
export const sayWrong = (...parts: string[]): false => {
  for (const line of parts.join(': ').split('\n')) process.stderr.write(`${neutralLine(line)}\n`);
  return false;
};

const excerpt = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** Says what of a source is not in the article and why, and what is uncertain and how it is corrected. */
export function reportDoubts({ dropped, uncertain, published }: NonNullable<Became['doubts']>): void {
  const paint = paintFor(process.stdout);
  const line = (label: string, text: string) =>
    process.stdout.write(`  ${paint('yellow', label)} ${neutralLine(text)}\n`);
  for (const { text, reason } of dropped) line('dropped', `${excerpt(text)} (${reason})`);
  for (const unsure of uncertain) line('unsure', uncertainLine(unsure));
  if (isUndated({ dropped, uncertain, published }))
    line('no date', 'the source states none: --published gives it, with --published-basis');
}
