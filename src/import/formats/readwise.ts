import type { Reading } from '../reading.ts';
import { SourceError } from '../source-error.ts';
import { addNamed } from './clipper-fields.ts';
import { drop } from './fill.ts';

/** Readwise writes its metadata as a list under a heading: "- Author: [[Ann Lee]]". */
const addMetadata = (reading: Reading, list: string) => {
  const fields: Record<string, unknown> = {};
  for (const line of list.split('\n').filter((each) => each.trim())) {
    const [, key, value] = /^\s*[-*+]\s+\**([\p{L} -]{2,30}?)\**:\**\s*(.*)$/u.exec(line) ?? [];
    if (key && value !== undefined) fields[key] = value;
    else drop(reading, line, 'export data');
  }
  addNamed(reading, fields);
};

interface Section {
  heading: string;
  text: string;
}

/** The parts of a text at its headings of the second level, the first without one. */
const sectionsOf = (text: string): Section[] =>
  text.split(/^(?=## )/m).map((part) => {
    const [, heading = ''] = /^## +(.*)$/m.exec(part.slice(0, 300)) ?? [];
    return part.startsWith('## ')
      ? { heading: heading.trim(), text: part.slice(part.indexOf('\n') + 1 || part.length) }
      : { heading: '', text: part };
  });

/**
 * The text of an article without what Readwise writes around it: its metadata, which go into the reading, and the
 * highlights and notes of the reader. The article is what stands under "Full Document", whose own headings may follow; text
 * that is no Readwise export stays as it is. Throws a SourceError where there are highlights only.
 */
export const withoutReadwise = (reading: Reading, text: string): string => {
  const sections = sectionsOf(text);
  const metadata = sections.findIndex(({ heading }) => heading === 'Metadata');
  if (metadata < 0) return text;
  const named = reading.title;
  addMetadata(reading, sections[metadata]?.text ?? '');
  const [short = ''] = /^[ \t]{0,3}# .*$/m.exec(sections[0]?.text ?? '') ?? [];
  const above = reading.title === named ? sections[0]?.text : sections[0]?.text.replace(short, '');
  if (above !== sections[0]?.text) drop(reading, short, 'short headline');
  const start = sections.findIndex(({ heading }) => heading === 'Full Document');
  const highlights = sections.findLastIndex(({ heading }) => /^(?:New )?highlights\b/i.test(heading));
  if (start < 0 && highlights >= 0) {
    throw new SourceError(`“${reading.title}” is here in highlights only: export the full document`);
  }
  const end = highlights > start ? highlights : sections.length;
  for (const { heading, text: words } of [...sections.slice(1, Math.max(start, 1)), ...sections.slice(end)]) {
    if (heading !== 'Metadata') drop(reading, `${heading}\n${words}`, 'notes of the reader');
  }
  const rest = sections.slice(start < 0 ? metadata + 1 : start, end);
  return [
    above,
    ...rest.map(({ heading, text: words }, at) =>
      at === 0 && start >= 0 ? words : `## ${heading}\n${words}`,
    ),
  ].join('\n');
};
