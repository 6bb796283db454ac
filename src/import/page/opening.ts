import type { Block } from '../../article.ts';
import { splitDateline } from '../dateline.ts';
import type { Reading } from '../reading.ts';

export const splitOpening = (reading: Reading, body: readonly Block[]) => {
  const opening = body.find(({ type }) => type === 'paragraph');
  const { dateline, text } = splitDateline(opening?.text ?? '');
  const prefix = opening?.text.slice(0, -text.length) ?? '';
  if (!opening || !dateline || !(opening.markdown ?? prefix).startsWith(prefix)) return;
  opening.text = text;
  if (opening.markdown) opening.markdown = opening.markdown.slice(prefix.length);
  reading.dateline ??= dateline;
};
