import { page } from '../page/page.ts';
import { clip } from './clip.ts';
import { factiva } from './factiva.ts';
import { factivaHtml } from './factiva-html.ts';
import type { Format } from './format.ts';
import { markdown } from './markdown.ts';
import { nexis } from './nexis.ts';
import { ninjs } from './ninjs.ts';
import { nitf } from './nitf.ts';
import { pocket } from './pocket.ts';
import { proquest } from './proquest.ts';
import { wallabag } from './wallabag.ts';
import { wire } from './wire.ts';

/** Every format that is read, the strictest first; the first that recognises a text reads it. */
export const formats: readonly Format[] = [
  nitf,
  wallabag,
  pocket,
  ninjs,
  factivaHtml,
  page,
  wire,
  nexis,
  factiva,
  proquest,
  markdown,
  clip,
];

/** The format of a text, by its content alone. */
export const recognise = (text: string): Format => formats.find((format) => format.detect(text)) ?? clip;

/** The format that `--format` names; undefined where there is none of that name. */
export const formatNamed = (name: string): Format | undefined =>
  formats.find((format) => format.name === name);
