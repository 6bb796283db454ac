/** What cameras still tell apart on plain paper, in millimetres a module. */
const module = 0.42;
/** The margin of the printed copy in which the code stands, in millimetres, less a little air. */
const room = 36;
/** A code in which one could not tell that it is one. */
const least = 25;

/** The quiet zone on each side, in modules: two, and the paper around. */
export const quietZone = 2;

/**
 * The side of a QR code of so many modules with its quiet zone, in millimetres; undefined where it would have no room,
 * as for the address of a very long slug: a code that no camera reads is better left out.
 */
export function qrSide(modules: number): number | undefined {
  const side = Math.max(least, Math.ceil((modules + 2 * quietZone) * module));
  return side > room ? undefined : side;
}
