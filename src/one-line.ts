/** White space that is not one space already: to find these alone takes a third of the time. */
const otherSpace = /\s{2,}|[^\S ]/g;

/** A text with single spaces for all white space, and none around it. */
export const oneLine = (text: string): string => text.replace(otherSpace, ' ').trim();
