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
  // As bytes: an address has few signs that take less room in another mode, and to look for them takes as long again.
  const bytes = [{ data: new TextEncoder().encode(text), mode: 'byte' as const }];
  const { size, data } = QRCode.create(bytes, { errorCorrectionLevel: 'L' }).modules;
  const runs: number[] = [];
  let isDark = 1;
  let length = 0;
  const draw = (module: number, modules = 1) => {
    if (module !== isDark) {
      runs.push(length);
      isDark = module;
      length = 0;
    }
    length += modules;
  };
  for (let y = 0; y < size; y += 1) {
    const row = data.subarray(y * size, (y + 1) * size);
    draw(0);
    if (y % 2) for (let x = size - 1; x >= 0; x -= 1) draw(row[x] ?? 0);
    else for (const module of row) draw(module);
    // Beside the row, and where the line steps down to the next.
    draw(0, 2);
  }
  return { size, dashes: [...runs, length].join(' ') };
}
