/**
 * The record: one vocabulary for an article, from the source that is read to the page that is built.
 * `articleSchema` is what stands in the front matter of `content/<slug>/index.md`; `ArticleRecord` is what
 * reading a source gives, with the body as blocks and a ledger of what was left out.
 * Terms follow IPTC ninjs 3 and schema.org NewsArticle.
 */
import { z } from 'zod';
import { longestField, mostListed, partialDatePattern, slugPattern } from './patterns.ts';

export {
  articleFileLimit,
  articleLineLimit,
  longestField,
  mostListed,
  partialDatePattern,
  slugPattern,
} from './patterns.ts';

const isRealDate = (value: string) => {
  const day = value.slice(0, 10);
  // Every month has 28 days.
  if (day.length < 10 || day.slice(8) <= '28') return true;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().startsWith(day);
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that no page or feed can hold
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|\p{Surrogate}/u;

const noControls = 'holds a control character: take it out';
const hasNone = (words: string) => !controls.test(words);

/** What is wrong with a text that is too long for a field, and what to do. */
export const tooLong = `is longer than ${longestField.toLocaleString('en')} characters: shorten it`;

const text = z
  .string()
  .trim()
  .min(1, 'is empty: write it, or leave the line out')
  .max(longestField, tooLong)
  .refine(hasNone, noControls);

const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .max(mostListed, `has more than ${mostListed.toLocaleString('en')}: leave some out`)
    .default([]);

export const partialDate = z
  .string('put quotes around the date, as in "2015-03"')
  .regex(
    partialDatePattern,
    'is no ISO 8601 date: write "2015", "2015-03", "2015-03-06" or "2015-03-06T10:30:00+08:00"',
  )
  .refine(isRealDate, 'is a day that the calendar does not have');

/** A user name or password before the host, which would be published, or show another host than the link leads to. */
const namesUser = (address: string) => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return Boolean(url?.username || url?.password);
};

/** An absolute http or https address on one line, without a user's name; nothing else is ever linked. */
export const webUrl = z
  .url({ protocol: /^https?$/, error: 'is no http or https address' })
  .max(2048, 'is longer than 2,048 characters')
  .regex(/^\P{Cc}*$/u, noControls)
  .refine((address) => !namesUser(address), 'holds a user name or password: take them out');

/** Who wrote it, as the byline names them: a person's or an organisation's name, without "By". */
export const authorSchema = z.strictObject({ name: text });

/** Who else had a part, with the part in the source's words: "Additional reporting", "Editing". */
export const contributorSchema = z.strictObject({ name: text, role: text.optional() });

export const photoSchema = z
  .strictObject({
    /** The picture beside index.md, where it is held: a bare file name. */
    file: z
      .string()
      .regex(
        /^[^/\\]+\.(jpe?g|png|webp|avif|gif|tiff?)$/i,
        'is no picture beside index.md: give a bare file name such as lead.jpg',
      )
      .optional(),
    /** Where the picture was seen. The page links to it and never loads it. */
    url: webUrl.optional(),
    /** What the picture shows, for who cannot see it; "" says that it adds nothing to the text. */
    alt: z.string().max(longestField, tooLong).refine(hasNone, noControls).optional(),
    /** What the publisher wrote under it, without the credit. */
    caption: text.optional(),
    /** Who took or supplied it, without "Photo:" or "©". */
    credit: text.optional(),
  })
  .refine((photo) => photo.file === undefined || photo.alt !== undefined, {
    path: ['alt'],
    message: 'is missing: say what the picture shows, or alt: "" where it adds nothing to the text',
  });

export const sourceSchema = z.strictObject({
  /** The publisher's name, or the bare host where only that is known. */
  name: text.optional(),
  /** The original article. */
  url: webUrl.optional(),
  /** The address that the copy was fetched from, where it is not `url`: what is relative in it is resolved by this. */
  fetched: webUrl.optional(),
  /** The charset in which the copy was served, where the copy itself does not tell. */
  charset: z.string().max(40).optional(),
  /** The copy that was read, beside index.md. */
  file: z
    .string()
    .regex(/^[^/\\]+$/, 'is a file beside index.md: give its bare name')
    .optional(),
  /** SHA-256 of that copy, in hex: shows that it is still byte for byte what was read. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'is no SHA-256 in hex')
    .optional(),
  /** The article's place in that copy, from 1, where the copy holds other articles too. */
  part: z.int('is no number').positive('is no place in the copy: it counts from 1').optional(),
  /** 12 hex digits that stand for what the importer read: they tell a correction by hand from a better reader. */
  reading: z
    .string()
    .regex(/^[0-9a-f]{12}$/, 'is no reading: 12 hex digits, written by the importer')
    .optional(),
});

