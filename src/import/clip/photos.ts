import { oneLine } from '../../one-line.ts';
import type { Reader, Rest } from './rest-state.ts';
import { lengthOf } from './standfirst.ts';

/** Captions become photos: the first before the text is the lead, the others stand where they were. */
export const captions: Reader = (at, state) => {
  const { rest, marks, pieces } = state;
  const mark = marks[at];
  if (mark?.kind !== 'caption') return 0;
  const caption = mark.caption && oneLine(mark.caption);
  const credit = mark.credit && oneLine(mark.credit);
  const before = pieces[at]?.gap ? undefined : rest.body[rest.body.length - 1];
  const photo = rest.photos[rest.photos.length - 1];
  const touches = marks[at - 1]?.kind === 'caption';
  if (photo && touches && ((!photo.credit && credit && !caption) || (!photo.caption && caption && !credit))) {
    Object.assign(photo, caption && { caption }, credit && { credit });
  } else if (
    !caption &&
    (before?.type === 'paragraph' || before?.type === 'heading') &&
    lengthOf(before.text) < 350 &&
    rest.body.length > 0
  ) {
    // A credit on the line right under a short one: that was the caption.
    rest.body.pop();
    addPhoto(rest, before.text, credit);
  } else addPhoto(rest, caption, credit);
  return 1;
};

const textOf = ({ caption, credit }: { caption?: string; credit?: string }) =>
  [caption, credit].filter(Boolean).join(' ');

const addPhoto = (rest: Rest, caption: string | undefined, credit: string | undefined) => {
  const photo = { ...(caption && { caption }), ...(credit && { credit }) };
  const lead = rest.photos.length === 0 && rest.body.length === 0;
  rest.photos.push(photo);
  if (!lead) rest.body.push({ type: 'photo', text: textOf(photo), photo: rest.photos.length - 1 });
};
