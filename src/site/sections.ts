/** The names of sections, publishers and authors in addresses. */
import { deviceName } from '../patterns.ts';
import { oncePer } from './once-per.ts';

/** Code points of a slug at most: file systems hold 255 bytes, and a letter may take four. */
const longest = 60;

/**
 * The name of a section, a publisher or an author as it stands in addresses: lower-case letters and digits of its own script, joined by hyphens.
 * Latin letters lose their marks. Empty where the name has neither letter nor digit.
 */
export const slugOfName = oncePer((name: string): string => {
  const plain = name.normalize('NFKD').replace(/(?<=\p{Script=Latin})\p{M}+/gu, '');
  const words =
    plain
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const slug = [...words.join('-')].slice(0, longest).join('').replace(/-$/, '');
  return deviceName.test(slug) ? `${slug}-` : slug;
});
