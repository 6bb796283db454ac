import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** Readability on linkedom's tree: what reader modes do. */
export const read = (bytes: Uint8Array): unknown =>
  new Readability(parseHTML(Buffer.from(bytes).toString()).document as unknown as Document).parse();