const slug = z.string().max(100).regex(slugPattern, 'is no slug: lower-case letters, digits and hyphens');

const noLanguage = 'is no language tag (BCP 47), such as en, pt-BR or zh-Hant';

/** Whether the tag is well-formed, so that dates and names can be written in it. */
const isLanguage = (tag: string) => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

export const articleSchema = z.strictObject({
  /** The headline, as published. */
  title: text,
  /** The sentence under the headline that says what the article says; also called deck or summary. */
  standfirst: text.optional(),
  /** The publisher's section, as it names it: "China", "Business". */
  section: text.optional(),
  /** BCP 47 tag of the article's language. */
  lang: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: noLanguage, abort: true })
    .refine(isLanguage, noLanguage)
    .default('en'),
  authors: list(authorSchema),
  contributors: list(contributorSchema),
  /** Where it was filed from, as the wire printed it, without the agency: "Beijing". */
  dateline: text.optional(),
  /** When it was first published, at the precision that is known. */
  published: partialDate.optional(),
  /** Only where the source itself states no date: what the date was concluded from, in your own words. */
  publishedBasis: text.optional(),
  /** When the publisher last changed it. */
  updated: partialDate.optional(),
  source: sourceSchema.prefault({}),
  /** The first is the lead; the body places the others. */
  photos: list(photoSchema),
  /** What was corrected, by the publisher or here. */
  corrections: list(z.strictObject({ date: partialDate.optional(), text })),
  /** What the publisher says about the article itself: an editor's note, "This article appeared in print as …". */
  notes: list(text),
  /** Former slugs that must still answer. */
  aliases: list(slug),
  /**
   * Only of an article that no longer stands here: since when, and why, in a sentence for the reader. Its page then
   * says what was there; its text and pictures are taken away, and it is in no list, feed or copy.
   */
  withdrawn: z.strictObject({ date: partialDate, reason: text }).optional(),
  rights: z
    .strictObject({
      /** Who holds the copyright. */
      holder: text.optional(),
      /** The licence or permission under which it stands here, in a sentence. */
      licence: text.optional(),
      /** Whether search engines may list this copy; then the page names the original as canonical. */
      index: z.boolean().default(false),
    })
    .prefault({}),
});

export type Article = z.infer<typeof articleSchema>;
export type Photo = z.infer<typeof photoSchema>;
export type Contributor = z.infer<typeof contributorSchema>;

/** A piece of the running text. `text` is plain: a list or table has one line per item or row, its cells joined by tabs. */
export interface Block {
  type: 'paragraph' | 'heading' | 'quote' | 'list' | 'table' | 'photo' | 'embed';
  text: string;
  /** The same with its links and emphasis, as Markdown; absent where it is `text` alone. */
  markdown?: string;
  /** Of a heading: 2 to 6; 2 where absent. */
  level?: number;
  /** Of a list: numbered. */
  ordered?: boolean;
  /** Of a photo: its index in `photos`. Its `text` repeats caption and credit. */
  photo?: number;
  /** Of an embed: what is embedded (a video, a post, a map). */
  url?: string;
}

/** A line or block of the source that is in no field, and why. */
export interface Dropped {
  text: string;
  reason: string;
}

/** What the reader was not sure of, in a sentence for a person, and the field that corrects it. */
export interface Uncertainty {
  field: string;
  message: string;
}

/** What reading one source gives. Fields that the source does not state are absent or empty; nothing is invented. */
export interface ArticleRecord {
  /** The source as it was named on the command line; `-` for standard input. */
  file: string;
  title: string;
  standfirst?: string;
  section?: string;
  lang: string;
  authors: { name: string }[];
  contributors: Contributor[];
  dateline?: string;
  published?: string;
  updated?: string;
  source: { name?: string; url?: string };
  photos: Photo[];
  corrections: { date?: string; text: string }[];
  notes: string[];
  body: Block[];
  dropped: Dropped[];
  uncertain: Uncertainty[];
}
