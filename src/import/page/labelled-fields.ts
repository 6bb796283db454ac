/** Fields that a page lists with their labels: `<li><b>Date</b> 3 March 2020</li>`, `<dt>Author</dt><dd>Ann Lee</dd>`. */
import { below, type Element, isElement, type Parent, wordsOf } from '../formats/html-tree.ts';
import { normalLine, type Vocabulary, vocabularyOf } from '../vocabulary.ts';
import { type Measures, measured } from './measures.ts';

const rows = /^(?:li|tr|p|div|dt)$/;
const labels = /^(?:b|strong|th|td|span|dt|em)$/;
const longest = 120;

/** The field that a label names; "Author/s" and "Autorin/Autor" name what their parts do. */
const fieldOf = (label: string, words: Vocabulary): string | undefined =>
  [label, ...label.split('/')]
    .map((part) => words.labels.get(normalLine(part).replace(/\s?:$/, '')))
    .find(Boolean);

/** The element after another, past the space between. */
const following = (element: Element): Element | undefined => {
  let next = element.next;
  while (next && !isElement(next)) next = next.next;
  return next ?? undefined;
};

const labelledRow = (row: Element): { label: string; value: string } | undefined => {
  const definition = row.name === 'dt' ? following(row) : undefined;
  if (definition) return { label: wordsOf(row), value: wordsOf(definition) };
  const first = row.children.find(isElement);
  if (!first || !labels.test(first.name)) return undefined;
  const label = wordsOf(first);
  return {
    label,
    value: wordsOf(row)
      .slice(label.length)
      .replace(/^[\s:：|–-]+/u, ''),
  };
};

/** The values of the labels of authors and of the date of publication, in the order of the page. */
export const labelledFields = (
  tree: Parent,
  measures: Measures,
  lang: string,
): { by?: string; published?: string } => {
  const words = vocabularyOf(lang);
  const found: { by?: string; published?: string } = {};
  for (const node of below(tree, ({ name }) => name !== 'nav' && name !== 'svg')) {
    if (!isElement(node) || !rows.test(node.name) || measured(measures, node).text > longest) continue;
    const row = labelledRow(node);
    const field = row && fieldOf(row.label, words);
    if (field === 'by' || field === 'published') found[field] ??= row?.value ?? '';
  }
  return found;
};
