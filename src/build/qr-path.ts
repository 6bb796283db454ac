import QRCode from 'qrcode';

/** A QR code (ISO/IEC 18004) as one SVG path and its size in modules: each row is a dashed stroke, one unit wide. */
export function qrPath(text: string): { path: string; size: number } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'L' });
  const { size } = modules;
  const rows = Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => (modules.get(y, x) ? '#' : ' ')).join(''),
  );
  const path = rows
    .map((row, y) => {
      const runs = row
        .trimEnd()
        .replace(/ +|#+/g, (run) => (run[0] === '#' ? `h${run.length}` : `m${run.length} 0`));
      return `M0 ${y}.5${runs}`;
    })
    .join('');
  return { path, size };
}
