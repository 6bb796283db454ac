import { isName, isOrganisation, isTitled } from './names.ts';
import { normalLine, type Vocabulary, vocabularyOf } from './vocabulary.ts';

export interface Caption {
  caption?: string;
  credit?: string;
}

/** Agencies and picture libraries: a name among these makes a bracket or a last sentence a credit. */
const agencies =
  /(?<![\p{L}\p{N}])(?:reuters|afp|ap(?: photo| images| video)?|associated press|agence france-presse|getty(?: images)?|epa(?:-efe)?|efe|dpa|picture[- ]alliance|imago(?: images)?|apa|keystone|ansa|lapresse|anp|belga|bloomberg|xinhua|kyodo|jiji|yonhap|pa(?: wire| media| images)?|press association|alamy|shutterstock|istock(?:photo)?|unsplash|pexels|adobe stock|zuma(?: press)?|magnum(?: photos)?|corbis|wireimage|filmmagic|rex(?: features)?|canadian press|postmedia(?: news)?|anadolu(?: agency)?|tass|sputnik|ria novosti|pti|ani|handout|nurphoto|sipa|abaca|hans lucas|maxppp|lusa|agência brasil|agif|ritzau|ntb|scanpix|tt|lehtikuva|aap(?: image)?|wikimedia(?: commons)?|cnn|bbc|nasa|european pressphoto agency|usa today sports|barcroft|eyevine|path[eé]|instagram|facebook|twitter|youtube|tiktok|路透社?|法新社|美联社|美聯社|新华社|新華社|中新社|中央社|視覺中國|视觉中国|共同通信社?|共同|時事通信社?|時事|ロイター|ゲッティ|رويترز|فرانس برس|أ ?ف ?ب|الأناضول|أسوشيتد برس|غيتي|جيتي)(?![\p{L}\p{N}])/iu;

const tailLength = 260;

const patternsOf = (words: Vocabulary) => {
  const label = words.any('photo');
  const by = words.any('photoBy');
  const cjk = words.lang === 'zh' || words.lang === 'ja';
  const name = '(?=\\S)';
  return {
    // "Photo: X", "Photo by X", "Credit...X", "Image source, X", "写真＝X"
    label: new RegExp(
      `(?<![\\p{L}\\p{N}${cjk ? '' : '-'}])(?:${label})(?:\\s*(?:\\b(?:${by})\\b)?\\s*[:：=＝]\\s*|\\.{3}\\s?|…\\s?|\\s*[/／|｜]\\s*|(?<=source),\\s+|\\s+(?:${by})\\s+${name}|\\s*©\\s*)`,
      'giu',
    ),
    caption: new RegExp(`^(?:${words.any('caption')})(?:\\s*[:：|]\\s*|,\\s+(?=\\p{Lu})|\\s+-\\s+)`, 'iu'),
    handouts: new Set(words.list('handout').map(normalLine)),
    labels: new Set(words.list('photo').map(normalLine)),
    // CJK: 张三 摄; 山田太郎撮影
    signed:
      /[\s。，、＝=,(（【]([\p{sc=Han}\p{sc=Katakana}・]{2,12})\s?(?:摄影?|攝影?|撮影|提供|供图|供圖)[)）】]?$/u,
  };
};

const closers: Record<string, string> = { '(': ')', '（': '）', '[': ']', '【': '】', '<': '>' };

/** Takes a closing bracket and full stop off a credit that stood in brackets. */
const bareCredit = (credit: string, opened: string): string => {
  const bare = credit
    .trim()
    .replace(/\.$/, (stop, at: number) =>
      /\b(?:Inc|Ltd|Jr|Co|\p{Lu})$/u.test(credit.slice(0, at)) ? stop : '',
    );
  const closer = closers[opened];
  return (closer && bare.endsWith(closer) ? bare.slice(0, -1) : bare).trim();
};

