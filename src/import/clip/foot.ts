/** Fields that stand in or under the text: contributors, corrections, notes, the address, a sign-off. */
import { oneLine } from '../../one-line.ts';
import { afterOpener, readByline } from '../byline.ts';
import { isName, isOrganisation, titleCase } from '../names.ts';
import { normalLine } from '../vocabulary.ts';
import { readDateLine } from './date-line.ts';
import { addAddress, addDates } from './head-fields.ts';
import { drop, type Reader } from './rest-state.ts';

const fields: Reader = (at, { rest, marks, pieces, lastParagraph, addressed }) => {
  const mark = marks[at];
  const text = oneLine(pieces[at]?.text ?? '').replace(/^[•▪◦‣·]\s+/u, '');
  switch (mark?.kind) {
    case 'contributors':
      rest.contributors.push(...mark.contributors);
      rest.dropped.push(...mark.rest.map((part) => ({ text: part, reason: 'said of a contributor' })));
      return 1;
    case 'correction':
      rest.corrections.push({ ...(mark.date && { date: mark.date }), text });
      return 1;
    case 'note':
      rest.notes.push(text);
      return 1;
    case 'address':
      if (mark.labelled || (!addressed && (at > lastParagraph || rest.body.length === 0)))
        addAddress(rest.foot, mark.url);
      else rest.body.push({ type: 'embed', text: mark.url, url: mark.url });
      return 1;
    default:
      return 0;
  }
};

/** "Source:" or "Read the original at" with the address on the next line. */
const labelledAddress: Reader = (at, { rest, marks, pieces, words }) => {
  const next = marks[at + 1];
  if (next?.kind !== 'address' || marks[at]?.kind !== 'text') return 0;
  const label = normalLine(pieces[at]?.text ?? '');
  if (label.length > 60 || !words.list('source').includes(label)) return 0;
  addAddress(rest.foot, next.url);
  return 2;
};

const dates: Reader = (at, state) => {
  const read = readDateLine(state.pieces[at]?.text ?? '', state.words);
  const foot = at > state.lastParagraph || state.rest.body.length === 0;
  if (!read || !(foot || (read.labelled && state.marks[at]?.kind === 'text'))) return 0;
  addDates(state.rest.foot, read);
  return 1;
};

/** A byline or an agency's sign-off under the text. */
const signOff: Reader = (at, state) => {
  const text = state.pieces[at]?.text ?? '';
  if (at <= state.lastParagraph || text.length > 120) return 0;
  const agency = text.replace(/^[\s([–—-]+|[\s)\].]+$/gu, '');
  if (isOrganisation(agency) && agency.length < 40) {
    state.rest.contributors.push({ name: agency });
    return 1;
  }
  const read =
    afterOpener(text, state.words.lang) && !/[.!?]$/.test(text)
      ? readByline(text, state.words.lang)
      : undefined;
  if (!read) return 0;
  state.rest.foot.authors.push(...read.authors);
  state.rest.contributors.push(...read.contributors);
  state.rest.dropped.push(...read.rest);
  for (const other of [read.publisher, read.place]) if (other) drop(state, other, 'part of the byline');
  return 1;
};

/** "ap/rc (afp, dpa)": the initials of a desk and its agencies. */
const deskSign =
  /^[a-zäöü]{2,5}(?:\s?[/,]\s?[a-zäöü]{2,5}){0,4}(?:\/[A-Z]{2,5})?\s*\([\p{L}\p{N}\s,./-]{2,60}\)$/u;

/** A name alone under the text: that of the byline again, or the byline itself where the head has none. */
const signature: Reader = (at, state) => {
  const text = state.pieces[at]?.text ?? '';
  if (at <= state.lastParagraph || state.rest.body.length === 0 || text.length > 80) return 0;
  if (deskSign.test(text)) {
    drop(state, text, 'sign of the desk');
    return 1;
  }
  const name = oneLine(text.replace(/^[\s–—-]+|[\s.]+$/gu, ''));
  if (state.authors.includes(normalLine(name))) {
    drop(state, text, 'repeated byline');
    return 1;
  }
  const known = state.authors.length > 0 || state.rest.foot.authors.length > 0;
  if (known || !isName(name) || state.marks[at]?.kind !== 'text' || !state.pieces[at]?.gap) return 0;
  if (state.marks.slice(at + 1).some(({ kind }) => kind === 'text')) return 0;
  state.rest.foot.authors.push({ name: titleCase(name) });
  state.rest.foot.uncertain.push({
    field: 'authors',
    message: `took the name “${name}” under the text for the byline`,
  });
  return 1;
};

/** In the order in which they are tried. */
export const footReaders: Reader[] = [fields, labelledAddress, dates, signature, signOff];
