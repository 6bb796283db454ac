/** JPEG without what it says of who took it where, and pixel for pixel the same (ITU-T T.81, Annex B). */

const markers = { start: 0xd8, end: 0xd9, scan: 0xda, jfif: 0xe0, exif: 0xe1, profile: 0xe2, adobe: 0xee };

/** Markers of segments that a picture is shown by: colour profile, Adobe's colours, and all tables and frames. */
const isShown = (marker: number, segment: Buffer): boolean =>
  (marker >= 0xc0 && marker < 0xe0) ||
  (marker === markers.adobe && segment.length === 16 && segment.toString('latin1', 4, 9) === 'Adobe') ||
  (marker === markers.profile && segment.toString('latin1', 4, 15) === 'ICC_PROFILE');

/** The header of JFIF (ITU-T T.871) without the small picture that may follow it; all else that its segment holds goes. */
function jfif(segment: Buffer): Buffer[] {
  if (segment.length < 18 || segment.toString('latin1', 4, 9) !== 'JFIF\0') return [];
  const head = Buffer.from(segment.subarray(0, 18));
  head.writeUInt16BE(16, 2);
  head.fill(0, 16);
  return [head];
}

/** An Exif segment that says how the picture is to be turned, and nothing else. */
const turned = (orientation: number): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, markers.exif, 0, 34]),
    Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01', 'latin1'),
    Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]),
  ]);

/** Where the coded data that follow a scan's header end: at the next marker that is no part of them. */
function scanEnd(jpeg: Buffer, from: number): number {
  for (let at = jpeg.indexOf(0xff, from); at >= 0; at = jpeg.indexOf(0xff, at + 1)) {
    const next = jpeg[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return jpeg.length;
}

/**
 * A JPEG without Exif (but for its orientation), XMP, IPTC, comments, its small picture, and whatever follows its end. Undefined
 * where it is not built as the standard says.
 */
export function withoutMetadata(jpeg: Buffer, orientation = 1): Buffer | undefined {
  const parts = [jpeg.subarray(0, 2), ...(orientation > 1 ? [turned(orientation)] : [])];
  for (let at = 2; at + 4 <= jpeg.length; ) {
    if (jpeg[at] !== 0xff) return undefined;
    const marker = jpeg[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === markers.end) break;
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    const dataEnd = marker === markers.scan ? scanEnd(jpeg, end) : end;
    const segment = jpeg.subarray(at, end);
    if (marker === markers.jfif) parts.push(...jfif(segment));
    else if (isShown(marker, segment)) parts.push(jpeg.subarray(at, dataEnd));
    at = dataEnd;
  }
  return Buffer.concat([...parts, Buffer.from([0xff, markers.end])]);
}
