import type { Direction } from './meanings.ts';

/** How far a clause is looked at on either side of a phrase, in characters; a longer one tells nothing. */
const reach = 240;

const clauseEnd = /[.!?…]["'”’»)\]]{0,2}\s|[,;:—–()[\]\n]|\s-\s/gu;

/** "told reporters in Beijing": a verb of telling, right before the phrase, is told of what has happened. */
const toldOn =
  /(?<!\b(?:be|is|are|being|to|get|gets|been)\s)\b(?:said|announced|reported|confirmed|told (?:(?:the|an?|his|her|its|their|state|local|\p{Lu}[\p{L}’'-]{0,20}|reporters|journalists|lawmakers|investors|analysts|parliament|media|press|news|radio|television|conference|briefing|agency|newspaper) ){1,5})(?: (?:in|from) \p{Lu}\p{L}{1,20})?\s?(?:on |early |late |in ){0,2}$/u;

/** Words that make a clause speak of what may come, of what is usual or of what somebody wants. */
const unsure =
  /\b(?:will|shall|would|could|can|cannot|may|might|must|should|ought|is|are|am|be|being|has to|have to|had to|plan(?:s|ned|ning)?|due|scheduled|slated|set|expect(?:s|ed|ing)?|going|hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|if|unless|until|whether|next|upcoming|forthcoming|coming|deadline|ahead|before|proposed|intend(?:s|ed|ing)?|want(?:s|ed|ing)?|urged?|calls?|called|vow(?:s|ed|ing)?|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|threaten(?:s|ed|ing)?|agreed|every|each|usual(?:ly)?|always|often|never|annual(?:ly)?|normally|typically|traditionally|v|vs|opens?|begins?|starts?|ends?|closes?|runs?|launches|returns?|airs?|goes|meets?|votes?|hears?|takes?|faces?|comes?|arrives?|leaves?|holds?|gets?|expires?|falls|plays?|hosts?|visits?|appears?|heads?|kicks?|born|first|Will|Would|Can|Could|Should|Is|Are|If)\b|\p{L}n[’']t\b|[’'](?:ll|d|re|m)\b|\bto (?!(?:the|an?|its?|his|her|their|our|this|that|these|those|all|more|both|about|some|him|them)\b)\p{Ll}/u;

/** Verbs that only the past has. */
const past =
  /\b(?:was|were|had|did|said|told|met|went|came|took|gave|made|saw|got|began|became|broke|brought|built|bought|caught|chose|fell|felt|fought|found|flew|froze|grew|held|heard|kept|knew|led|left|lost|paid|ran|rose|sank|sold|sent|shot|sought|spoke|spent|stood|stole|struck|swore|taught|threw|thought|won|withdrew|wrote|drew|drove|fled|rode|sang|sat|slid|swept|tore|woke|overthrew|(?!hundred|sacred|naked|kindred)\p{Ll}{1,20}[^\P{Ll}e]ed)\b/u;

/** "will meet", "is due to appear", "are expected", and no more than a few plain words up to the phrase. */
const future =
  /(?<!\b(?:an?|the|his|her|their|its|my|free|living|own|of|good|ill|that)\s)(?:\bwill\b|\bshall\b|\bwon[’']t\b|[’']ll\b|\b(?:is|are) (?:also |now |both )?(?:(?:scheduled|expected|set|slated) (?:to|for|on|in)\b|due (?:(?:on|in|at|back|for)\b|to (?:be|begin|start|meet|appear|visit|arrive|vote|hold|open|return|speak|give|play|publish|announce|sign|leave|travel|decide|rule|hear|make|end|expire|close|attend|address|host)\b)|going to (?:be|meet|vote|hold|visit|speak|play)\b))(?<rest>[^,;:]{0,100})$/u;

/** "be held", "be postponed": the future in the passive, which looks like the past. */
const passive = /\b(?:be|been)(?: \p{L}{1,20}ly)? (?:held|made|sent|sold|shot|found|heard|led|left|kept|paid|taught|built|brought|told|won|\p{Ll}{1,20}ed)\b/u;

const joint = /\b(?:who|which|that|after|since|when|where|as|and|but|while|because|following|if|or)\b/u;

/** Another date stands near, and the phrase may count from that one. */
const anchor =
  /(?<!\p{N})(?:1[5-9]|20)\d\d(?!\p{N})|\b(?:that|same|following|previous|preceding|next|last|earlier) (?:day|week|month|year|decade|spring|summer|autumn|winter|season)|\b(?:days|weeks|months|years|decades|year|month|week) (?:earlier|later|before|after|ago|prior|old)\b|\b(?:century|war)\b/iu;

/**
 * Whether a weekday or a month in an English text lies in the past or the future of its first readers: told by the verbs
 * of its own clause, and only where they agree. `then` is what would be, told from the past. Undefined where it cannot be
 * told, or where the text names another date to count from.
 */
export function directionInEnglish(text: string, start: number, end: number): Direction {
  const { before, after } = clauseAround(text, start, end);
  const isWeekday = /day/.test(text.slice(start, end));
  if (isWeekday && toldOn.test(before)) return 'past';
  if (anchors(text)) return;
  if (/\bsince\s$/.test(before)) return 'past';
  const rest = future.exec(before)?.groups?.rest;
  if (rest !== undefined) {
    const words = rest.replace(passive, '');
    return past.test(`${words} `) || joint.test(words) ? undefined : 'future';
  }
  if (!unsure.test(before) && !unsure.test(after)) {
    const opens = !/\p{L}{4}/u.test(before);
    return past.test(before) || (opens && past.test(after)) ? 'past' : undefined;
  }
  return /\bwould\b/.test(before) && !past.test(before.slice(before.lastIndexOf('would'))) ? 'then' : undefined;
}

/** The words of the clause before and after the phrase. */
function clauseAround(text: string, start: number, end: number) {
  const lead = text.slice(Math.max(0, start - reach), start);
  const tail = text.slice(end, end + reach);
  const from = [...lead.matchAll(clauseEnd)].at(-1);
  const opening = from ? lead.slice(from.index + from[0].length) : lead;
  const inside = tail.replace(/^,\s/, '');
  const stop = inside.search(clauseEnd);
  return { before: opening, after: stop < 0 ? inside : inside.slice(0, stop) };
}

let lastText = '';
let lastAnswer = false;
