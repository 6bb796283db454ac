/** What a piece of a clip is by itself, wherever it stands. */
import type { Contributor } from '../../article.ts';
import { readContributors } from '../contributors.ts';
import { type Caption, isCreditAlone, openCaption, splitCredit, withoutLabel } from '../credit.ts';
import { findDate } from '../dates.ts';
import { entriesOf, languages } from '../languages/all.ts';
import { isOrganisation } from '../names.ts';
import { normalLine, type Vocabulary } from '../vocabulary.ts';

export type Mark =
  | { kind: 'text' }
  | { kind: 'drop'; reason: string }
  | { kind: 'related' }
  | { kind: 'more'; bare: boolean }
  | { kind: 'address'; url: string; labelled: boolean }
  | { kind: 'contributors'; contributors: Contributor[]; rest: string[] }
  | { kind: 'correction'; date?: string }
  | { kind: 'note' }
  | ({ kind: 'caption'; opened: boolean } & Caption)
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'item'; text: string; number?: number; sure: boolean }
  | { kind: 'quote'; text: string }
  | { kind: 'row'; text: string };

const text: Mark = { kind: 'text' };
const longestLine = 700;

const heading = /^(#{1,6})\s+(\S.*?)\s*#*$/;
const bold = /^(?:\*\*|__)(\S[^*_]{1,100}\S)(?:\*\*|__)$/;
const item = /^(?:([-*•·▪◦‣])|(\d{1,3})[.)])\s+(\S.*)$/u;
const endMark =
  /^(?:\*{3,}|#{3,}|-{3,}|_{3,}|={3,}|[*#_=~•·.\s–—-]{3,40}|-?\s?30\s?-|ends?|\(ends?\)|\[ends?\]|end of (?:document|article|story)|■|◼|∎|\(?完\)?|（完）|=FIN=)$/i;

/** Lines of a page around an article that follow a pattern, with an example each. */
const furniture: RegExp[] = [
  /^\d{1,3}\s?-?\s?(?:min(?:ute)?s?|minuten|minutos|minuti|minuut|دقائق|دقيقة|分钟|分鐘|分)\.?\s?(?:read|reading|lesezeit|de lecture|de lectura|de leitura|di lettura|leestijd|lezen)?$/, // 3 min read
  /^(?:reading time|read time|estimated reading time|lesezeit|temps de lecture|lecture|tiempo de lectura|tempo de leitura|tempo di lettura|leestijd|lectura|leitura|阅读时间|閱讀時間|読了時間|وقت القراءة|مدة القراءة)\s?[:：]?\s?(?:ca\.?|approx\.?|约|約)?\s?\d{1,3}\s?(?:min(?:ute)?s?|minuten|minutos|minuti|minuut|minuten|分钟|分鐘|分|دقيقة|دقائق)?\.?$/, // Reading time: 3 minutes
  /^(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|评论|評論|コメント|التعليقات|shares?|likes?|views?|reads?)\s?[:(]?\s?[\d.,]{1,9}k?\s?\)?$/, // Comments (12)
  /^[\d.,]{1,9}\s?[km]?\s?(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|shares?|likes?|views?|reads?|retweets?|replies|votes?|评论|評論|コメント件?|次阅读|阅读|تعليقات?)$/, // 12 comments
  /^(?:(?:updated|published|posted)\s)?(?:(?:\d{1,3}|an?|one)\s(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\s){1,2}ago$|^(?:vor \d{1,3} (?:minuten|stunden|tagen)|il y a \d{1,3} .{2,10}|hace \d{1,3} .{2,10}|há \d{1,3} .{2,10}|\d{1,3} .{2,10} fa|\d{1,3} .{2,10} geleden|\d{1,3}\s?(?:分钟|分鐘|小时|小時|天)前|\d{1,3}\s?(?:分|時間|日)前|منذ \d{1,3} .{2,10})$/, // 3 hours ago
  /^(?:page|seite|página|pagina)\s\d{1,4}(?:\s(?:of|von|de|di|van|sur|\/)\s\d{1,4})?$/, // Page 1 of 3
  /^(?:image|photo|slide|picture|bild|foto)\s\d{1,3}\s?(?:of|von|de|di|van|sur|\/)\s?\d{1,3}$/, // Image 1 of 3
  /^(?:share|tweet|like|save|print|email|e-mail|comment|post|pin|link|copy|teilen|partager|compartir|compartilhar|condividi|delen)(?:\s*[|,•·/]?\s*(?:share|tweet|like|save|print|email|e-mail|comment|post|pin|link|copy|facebook|twitter|whatsapp|linkedin|reddit|x|on|via)){1,8}$/, // Share Tweet Email
  /^\d{1,2}:\d{2}(?:\s?\/\s?\d{1,2}:\d{2})?$/, // 0:00 / 3:12
];

/** "Ann Lee can be reached at ann@example.org": how to reach the author. */
const authorContact =
  /^(?:(?:you can |to )?(?:contact|e-?mail|reach|follow|write to|call)\s[^.!?]{1,60}?\s(?:at|on|via)|[^.!?@]{3,60}\s(?:can|may) be (?:reached|contacted|followed)\s(?:at|on|by|via)|[^.!?@]{3,60}\sis (?:at|on twitter)|follow (?:him|her|them)\s(?:at|on))\s[^!?]{0,80}(?:@\w|\d{3}|x\.com\/|twitter)[^\s!?]{0,80}(?:\s(?:or|and|on)\s[^!?]{2,60})?$/iu;

const partsOf = (line: string) => line.split(/(?:(?<!\s)\s+)?[|•·／]\s*/).filter(Boolean);

const isFurniture = (normal: string, words: Vocabulary): boolean => {
  const phrases = words.phrases('furniture');
  const one = (part: string) =>
    phrases.has(part) ||
    (part.length < 60 && /^[\d\p{L}]/u.test(part) && furniture.some((form) => form.test(part)));
  if (one(normal)) return true;
  const parts = /[|•·／]/u.test(normal) ? partsOf(normal).map(normalLine) : [];
  return parts.length > 1 && parts.every(one);
};

/** The two letters with which a line begins, behind what sets it apart. */
const beginningOf = (line: string): string => {
  let at = 0;
  while (at < 3 && '*_([【（<'.includes(line.charAt(at))) at += 1;
  const two = line.slice(at, at + 2).toLowerCase();
  return two.endsWith('’') ? `${two.charAt(0)}'` : two;
};

const openersOf = (words: Vocabulary) => {
  // A long phrase opens a line by itself; a short one needs a colon or the like.
  const opening = (name: 'corrections' | 'notes') => {
    const entries = words.list(name).map((entry) => entry.replace('…', ''));
    const long = entries.filter(
      (entry) => entry.split(' ').length > 2 || words.list(name).includes(`${entry}…`),
    );
    const any = (list: string[]) =>
      list.length
        ? list
            .map((entry) =>
              entry
                .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
                .replace(/ /g, '\\s+')
                .replace(/'/g, "['’]"),
            )
            .join('|')
        : '(?!)';
    const pattern = new RegExp(
      `^[*_([【（<]{0,3}(?:(?:${any(long)})|(?:${any(entries)})(?:\\s*\\([^)]{1,40}\\)|\\s+\\p{L}{3,9}\\.?\\s\\d{1,2}(?:,\\s\\d{4})?)?\\s*[:：】|–—-])`,
      'iu',
    );
    // Few lines begin as any of them does: the pattern, which is long, is tried on those alone.
    const beginnings = new Set(entries.map((entry) => entry.slice(0, 2)));
    return {
      test: (line: string) => beginnings.has(beginningOf(line)) && pattern.test(line),
    };
  };
  return {
    corrections: opening('corrections'),
    notes: opening('notes'),
    more: new RegExp(
      `^[\\s([【>»→▶•|*_-]{0,4}(?:${words.any('readMore')})\\s*(?:[:：|»>→】]|\\s[-–—]\\s)\\s*(?=(.?))`,
      'iu',
    ),
    copyright: new RegExp(`^(?:${words.any('copyright')})`, 'iu'),
  };
};

/** In any language: people label what they keep in their own. */
const sourceLabels = new Set(languages.flatMap(({ source }) => entriesOf(source)));

const trailing = /(?<![).,;:>\]"'”’»])[).,;:>\]"'”’»]+$/;

/** An address alone on its line, or behind a label for it. */
export const addressOf = (
  line: string,
  words: Vocabulary,
): Extract<Mark, { kind: 'address' }> | undefined => {
  if (line.length > 2400) return undefined;
  const found =
    /^([^:/]{0,60}?)\s{0,9}[:：]?\s{0,9}<?((?:https?:\/\/|www\.)\S+|[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\S{3,})>?$/i.exec(
      line.trimEnd(),
    );
  if (!found?.[2]) return undefined;
  const label = normalLine(found[1] ?? '');
  if (label && words.labels.get(label) !== 'source' && !sourceLabels.has(label)) return undefined;
  const bare = found[2].replace(trailing, (mark) =>
    mark.startsWith(')') && found[2]?.includes('(') ? ')' : '',
  );
  const url = /^https?:/i.test(bare) ? bare : `https://${bare}`;
  return URL.canParse(url) && url.length <= 2048
    ? { kind: 'address', url, labelled: label !== '' }
    : undefined;
};

const markupOf = (line: string): Mark | undefined => {
  const first = line.charAt(0);
  if (first === '#') {
    const found = heading.exec(line.slice(0, 400));
    if (found?.[1] && found[2] && line.length < 400)
      return { kind: 'heading', level: found[1].length, text: found[2] };
  }
  if (first === '>') return { kind: 'quote', text: line.replace(/^>\s?/, '') };
  if ((first === '*' || first === '_') && line.length < 110) {
    const found = bold.exec(line);
    if (found?.[1] && !/[.,;:]$/.test(found[1])) return { kind: 'heading', level: 2, text: found[1] };
  }
  if (line.includes('\t') && line.split('\t').filter((cell) => cell.trim()).length > 1)
    return {
      kind: 'row',
      text: line
        .split('\t')
        .map((cell) => cell.trim())
        .join('\t'),
    };
  const found = /^[-*•·▪◦‣\d]/u.test(first) ? item.exec(line) : undefined;
  if (found?.[3] && !line.includes('\n'))
    return {
      kind: 'item',
      text: found[3],
      ...(found[2] && { number: Number(found[2]) }),
      sure: /^[•▪◦‣]/u.test(first),
    };
  return undefined;
};

/** A cheap look for the signs that every caption has one of. */
const captionSign =
  /[:：©()（）[\]/=＝【】]|\s[bB][yY]\s|\.\.\.|…|摄|攝|撮影|提供|[.!?]["”’]?\s+\p{Lu}[^.!?]{1,58}$|[sS]ource,|[cC]aption,/u;

/** "[Image: A bridge. Photograph: Ann Lee]" without its brackets. */
const unbracketed = (line: string) => line.replace(/^[[【]([^[\]【】]*)[\]】]$/u, '$1');

const captionOf = (whole: string, words: Vocabulary): Mark | undefined => {
  const line = unbracketed(whole);
  if (isCreditAlone(line) && !isOrganisation(line))
    return { kind: 'caption', credit: withoutLabel(line), opened: false };
  if (!captionSign.test(line)) return undefined;
  const opened = openCaption(line, words.lang);
  const read = splitCredit(opened ?? line, words.lang);
  if (read.credit === undefined && opened === undefined) return undefined;
  return { kind: 'caption', opened: opened !== undefined, ...read };
};

/** What a piece is by its own words; `text` where nothing tells. */
export const markOf = (line: string, words: Vocabulary): Mark => {
  const markup = markupOf(line);
  if (line.length > longestLine) {
    const opener = line.slice(0, 120);
    const { corrections, notes } = words.once('openers', openersOf);
    if (line.length < 4000 && corrections.test(opener)) return { kind: 'correction' };
    return line.length < 4000 && notes.test(opener) ? { kind: 'note' } : (markup ?? text);
  }
  const short = line.length <= 160;
  const normal = short ? normalLine(line) : '';
  if (short && endMark.test(line)) return { kind: 'drop', reason: 'end mark' };
  if (short && !/[\p{L}\p{N}]/u.test(normal)) return { kind: 'drop', reason: 'ornament' };
  if (short && isFurniture(normal, words)) return { kind: 'drop', reason: 'boilerplate' };
  if (short && line.length < 60 && words.phrases('related').has(normal) && !/[.!?]$/.test(line))
    return { kind: 'related' };
  const address = /[./]/.test(line) ? addressOf(line, words) : undefined;
  if (address) return address;
  if (line.length <= 200 && /@|\d{3}|twitter/i.test(line) && authorContact.test(line))
    return { kind: 'drop', reason: 'how to reach the author' };
  const openers = words.once('openers', openersOf);
  const more = openers.more.exec(line);
  if (more && line.length < 300) return { kind: 'more', bare: !more[1] };
  const said = markup?.kind === 'item' ? markup.text : line;
  const read = readContributors(said, words.lang);
  if (read) return { kind: 'contributors', ...read };
  if (openers.corrections.test(said)) {
    const date = findDate(line, words.lang)?.date;
    return { kind: 'correction', ...(date && { date }) };
  }
  if (openers.notes.test(said)) return { kind: 'note' };
  const caption = captionOf(line, words);
  if (openers.copyright.test(line) && !(caption?.kind === 'caption' && caption.caption))
    return { kind: 'drop', reason: 'copyright notice' };
  return caption ?? markup ?? text;
};
