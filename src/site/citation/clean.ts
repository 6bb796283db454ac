/** Signs that turn the direction of what stands around them, and other controls that no field needs. */
const unwanted =
  /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Whether there may be something to clean; in most fields there is not. */
const mayBeUnclean = /[[\p{C}\s]--[ ]]| {2}|^ | $/v;

/** A field of a citation on one line: nothing in it can begin another line or turn the order of the letters. */
export const cleanLine = (text: string): string =>
  mayBeUnclean.test(text)
    ? text
        .replace(unwanted, '')
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .trim()
    : text;

/** An address whose every sign may stand in a citation file: percent-encoded where URL parsers leave it as it is. */
export const cleanUrl = (url: string): string =>
  new URL(url).href.replace(/[{}\\^`|"<>\s]/g, (sign) => encodeURIComponent(sign));
