/** The characters of a font: its `cmap` table (OpenType 1.9), of which the formats 4 and 12 name Unicode's. */

/** First and last character of each range that has glyphs. */
type Ranges = [first: number, last: number][];

const segments = (table: DataView): Ranges => {
  const count = table.getUint16(6) / 2;
  return Array.from({ length: count }, (_, index) => [
    table.getUint16(14 + 2 * (count + 1 + index)),
    table.getUint16(14 + 2 * index),
  ]);
};

const groups = (table: DataView): Ranges =>
  Array.from({ length: table.getUint32(12) }, (_, index) => [
    table.getUint32(16 + 12 * index),
    table.getUint32(20 + 12 * index),
  ]);

/** Asks whether a font file (TrueType or OpenType) has a glyph for a code point. */
export function charactersOf(font: Uint8Array): (code: number) => boolean {
  const file = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const from = (start: number) => new DataView(font.buffer, font.byteOffset + start);
  const tables = Array.from({ length: file.getUint16(4) }, (_, index) => 12 + 16 * index);
  const entry = tables.find((at) => file.getUint32(at) === 0x636d6170);
  if (entry === undefined) return () => false;
  const cmap = file.getUint32(entry + 8);
  const ranges = Array.from({ length: file.getUint16(cmap + 2) }, (_, index) => {
    const table = from(cmap + file.getUint32(cmap + 8 + 8 * index));
    const format = table.getUint16(0);
    return format === 4 ? segments(table) : format === 12 ? groups(table) : [];
  }).flat();
  return (code) => code !== 0xffff && ranges.some(([first, last]) => first <= code && code <= last);
}
