import { readClip } from '../clip/read-clip.ts';
import { type Format, readEach } from './format.ts';

/** A clip of plain text in any layout: what every text is that no other format is recognised in. */
export const clip: Format = {
  name: 'clip',
  title: 'plain text',
  detect: () => true,
  read: (text) => readEach([text], '', readClip, () => text),
};