const bareCaption = (caption: string): string =>
  caption
    .trim()
    .replace(/(?<![\s([（【<|/•·–—-])[\s([（【<|/•·–—-]+$/u, '')
    .trim();

/** A label inside the text counts where something ends before it, or where it has a capital. */
const standsAlone = (before: string, label: string) =>
  before.trim() === '' ||
  /[.!?…"”'’»)。！？」』\]|•·/–—([（【<-]\s*$/u.test(before) ||
  (/^\p{Lu}/u.test(label) && /[:：=＝.…]\s*$/.test(label)) ||
  /^[\p{sc=Han}\p{sc=Katakana}\p{sc=Arabic}]/u.test(label);

const looksLikeCredit = (credit: string) =>
  credit.length > 1 &&
  credit.length <= 130 &&
  !/\p{Ll}{3}[.!?。]["”]?\s+\p{Lu}\p{Ll}+\s+\p{Ll}{2,}/u.test(credit) &&
  credit.split(/\s+/).length <= 18;

const byLabel = (text: string, words: Vocabulary): Caption | undefined => {
  const from = Math.max(0, text.length - tailLength);
  const tail = text.slice(from);
  for (const found of tail.matchAll(words.once('credit', patternsOf).label)) {
    const before = tail.slice(0, found.index);
    const credit = tail.slice(found.index + found[0].length);
    if (from > 0 && found.index === 0) continue;
    if (!standsAlone(before, found[0]) || !looksLikeCredit(credit)) continue;
    // "Image by image, the …" begins a sentence.
    if (/^\p{Ll}/u.test(credit) && !before.trim() && !/[:：]\s*$/.test(found[0])) continue;
    const opened = /[([（【<]\s*$/u.exec(before)?.[0].trim() ?? '';
    const bare = bareCredit(credit, opened);
    if (bare) return { caption: bareCaption(text.slice(0, from + found.index)), credit: bare };
  }
  return undefined;
};

const isCreditName = (inside: string, after: string, words: Vocabulary) => {
  const normal = normalLine(inside);
  const { handouts } = words.once('credit', patternsOf);
  if (handouts.has(normal) || normal.split(/[\s,/]+/).every((part) => handouts.has(part))) return true;
  if (agencies.test(inside) && inside.split(/\s+/).length <= 9) return true;
  // After the end of a sentence, brackets that close the line hold a name, even of a handout's giver.
  const ended = /[.!?…”"'’。]$/u.test(after.trimEnd());
  const short = inside.split(/\s+/).length <= 7 && inside.length <= 70 && !/[.!?]$|\d{3}/.test(inside);
  return ended && short && /\p{Lu}\p{L}|\/|\p{Lo}{2}/u.test(inside) && /\p{L}{3}/u.test(inside);
};

/** "… from the ground up. (Supplied)", "… in Denver (AP Photo/Ann Lee, File)" */
const byBracket = (text: string, words: Vocabulary): Caption | undefined => {
  const found = /\s*([([（])([^()[\]（）]{2,120})[)\]）]$/u.exec(text.slice(-tailLength));
  if (!found?.[2]) return undefined;
  const caption = text.slice(0, text.length - found[0].length);
  return isCreditName(found[2], caption, words)
    ? { caption: bareCaption(caption), credit: found[2].trim() }
    : undefined;
};

/** "A bridge. © Ann Lee", "A bridge. REUTERS/Ann Lee", "A bridge. Ann Lee/Getty Images" */
const bySign = (text: string): Caption | undefined => {
  const tail = text.slice(-tailLength);
  const sign =
    /(?:^|\s)(?:©|\(c\)|Copyright:)\s*(?!\d{4}.{0,60}(?:reserved|vorbehalten|réservés|reservados|riservati))([\p{L}\p{N}][^©]{1,100})$/iu.exec(
      tail,
    );
  if (sign?.[1] && looksLikeCredit(sign[1]))
    return { caption: bareCaption(text.slice(0, text.length - sign[0].length)), credit: sign[1].trim() };
  const slashed =
    /(?:^|(?<=[.!?…"”'’»]["”]?\s+)|\s+(?=(?:REUTERS|AFP|AP Photo|EPA)\s?\/))(\p{Lu}[\p{L}\p{M}.'’-]*(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){0,5}\s{0,2}\/\s?[\p{Lu}][\p{L}\p{N}\s./,'’-]{1,70})$/u.exec(
      tail,
    );
  if (slashed?.[1] && agencies.test(slashed[1]))
    return {
      caption: bareCaption(text.slice(0, text.length - slashed[0].length)),
      credit: slashed[1].trim(),
    };
  const last = /[.!?…]["”’]?\s+([^.!?]{2,60})$/u.exec(tail);
  if (last?.[1] && isTitled(last[1]) && agencies.test(last[1]) && last[1].split(/\s+/).length <= 6)
    return { caption: bareCaption(text.slice(0, text.length - last[1].length)), credit: last[1].trim() };
  return undefined;
};

const bySignature = (text: string, words: Vocabulary): Caption | undefined => {
  const found = words.once('credit', patternsOf).signed.exec(text.slice(-60));
  return found?.[1]
    ? {
        caption: bareCaption(
          text.slice(0, text.length - found[0].length + (found[0].startsWith('。') ? 1 : 0)),
        ),
        credit: found[1],
      }
    : undefined;
};

/** Whether a line opens as captions do, "FILE PHOTO: …" or "Image caption, …"; then without that opening. */
export const openCaption = (text: string, lang?: string): string | undefined => {
  const found = vocabularyOf(lang).once('credit', patternsOf).caption.exec(text.slice(0, 80));
  return found ? text.slice(found[0].length).trim() : undefined;
};

/** "Foto ANP / Kees Smit" without the word for a photo. */
export const withoutLabel = (credit: string): string => {
  const label = /^(?:photos?|fotos?)\s{0,2}[:：]?\s+/iu.exec(credit);
  const bare = label ? credit.slice(label[0].length) : credit;
  return label && agencies.exec(bare)?.index === 0 ? bare : credit;
};

/** "El puente viejo. / LUIS OTERO (EFE)": what a stroke after the last sentence sets off. */
const byStroke = (text: string): Caption | undefined => {
  const found = /[.!?…]["”’'»]?\s+\/\s*([^/.!?]{3,60})$/u.exec(text.slice(-tailLength));
  return found?.[1] && isTitled(found[1])
    ? { caption: bareCaption(text.slice(0, text.length - found[1].length)), credit: found[1].trim() }
    : undefined;
};

/** Whether a line is a credit alone: "Ann Lee/Reuters", "Getty Images". */
export const isCreditAlone = (line: string): boolean =>
  line.length <= 80 &&
  agencies.test(line) &&
  (isOrganisation(line) ||
    /^[^.!?]{2,60}\s?\/\s?[^.!?]{2,40}$/u.test(line) ||
    /^(?:\p{Lu}[\p{L}'’-]+\s+){0,4}(?:via\s+)?Getty Images(?:\/\p{L}+)?$/u.test(line)) &&
  (line.includes('/') ? line.split('/').every((part) => isName(part.trim(), 1) || isTitled(part)) : true);

/** "Photo: Osei heads the winner. (Neil Fox/PA)": the label opens a caption, whose credit stands at its end. */
const byOpening = (text: string, words: Vocabulary): Caption | undefined => {
  if (!/^[^:：]{2,30}[:：]/u.test(text)) return undefined;
  const { label } = words.once('credit', patternsOf);
  label.lastIndex = 0;
  const opened = label.exec(text.slice(0, 80));
  label.lastIndex = 0;
  if (opened?.index !== 0 || !/[:：]\s*$/.test(opened[0])) return undefined;
  const inner = text.slice(opened[0].length);
  const found = byLabel(inner, words) ?? byBracket(inner, words) ?? bySign(inner);
  return found?.caption && /(?:^|\s)\p{Ll}{4,}/u.test(found.caption) && found.caption.split(' ').length > 3
    ? found
    : undefined;
};

/**
 * A caption and its credit apart: "A bridge. Photo: Ann Lee" gives "A bridge." and "Ann Lee". Where there is
 * no credit, `credit` is absent; of a caption longer than a screen only the end is looked at.
 */
export const splitCredit = (caption: string, lang?: string): Caption => {
  const text = caption.trim();
  const words = vocabularyOf(lang);
  const found =
    byOpening(text, words) ??
    byStroke(text) ??
    byLabel(text, words) ??
    byBracket(text, words) ??
    bySignature(text, words) ??
    bySign(text);
  if (!found) return { caption: text };
  return {
    ...(found.caption && { caption: found.caption }),
    ...(found.credit && { credit: withoutLabel(found.credit) }),
  };
};
