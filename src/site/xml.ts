/** Text in XML: feeds, EPUB. */

/** Characters that no XML 1.0 document may hold, escaped or not: controls, lone surrogates, U+FFFE and U+FFFF. */
const impossible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to find
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text without the characters that XML cannot hold. It is not escaped: for libraries that do that themselves. */
export const xmlText = (text: string): string => text.replace(impossible, '');

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Whether a text may be any other in XML; most are not. */
const mayDiffer = /[&<>"\p{C}]/u;

/** The text as it stands in an XML element, or in an attribute between double quotes. */
export const escapeXml = (text: string): string =>
  mayDiffer.test(text) ? xmlText(text).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign) : text;
