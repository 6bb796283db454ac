/** A caption and its credit apart, in the ways of web pages beside those of print. */
import { type Caption, isCreditAlone, splitCredit } from '../credit.ts';
import { plainWords } from '../formats/fill.ts';
import { isName, isTitled } from '../names.ts';
import { normalLine, vocabularyOf } from '../vocabulary.ts';

/** Labels of a credit that stand in captions of every language, an example: "Foto: Ann Lee". */
const labels =
  /(?<![\p{L}])(?:fotos?|photos?|bild|bilder|фото|nuotr\.|zdjęcie|fot\.|kuva|valokuva|写真|사진(?: ?출처)?|صورة|الصورة|image|images|crédit(?: photo)?|credits?|bildrechte|bildquelle|quelle|fuente|fonte|source|ljósmynd|mynd|ảnh|grafik|illustration|illustrasjon|picha)\s*[:：=]\s*(\S.{0,120})$/iu;

const rights =
  /\s*(?:[-–—|]\s*)?(?:©|\bcopyright\b|tous droits réservés|todos los derechos reservados|alle rechte vorbehalten)\s*[:©]?\s*(\p{L}.{1,140})$/iu;

const korean = /\s([가-힣]{2,4}) 기자$/u;
const japanese = /[＝=]((?!.{0,20}(?:\d|[年月日で]))[^＝=、。]{2,20}?)(?:提供|撮影)?$/u;

/** Forms in which web pages set a credit behind a caption, an example each. */
const endings: [form: RegExp, isCredit: (credit: string, lang: string) => boolean][] = [
  // A bridge | Ann Lee/PA Images
  [/\s\|\s([^|]{2,90})$/u, (credit) => isCreditAlone(credit) || isName(credit, 2) || credit.includes('/')],
  // A bridge / Ann Lee; A bridge / Ann Lee / KRN
  [
    /\s\/\s([^.!?]{3,60})$/u,
    (credit) => credit.split(/\s\/\s/).every((part) => isName(part, 2) || isTitled(part)),
  ],
  // Ships lie in the harbour. Supplied
  [
    /[.!?…]["”’]?\s+(\p{L}{4,15})\.?$/u,
    (credit, lang) => vocabularyOf(lang).phrases('handout').has(normalLine(credit)),
  ],
  // Statki w porcie. Fot. Jan Nowak
  [/(?:^|[\s(/])(?:fot|nuotr|φωτ|foto)\.\s{0,2}(\p{Lu}[^.]{2,60})$/iu, () => true],
  // 배들이 항구에 있다. 연합통신
  [/[.다]\s+((?:[가-힣]{2,4}=)?[가-힣A-Z]{2,6}\d?)$/u, (_, lang) => lang === 'ko'],
];

const byEnding = (text: string, lang: string): Caption | undefined => {
  for (const [form, isOne] of endings) {
    const found = form.exec(text.slice(-200));
    if (!found?.[1] || !isOne(found[1].trim(), lang)) continue;
    const caption =
      text.slice(0, text.length - found[0].length) + (/^[.!?…다]["”’]?/u.exec(found[0])?.[0] ?? '');
    if (/\p{L}{3}/u.test(caption)) return { caption, credit: found[1].trim() };
  }
  return undefined;
};

/** A caption and its credit by a word or sign that stands before the credit. */
const byLabel = (text: string, lang: string): Caption => {
  const split = splitCredit(text, lang);
  if (split.credit) return { ...split, credit: labels.exec(split.credit)?.[1] ?? split.credit };
  if (text && isCreditAlone(text)) return { credit: text };
  const found =
    labels.exec(text.slice(-400)) ??
    rights.exec(text.slice(-400)) ??
    (lang === 'ja' ? japanese.exec(text) : lang === 'ko' ? korean.exec(text) : null);
  if (!found?.[1]) return split;
  const caption = text
    .slice(0, text.length - found[0].length)
    .replace(/(?<![\s([|,;·–—-])[\s([|,;·–—-]+$/u, '');
  return { ...(caption && { caption }), credit: found[1].replace(/[)\]]$/, '').trim() };
};

/** A caption and its credit apart; of a caption without one, all is caption. */
export const splitCaption = (text: string, lang: string): Caption => {
  const split = byLabel(text, lang);
  return split.credit ? split : (byEnding(text, lang) ?? split);
};

/** A bracket that stands at the end and has no partner. */
const loneBracket = /^([^()[\]]*)[)\]]$/;

/** A credit without the word that opens it: "Foto: Ann Lee" is "Ann Lee". */
export const bareCredit = (credit: string, lang: string): string => {
  const text = credit
    .replace(/^[\s([|/•·,;–—-]+|[\s|•·,;]+$/gu, '')
    .replace(loneBracket, '$1')
    .replace(/^(?:©|\(c\)|Copyright:?)\s*/i, '');
  return (byLabel(text, lang).credit ?? text).trim();
};

/** What a block after a picture says, where it begins with what the picture shows or ends with a credit. */
export const captionAfter = (text: string, alt: string | undefined, lang: string): Caption | undefined => {
  if (text.length > 600) return undefined;
  const said = splitCaption(text, lang);
  const shown = plainWords(alt ?? '');
  if (shown.length > 11 && plainWords(text).startsWith(shown) && text.length < (alt?.length ?? 0) + 120) {
    const rest = said.credit
      ? ''
      : text
          .slice(text.toLowerCase().startsWith((alt ?? '').toLowerCase()) ? alt?.length : text.length)
          .replace(/^[\s./|–-]+/, '');
    return rest.length > 2 && rest.length < 80
      ? { caption: alt?.trim() ?? '', credit: bareCredit(rest, lang) }
      : said;
  }
  return said.credit && text.length < 350 && labels.test(text) ? said : undefined;
};
