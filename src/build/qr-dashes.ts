import QRCode from 'qrcode';

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
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'L' });
  const { size } = modules;
  const line: boolean[] = [];
  for (let y = 0; y < size; y += 1) {
    const row = Array.from({ length: size }, (_, x) => modules.get(y, x) === 1);
    // Beside the row, and where the line steps down to the next.
    line.push(false, ...(y % 2 ? row.toReversed() : row), false, false);
  }
  const runs: number[] = [];
  let isDark = true;
  let length = 0;
  for (const module of line) {
    if (module !== isDark) {
      runs.push(length);
      isDark = module;
      length = 0;
    }
    length += 1;
  }
  return { size, dashes: [...runs, length].join(' ') };
}
