/** What the text of a picture's element says, sorted into caption, credit and what is neither. */
import { oneLine } from '../../one-line.ts';
import { isCreditAlone } from '../credit.ts';
import {
  below,
  type Element,
  isBlock,
  isElement,
  isText,
  nameOf,
  unseen,
  wordsOf,
} from '../formats/html-tree.ts';
import { isName } from '../names.ts';
import { classWords } from './class-words.ts';
import { isCaption, isControl, isCredit, outermost } from './picture-names.ts';

/** Words that stand twice, as for wide and narrow screens, once. */
const once = (texts: readonly string[]): string[] =>
  texts.filter(
    (text, at) =>
      text &&
      !texts.some(
        (other, place) => place !== at && other.includes(text) && (other.length > text.length || place < at),
      ),
  );

/** The words of a caption; parts that stand next to one another without a space are parted. */
const spacedWords = (element: Element, leave: (element: Element) => boolean): string => {
  const pieces: string[] = [];
  let begins = false;
  for (const node of below(element, (inner) => !unseen.has(inner.name) && !leave(inner))) {
    if (isElement(node)) begins = true;
    else if (isText(node)) {
      const last = pieces.at(-1) ?? '';
      pieces.push(
        begins && /[\p{L}.!?)"”]$/u.test(last) && /^[\p{Lu}©(]/u.test(node.data)
          ? ` ${node.data}`
          : node.data,
      );
      begins = false;
    }
    if (isElement(node) && (isBlock(nameOf(node)) || node.name === 'br')) pieces.push(' ');
  }
  return oneLine(pieces.join(''));
};

interface Words {
  caption: string;
  credit: string;
}

/** The words of a last part of a caption that is a name or an agency by itself: "A bridge. <span>Ann Lee</span>". */
const lastPart = (caption: Element): string => {
  const parts = [...below(caption)].filter(
    (node): node is Element => isElement(node) && /^(?:span|small|em|i|p|div|strong)$/.test(node.name),
  );
  const whole = spacedWords(caption, isControl);
  for (const part of parts.reverse()) {
    const text = spacedWords(part, isControl);
    if (!text || text.length > 90 || text.length >= whole.length || !whole.endsWith(text)) continue;
    const before = whole.slice(0, -text.length).trim();
    if (
      before.length > 10 &&
      (isCreditAlone(text) ||
        /^[©(]|^\p{Lu}[^.!?]{2,60}\/\s?\p{Lu}|all rights reserved/iu.test(text) ||
        (isName(text, 2) && /[.!?…)]$/.test(before)))
    )
      return text;
  }
  return '';
};

/** What the text of a picture's element says. */
export const wordsAbout = (element: Element): Words => {
  const captions = outermost(element, isCaption);
  const holders = captions.length > 0 ? captions : [element];
  const isHolder = new Set(holders);
  // Inside a caption, `class="figcaption__author"` is the credit.
  const leaf = (inner: Element) =>
    isCredit(inner) &&
    (!isCaption(inner) ||
      (isHolder.has(inner) ? captions.some((caption) => !isCredit(caption)) : captions.length > 0));
  const isCreditOnly = (holder: Element) =>
    leaf(holder) ||
    (nameOf(holder) !== 'figcaption' && / (?:copyright|credit|credits) /.test(classWords(holder)));
  const caption = once(
    holders
      .filter((holder) => holder === element || !isCreditOnly(holder))
      .map((holder) => spacedWords(holder, (inner) => isControl(inner) || (inner !== holder && leaf(inner)))),
  );
  const credits = once(
    outermost(
      element,
      (inner) =>
        leaf(inner) && !/^(?:img|source|picture)$/.test(inner.name) && !outermost(inner, isCaption).length,
    ).map((inner) => wordsOf(inner, isControl)),
  );
  const text = caption.join(' ');
  const named = credits.filter((each) => each.length < 160).join(', ');
  const last = named ? '' : holders.map(lastPart).find((part) => part && text.endsWith(part));
  return last
    ? { caption: text.slice(0, -last.length).trim(), credit: last }
    : { caption: text, credit: named };
};

/** The words in a picture's element that are neither its caption nor its credit, such as those of buttons. */
export const besidePicture = (element: Element): string => {
  const isSaid = (inner: Element) =>
    inner !== element && (isCaption(inner) || isCredit(inner)) && !isControl(inner);
  const hasCaption = outermost(element, isCaption).length > 0;
  const controls = outermost(element, isControl).map((control) => wordsOf(control));
  const others = hasCaption
    ? [wordsOf(element, (inner) => isSaid(inner) || (inner !== element && isControl(inner)))]
    : [];
  return [...others, ...controls].filter(Boolean).join(' ');
};
