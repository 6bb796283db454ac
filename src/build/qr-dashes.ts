import encodeQR from 'qr';

/**
 * A QR code (ISO/IEC 18004) as the dashes of one line that runs through all rows, to and fro: the lengths of what is
 * dark and what is light in turn, in modules. The line turns outside of the code, a module from its edge. Digits and
 * spaces are half the bytes over the wire that a path of the dark parts takes.
 */
export interface QrDashes {
  /** Modules on a side. */
  size: number;
  dashes: string;
}

export function qrDashes(text: string): QrDashes {
  // As bytes: an address has few signs that take less room in another mode. With a border, where the line turns.
  const framed = encodeQR(text, 'raw', { ecc: 'low', encoding: 'byte', border: 1 });
  const rows = framed.slice(1, -1);
  const runs: number[] = [];
  let isDark = true;
  let length = 0;
  const draw = (module: boolean) => {
    if (module !== isDark) {
      runs.push(length);
      isDark = module;
      length = 0;
    }
    length += 1;
  };
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; x++) draw(row[y % 2 ? row.length - 1 - x : x] ?? false);
    // Where the line steps down to the next row.
    draw(false);
  }
  return { size: rows.length, dashes: [...runs, length].join(' ') };
}
